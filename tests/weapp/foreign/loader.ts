import type { Script } from './package.ts'

/** What each script of a package is given, in this order; the last ones a page of the web has and a mini-program has not. */
export const given = [
  ...['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'],
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'fetch', 'self'],
]

type Globals = Readonly<Record<string, unknown>>

/** `require` over the scripts of a package, each run once with WeChat's globals around it. */
export const loader = (scripts: Readonly<Record<string, Script>>, globals: Globals): ((path: string) => unknown) => {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const file = path in scripts ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const run = scripts[file]
    if (run === undefined) throw new Error(`module '${file}' is not defined`)
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const pathOf = (wanted: string): string => new URL(wanted, `file:///${file}`).pathname.slice(1)
    const require = Object.assign((wanted: string) => load(pathOf(wanted)), {
      async: (wanted: string) => Promise.resolve().then(() => load(pathOf(wanted))),
    })
    const all: Globals = { ...globals, require, module, exports: module.exports }
    run(...given.map((name) => all[name]))
    return module.exports
  }
  return load
}
