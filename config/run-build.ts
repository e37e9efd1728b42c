import { build } from './build.ts'

const target = process.argv[2]
if (target !== 'weapp' && target !== 'h5') throw new Error('say which: weapp or h5')
process.exitCode = (await build(target)) ? 0 : 1
