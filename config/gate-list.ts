export interface Gate {
  readonly name: string
  readonly command: string
  /** Gates whose result this one stands on; when one of them fails, this one fails unrun. */
  readonly after?: readonly string[]
  /** Where jest writes what it counted; a gate without it counts as one. */
  readonly counts?: string
  /** A browser under load answers late: beside one runs at most another one, and nothing beside one that measures. */
  readonly company?: 'browsers' | 'nobody'
}

const jest = (projects: string, file: string) => ({
  command: `jest -c config/jest.config.js --selectProjects ${projects} --json --outputFile=test-results/${file}.json`,
  counts: `test-results/${file}.json`,
})

const flows = (project: string, which = '', file = project) =>
  jest(`${project} ${which} --runInBand --testTimeout 240000`, file)

/** Every screen in every language, and first pictures as Lighthouse and a stopwatch see them; the other files are flows. */
const screens = '"e2e/(every-screen|booking-looks|fetched-languages)"'
const speed = '"e2e/(lighthouse|first-paint)"'

/** Everything `npm test` runs: two at a time, in this order, the long ones first. */
export const gates: readonly Gate[] = [
  { name: 'build h5', command: 'tsx config/run-build.ts h5' },
  { name: 'lint', command: npmScript('check:lint') },
  { name: 'build weapp', command: 'tsx config/run-build.ts weapp' },
  // The same with a server behind it, for the tests.
  { name: 'build over http', command: 'tsx config/run-build.ts weapp-http' },
  { name: 'build h5 over http', command: 'tsx config/run-build.ts h5-http' },
  { name: 'unit', ...jest('node dom', 'unit') },
  // The server on real PostgreSQL, which is found or installed, and on PGlite.
  { name: 'server', ...jest('server --testTimeout 60000', 'server') },
  { name: 'types', command: npmScript('check:types') },
  { name: 'zones', command: 'tsx config/check-zones.ts' },
  { name: 'format', command: npmScript('check:format') },
  { name: 'imports', command: npmScript('check:graph') },
  { name: 'unused', command: npmScript('check:unused') },
  { name: 'budgets', command: 'tsx config/check-budgets.ts', after: ['build h5', 'build weapp'] },
  { name: 'weapp', after: ['build weapp', 'build over http'], ...jest('weapp', 'weapp') },
  {
    name: 'e2e',
    company: 'browsers',
    after: ['build h5'],
    ...flows('e2e', `--testPathIgnorePatterns ${screens} ${speed}`),
  },
  {
    name: 'screens',
    company: 'browsers',
    after: ['build h5'],
    ...flows('e2e', `--testPathPatterns ${screens}`, 'screens'),
  },
  { name: 'e2e over http', company: 'browsers', after: ['build h5 over http'], ...flows('e2e-http') },
  { name: 'speed', company: 'nobody', after: ['build h5'], ...flows('e2e', `--testPathPatterns ${speed}`, 'speed') },
]

function npmScript(name: string): string {
  return `npm run --silent ${name}`
}
