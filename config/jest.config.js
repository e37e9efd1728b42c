import { fileURLToPath } from 'node:url'

// Packages that ship ES modules only; jest runs CommonJS, so they are compiled like our own sources.
const esModules = ['@noble/hashes', 'uqr', 'cdigit', 'zustand', 'chinese-days', 'holiday-calendar']

// Imports parts of itself while it runs, which jest's CommonJS cannot: compiled, it requires them.
const dynamicImports = ['@electric-sql/pglite', '@electric-sql/pglite-prepopulatedfs']

const rootDir = fileURLToPath(new URL('..', import.meta.url))

const shared = {
  rootDir,
  transform: {
    '\\.c?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...esModules, ...dynamicImports].join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/config/tools/'],
  clearMocks: true,
  restoreMocks: true,
}

const node = { ...shared, testEnvironment: 'node' }

const pagesAndComponents = [
  '<rootDir>/tests/src/{pages,components,stores,platform}/**/*.test.{ts,tsx}',
  '<rootDir>/tests/sources/*.test.tsx',
]

// All but those about looks and about the first picture.
const flowsOverHttp = [
  'main-path',
  'hours',
  'search',
  'sample-cases',
  'tabs',
  'keyboard',
  'results-told',
  'nothing-allowed',
  'after-the-visit',
  'booking-hard-paths',
  'hard-cases',
  'countdown',
  'side-by-side',
  'without-network',
]

export default {
  rootDir,
  // `jest --passWithNoTests` is never given: a project without tests is a mistake in this file.
  projects: [
    {
      ...node,
      displayName: 'node',
      testMatch: [
        '<rootDir>/tests/{types,mock,config,lib,conformance}/**/*.test.ts',
        '<rootDir>/tests/src/{lib,backend}/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['/tests/mock/server/', '/tests/conformance/(pglite|postgres)\\.test\\.ts$'],
    },
    // Each file starts a database of its own.
    {
      ...node,
      displayName: 'server',
      testMatch: ['<rootDir>/tests/mock/server/**/*.test.ts', '<rootDir>/tests/conformance/{pglite,postgres}.test.ts'],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: pagesAndComponents,
      setupFiles: ['<rootDir>/tests/support/as-h5.ts'],
      moduleNameMapper: {
        '\\.(scss|css)$': '<rootDir>/tests/support/no-styles.ts',
        '\\.(png|svg|jpg)$': '<rootDir>/tests/support/no-picture.ts',
        '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
      },
    },
    // What they walk through is built first: `npm run test:weapp`, `test:e2e`.
    { ...node, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    {
      ...node,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/set-up.ts',
      globalTeardown: '<rootDir>/tests/e2e/tear-down.ts',
    },
    // The same flows on the app that asks a server, with a server and a database of its own for each: tests/e2e/site.ts.
    {
      ...node,
      displayName: 'e2e-http',
      testMatch: [`<rootDir>/tests/e2e/{${flowsOverHttp.join()}}.test.ts`],
      globalSetup: '<rootDir>/tests/e2e/set-up-http.ts',
      globalTeardown: '<rootDir>/tests/e2e/tear-down.ts',
    },
    // No gate: `npm run pictures` writes those of the documents.
    {
      ...node,
      displayName: 'pictures',
      testMatch: ['<rootDir>/tests/pictures/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/set-up.ts',
      globalTeardown: '<rootDir>/tests/e2e/tear-down.ts',
    },
  ],
}
