import { build } from './build.ts'

const target = process.argv[2]
if (target !== 'weapp' && target !== 'weapp-http' && target !== 'h5')
  throw new Error('say which: weapp, weapp-http or h5')
process.exitCode = (await build(target)) ? 0 : 1
