import { compileRoots } from './compile-roots.ts'

/**
 * WeChat. Nothing that ships here may use `eval`, `new Function` or `Intl`: WeChat forbids the first two, and Android
 * WeChat has no `Intl`. ESLint bans them in our sources, and tests/weapp runs the built bundle without all three.
 */
export const mini = {
  compile: { include: compileRoots },
  // What only one subpackage needs goes with it, not into the package everybody waits for.
  optimizeMainPackage: { enable: true },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // px in scss is a CSS pixel and stays one, on WeChat and in the browser alike: a layout that scales with the width of
  // the screen gives wide screens huge type, and people who need larger type are served by one CSS variable instead.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  // `minifyXML` is off: it takes WeChat's <input> for HTML's and drops its end tag, which WeChat's compiler refuses.
  // Taro's own settings write each Chinese character as six letters.
  terser: { config: { output: { comments: false, ascii_only: false } } },
}
