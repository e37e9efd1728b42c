import { resolve } from 'node:path'

/** Taro compiles only `src`; the contract and the in-app backend are ours too. */
export const compileRoots = ['types', 'mock'].map((folder) => resolve(folder))
