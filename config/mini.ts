import { compileRoots } from './compile-roots.ts'

/**
 * WeChat. Nothing that ships here may use `eval`, `new Function` or `Intl`: WeChat forbids the first two, and Android
 * WeChat has no `Intl`. ESLint bans them in our sources, and tests/weapp runs the built bundle without all three.
 */
export const mini = {
  compile: { include: compileRoots },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // px in scss is a CSS pixel and stays one, on WeChat and in the browser alike: a layout that scales with the width of
  // the screen gives wide screens huge type, and people who need larger type are served by one CSS variable instead.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
}
