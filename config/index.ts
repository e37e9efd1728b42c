import { defineConfig } from '@tarojs/cli'
import { compileCache } from './compile-cache.ts'
import { h5 } from './h5.ts'
import { mini } from './mini.ts'
import { settings } from './settings.ts'

// Watching empties its folder, and the web's is served by `npm start`; WeChat's tools look in one place only.
const isWatching = process.env.NODE_ENV === 'development'
const output = process.env.OUTPUT ?? process.env.TARO_ENV ?? 'weapp'

export default defineConfig({
  projectName: 'chuangyue',
  date: '2026-01-01',
  framework: 'react',
  // Pre-bundling serves watch mode only; in production it more than doubles the main package.
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // The benchmarks build the barest app there can be (tests/bench/bare) with this same configuration.
  sourceRoot: process.env.SOURCE ?? 'src',
  outputRoot: process.env.TARO_ENV === 'h5' && isWatching ? 'dist/h5-dev' : `dist/${output}`,
  designWidth: 375,
  deviceRatio: { 375: 2 },
  plugins: [require.resolve('./template-plugin.ts')],
  // Taro writes theme.json itself.
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/sitemap.json', to: `dist/${output}/sitemap.json` }] : [],
    options: {},
  },
  defineConstants: settings,
  cache: compileCache(settings, output),
  logger: { quiet: true, stats: false },
  mini,
  h5,
})
