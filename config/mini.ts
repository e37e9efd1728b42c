import { AsyncSubpackage } from './async-subpackage.ts'
import { compileRoots } from './compile-roots.ts'
import { ParseWhenRead } from './parse-when-read.ts'
import { ReadWhenUsed } from './read-when-used.ts'

interface Chain {
  merge: (settings: object) => void
}

// The facts of the in-app backend.
const packed = /mock[\/]data[\/][\w-]+\.json$/

/** What webpack's own code may use; Taro says ES5, while the phones of babel.config.js read more. */
const asOldestPhones = { arrowFunction: true, const: true, destructuring: true, templateLiteral: true }

const initially = { chunks: 'initial' }

/**
 * WeChat. Nothing that ships here may use `eval`, `new Function` or `Intl`: WeChat forbids the first two, and Android
 * WeChat has no `Intl`. ESLint bans them in our sources, and tests/weapp runs the built bundle without all three.
 */
export const mini = {
  compile: { include: compileRoots },
  // What is fetched when it is asked for lies in a subpackage that bears its name.
  output: { chunkFilename: '[name]/index.js', environment: asOldestPhones },
  // Levels that templates are written out for: no page is as deep (tests/weapp/weight.test.ts). Deeper ones would be
  // drawn by a component of Taro's, at some cost in speed.
  baseLevel: 14,
  // What only one subpackage needs goes with it, not into the package everybody waits for.
  optimizeMainPackage: { enable: true },
  // Nothing of ours writes HTML: without it Taro's parser of it stays out.
  runtime: { enableInnerHTML: false, enableAdjacentHTML: false, enableTemplateContent: false, enableCloneNode: false },
  miniCssExtractPluginOption: { ignoreOrder: true },
  // px in scss is a CSS pixel and stays one, on WeChat and in the browser alike: a layout that scales with the width of
  // the screen gives wide screens huge type, and people who need larger type are served by one CSS variable instead.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  // `minifyXML` is off: it takes WeChat's <input> for HTML's and drops its end tag, which WeChat's compiler refuses.
  // Taro's own settings write each Chinese character as six letters.
  terser: {
    config: {
      keep_fnames: false,
      compress: { passes: 2 },
      output: { comments: false, ascii_only: false, quote_keys: false, keep_quoted_props: false },
    },
  },
  webpackChain(chain: Chain) {
    const packing = {
      test: packed,
      type: 'javascript/auto',
      use: { pack: { loader: require.resolve('./packed-json.cjs') } },
    }
    const lean = {
      test: /@tarojs[\\/](taro[\\/]index|runtime[\\/]dist[\\/](bom[\\/]window|dom[\\/](root|document)|dom-external[\\/]inner-html[\\/]html)|shared[\\/]dist[\\/](components|native-apis)|plugin-platform-weapp[\\/]dist[\\/]runtime)\.js$/,
      use: { lean: { loader: require.resolve('./lean-taro.cjs') } },
    }
    chain.merge({
      module: {
        rule: { packing, lean },
        // An `import()` is a plain `require` of the same package, but for the one that asks to be fetched.
        parser: { javascript: { dynamicImportMode: 'eager' } },
      },
      plugin: {
        asyncSubpackage: { plugin: AsyncSubpackage },
        readWhenUsed: { plugin: ReadWhenUsed },
        parseWhenRead: { plugin: ParseWhenRead },
      },
      // What the backend shares with one page is written twice rather than moved into the main package.
      // Short numbers that hang on nothing but the module: the parts of a build that are taken from the cache fit the others.
      optimization: {
        moduleIds: 'deterministic',
        splitChunks: { cacheGroups: { common: initially, vendors: initially, taro: initially } },
      },
    })
  },
}
