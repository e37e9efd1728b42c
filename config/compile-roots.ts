import { resolve } from 'node:path'

/** Taro compiles only `src`; the contract and the in-app backend are ours too. */
const ours = ['types', 'mock']

/** Packages written in newer JavaScript than the oldest phone of babel.config.js reads. tests/weapp and tests/e2e check the result. */
const tooModern = [
  'zod',
  '@noble/hashes',
  'zustand',
  'uqr',
  // Of Taro's web router.
  'query-string',
  'filter-obj',
  'decode-uri-component',
  'split-on-first',
].map((name) => `node_modules/${name}`)

export const compileRoots = [...ours, ...tooModern].map((folder) => resolve(folder))
