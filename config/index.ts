import { defineConfig } from '@tarojs/cli'
import { compileCache } from './compile-cache.ts'
import { h5 } from './h5.ts'
import { mini } from './mini.ts'

/** What the app reads of its environment, with defaults: an undefined one leaves H5 white while the build is green. */
const settings = {
  'process.env.TARO_APP_API': JSON.stringify(process.env.TARO_APP_API ?? ''),
}

export default defineConfig({
  projectName: 'chuangyue',
  date: '2026-01-01',
  framework: 'react',
  // Pre-bundling serves watch mode only; in production it more than doubles the main package.
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  designWidth: 375,
  deviceRatio: { 375: 2 },
  plugins: [require.resolve('./aria-plugin.ts')],
  defineConstants: settings,
  cache: compileCache(settings),
  logger: { quiet: true, stats: false },
  mini,
  h5,
})
