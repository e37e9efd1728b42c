/** Each rule is an arrow of the architecture: what may know of what. Paths are from the root of the project. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const ours = '^(types|mock|src|config|tests)/'
const taro = '^(node_modules/)?@tarojs/'

const contract = [
  rule('no-cycles', 'A cycle has no order to read it in.', {}, { circular: true }),
  rule(
    'types-know-nothing-of-ours',
    'The contract stands alone.',
    { path: '^types/' },
    { path: ours, pathNot: '^types/' },
  ),
  rule(
    'types-use-zod-only',
    'The contract stands alone.',
    { path: '^types/', pathNot: '\\.d\\.ts$' },
    {
      dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'core'],
      pathNot: '^node_modules/zod/',
    },
  ),
]

const backend = [
  rule(
    'engine-is-pure',
    'Values in, values out: contract and itself, no package, no Node.',
    { path: '^mock/engine/' },
    {
      pathNot: '^(mock/engine|types)/',
    },
  ),
  rule(
    'service-uses-engine-and-port',
    'Use cases know the store by its port only.',
    { path: '^mock/service/' },
    {
      path: ours,
      pathNot: [
        '^(mock/service|mock/engine|types)/',
        '^mock/stores/(store|records)\\.ts$',
        '^mock/(clock|random)\\.ts$',
      ],
    },
  ),
  rule(
    'service-is-given-its-clock',
    'Only the shape of the clock and of chance is known here.',
    { path: '^mock/service/' },
    {
      path: '^mock/(clock|random)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule('mock-knows-no-app', 'The backend serves any app.', { path: '^mock/' }, { path: '^(src|config|tests)/' }),
  rule(
    'data-has-no-rules',
    'Facts and their parser know no use case.',
    { path: '^mock/data/' },
    {
      path: '^mock/(service|stores|server|index)',
    },
  ),
  rule(
    'stores-know-no-service',
    'A store keeps; it decides nothing.',
    { path: '^mock/stores/' },
    {
      path: '^mock/(service|server|data|index)',
    },
  ),
  rule(
    'one-door',
    'Only the app’s backend enters the mock, by its one door.',
    { path: '^src/', pathNot: '^src/backend/' },
    {
      path: '^mock/',
    },
  ),
  rule(
    'one-door-only',
    'mock/index.ts is the door.',
    { path: '^src/backend/' },
    { path: '^mock/', pathNot: '^mock/index\\.ts$' },
  ),
  rule(
    'no-server-in-the-app',
    'Server code never ships.',
    { path: '^src/' },
    { path: ['^mock/server/', '^mock/stores/(schema|sql|pglite|postgres|coalesce)'], reachable: true },
  ),
  rule(
    'one-database',
    'What speaks to a database is a store, or the server that opens it.',
    { path: ours, pathNot: ['^mock/(stores/(schema|sql|pglite|postgres)|server/)', '^tests/'] },
    { path: '^node_modules/(kysely|pg|@electric-sql)/' },
  ),
]

const app = [
  rule(
    'app-knows-no-tooling',
    'What ships knows neither tests nor configuration.',
    { path: '^(src|types)/' },
    {
      path: '^(tests|config)/',
    },
  ),
  rule(
    'pages-see-no-backend',
    'A page asks a store.',
    { path: '^src/(pages|frame)/' },
    { path: '^(src/backend|mock)/' },
  ),
  rule(
    'pages-know-no-other-page',
    'Pages meet by route only.',
    { path: '^src/' },
    { path: '^src/pages/.*/?index\\.tsx$' },
  ),
  rule(
    'page-groups-share-nothing',
    'A subpackage is loaded alone; what two of them need is a component.',
    {
      path: '^src/pages/([^/]+)/',
    },
    { path: '^src/pages/', pathNot: '^src/pages/$1/' },
  ),
  rule(
    'components-take-props',
    'Props in, JSX out.',
    { path: '^src/components/' },
    {
      path: ours,
      pathNot: '^(src/components|src/lib|src/theme|types)/',
    },
  ),
  rule(
    'components-call-no-taro',
    'Capabilities are for pages, through src/platform.',
    { path: '^src/components/' },
    {
      path: `${taro}taro/`,
    },
  ),
  rule(
    'stores-do-not-render',
    'State knows no screen.',
    { path: '^src/stores/' },
    {
      path: ['^src/(pages|frame|components|platform)/', taro, '^node_modules/react-dom/'],
    },
  ),
  rule(
    'lib-is-below',
    'What everybody uses uses nobody.',
    { path: '^src/lib/' },
    {
      path: '^src/(pages|frame|components|stores|backend|platform)/',
    },
  ),
  rule(
    'platform-is-below',
    'A capability knows no screen.',
    { path: '^src/platform/' },
    {
      path: '^(src/(pages|frame|components|stores|backend)|mock)/',
    },
  ),
  rule(
    'who-calls-taro',
    'Pages go through src/platform, so that the two targets stay apart in one place.',
    {
      path: '^src/',
      pathNot: '^src/(platform/|backend/|frame/|pages/|lib/routes|(app|in-turns)\\.ts)',
    },
    { path: `${taro}taro/`, dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'one-dayjs',
    'Dates are made in one place.',
    { path: ours, pathNot: '^(src/lib/dates\\.ts|tests/)' },
    {
      path: '^node_modules/dayjs/',
    },
  ),
]

export default {
  forbidden: [...contract, ...backend, ...app],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^config/tools/', '^(node_modules/)?@tarojs/components/types'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
