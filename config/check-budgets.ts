import { describeSize, h5Sizes, overweight, weappSizes } from './budgets.ts'

const sizes = [...weappSizes('dist/weapp'), ...h5Sizes('dist/h5')]
for (const size of sizes) console.log(describeSize(size))
process.exitCode = sizes.some(overweight) ? 1 : 0
