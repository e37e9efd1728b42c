import { readFileSync } from 'node:fs'
import apis from '../../fixtures/wx-apis.json'

/** The oldest base library that the app takes; its module needs WeChat around it. */
export const floor = (): string =>
  /oldestBaseLibrary = '([\d.]+)'/.exec(readFileSync('src/platform/base-library.ts', 'utf8'))?.[1] ?? ''

/** Functions of `wx` that WeChat has given up, by its own typings. */
export const deprecated: ReadonlySet<string> = new Set(apis.deprecated)

/** The base library that brought a function, of those that are not as old as the first. */
export const since: ReadonlyMap<string, string> = new Map(Object.entries(apis.since))
