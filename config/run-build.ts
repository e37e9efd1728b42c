import { build } from './build.ts'

const target = process.argv[2]
if (target !== 'weapp' && target !== 'weapp-http' && target !== 'h5' && target !== 'h5-http')
  throw new Error('say which: weapp, weapp-http, h5 or h5-http')
process.exitCode = (await build(target)) ? 0 : 1
