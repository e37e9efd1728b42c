import { compileRoots } from './compile-roots.ts'
import { PageFiles } from './page-files.ts'

interface Chain {
  merge: (settings: object) => void
}

const sharedParts = {
  // Taro splits only what the entry loads. Without these, each page's chunk would carry its own copy of the Stencil
  // components and of our shared modules; below `minSize` another request costs more than the copy.
  ui: {
    test: /[\\/]node_modules[\\/](@tarojs[\\/]components|@stencil)[\\/]/,
    chunks: 'async',
    minChunks: 2,
    minSize: 8000,
    priority: 120,
  },
  shared: { chunks: 'async', minChunks: 2, minSize: 8000, priority: 2 },
  // Facts change seldom and code often: a new version does not fetch all offices anew.
  facts: {
    test: /[\\/]mock[\\/]data[\\/][\w-]+\.json$/,
    name: 'facts',
    chunks: ({ name }: { readonly name?: string | null }) => name === 'backend' || name === 'office',
    enforce: true,
    priority: 130,
  },
}

// The same components on the web, drawn by a third of the code: docs/decisions.md. On WeChat they are drawn by Taro's own.
const preactForReact = {
  'react/jsx-runtime$': 'preact/jsx-runtime',
  'react-dom/client$': 'preact/compat/client',
  'react-dom$': 'preact/compat',
  react$: 'preact/compat',
}

const toLean =
  /@tarojs[\\/](router[\\/]dist[\\/](router[\\/](page|spa|navigation-bar)|navigationBar)\.js|components[\\/].*(taro-input-core\.js|taro-pull-to-refresh-core\.js|taro-components\.css))$/

// Taro begins with the configuration of the app; src/in-turns.ts comes before it, and asks for it by another name.
const inTurns = {
  turns: {
    test: /[\\/]src[\\/]app\.config\.ts$/,
    resourceQuery: { not: [/^\?whole$/] },
    enforce: 'post' as const,
    use: { turns: { loader: require.resolve('./begin-in-turns.cjs') } },
  },
}

// The bare app that the benchmarks compare with is what Taro would make; while watching, React's own refresh is wanted.
const staysWithReact = process.env.SOURCE !== undefined || process.env.NODE_ENV === 'development'

export const h5 = {
  compile: { include: compileRoots },
  // Relative addresses and hash routes work on any static host, in any folder, without rewrite rules. Taro's dev server
  // answers a relative one with the page itself.
  publicPath: process.env.NODE_ENV === 'development' ? '/' : './',
  router: { mode: 'hash' as const },
  devServer: { open: false },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  // Pictures are fetched when they are shown; written into the script, every visit would wait for all of them.
  imageUrlLoaderOption: { limit: 0 },
  // Same as in mini.ts: px stays px. src/index.html leaves out Taro's root font-size script, which would double wide screens.
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  // Taro keeps every function name and quotes every key; nothing of ours or its own reads them.
  terser: { config: { keep_fnames: false, output: { comments: false, quote_keys: false, keep_quoted_props: false } } },
  webpackChain(chain: Chain) {
    chain.merge({
      plugin: { pageFiles: { plugin: PageFiles } },
      resolve: { alias: staysWithReact ? {} : preactForReact },
      module: {
        rule: {
          ...(staysWithReact ? {} : inTurns),
          lean: {
            test: toLean,
            enforce: 'pre',
            use: { lean: { loader: require.resolve('./lean-taro.cjs') } },
          },
        },
      },
      optimization: { splitChunks: { cacheGroups: sharedParts } },
      // config/budgets.ts judges sizes.
      performance: { hints: false },
      // One module of Taro's cannot be kept in the cache; webpack says so at every build.
      infrastructureLogging: { level: 'error' },
    })
  },
}
