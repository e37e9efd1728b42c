import { weappSizes } from '#config/budgets.ts'
import { launch } from '#tests/weapp/launch.ts'
import { weighPages } from '#tests/weapp/page-weights.ts'
import { weighTaps } from '#tests/weapp/tap-weights.ts'
import { now } from '#tests/weapp/walk-pages.ts'
import { table } from './report.ts'

/** What the mini-program sends to WeChat's view layer, page by page and tap by tap. `tests/weapp` holds it to its limits. */
export const weappWeights = async (): Promise<string> => {
  const pages = await weighPages(await launch({ now }))
  const taps = await weighTaps(await launch({ now }))
  return [
    '## Packages, pages and taps of the mini-program',
    'Written by `npm run bench`: packages of the build, then bytes of `setData`, with a visit booked.',
    table(
      ['package', 'KB as uploaded', 'allowed, KB'],
      weappSizes('dist/weapp').map(({ name, bytes, budget }) => [name, kilobytes(bytes), kilobytes(budget)]),
    ),
    table(
      ['page', 'first `setData`, KB', 'largest, KB', 'nodes', 'depth', 'most children'],
      pages.map(({ page, first, largest, nodes, depth, widest }) => [
        page,
        kilobytes(first),
        kilobytes(largest),
        ...[nodes, depth, widest].map(String),
      ]),
    ),
    table(
      ['page', 'tap', 'all it sends, KB', 'largest message, KB'],
      taps.map(({ page, tap, bytes, largest }) => [page, tap, kilobytes(bytes), kilobytes(largest)]),
    ),
  ].join('\n\n')
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1)
