import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createContext, runInContext, Script } from 'node:vm'
import type { DeviceClock } from './device-clock.ts'

export interface Sandbox {
  /** Runs a script of the bundle once, as `require` does in WeChat. */
  readonly load: (path: string) => unknown
  /** What the app logged as an error. */
  readonly faults: string[]
}

interface Device {
  readonly folder: string
  readonly clock: DeviceClock
  readonly globals?: Readonly<Record<string, unknown>>
  readonly packages?: Packages
}

/** How WeChat keeps the packages of an app apart: code sees its own and the main one, others only by `require.async`. */
export interface Packages {
  readonly roots: readonly string[]
  readonly downloads: Downloads
}

export interface Downloads {
  /** What a subpackage takes to come. */
  milliseconds: number
  /** Roots of the subpackages that the network does not bring now. */
  readonly failing: Set<string>
}

const pinDate = `(now) => {
  const Real = Date
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given) }
    static now() { return now() }
  }
}`

/**
 * WeChat's logic layer as the app meets it on Android: no `eval`, no `new Function`, no WebAssembly, no `Intl`, no
 * browser and no Node; only the language, timers, `console` and what `globals` gives.
 */
export const sandbox = ({ folder, clock, globals = {}, packages = onlyMain }: Device): Sandbox => {
  const faults: string[] = []
  const context = createContext(
    { ...timersOf(clock), ...globals, console: consoleInto(faults) },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext('delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer', context)
  const pin = runInContext(pinDate, context) as (now: () => number) => void
  pin(clock.now)

  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const file = existsSync(join(folder, path)) && path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(file, module)
    const code = `(function (require, module, exports) {${readFileSync(join(folder, file), 'utf8')}\n})`
    const run = new Script(code, { filename: file }).runInContext(context) as (...given: unknown[]) => void
    run(requireFrom(file), module, module.exports)
    return module.exports
  }
  const rootOf = (file: string) => packages.roots.find((root) => file.startsWith(`${root}/`))
  const requireFrom = (from: string) => {
    const pathOf = (wanted: string) => join(dirname(from), wanted)
    const require = (wanted: string): unknown => {
      const root = rootOf(pathOf(wanted))
      if (root !== undefined && root !== rootOf(from)) throw new Error(`module '${pathOf(wanted)}' is not defined`)
      return load(pathOf(wanted))
    }
    const async = (wanted: string) =>
      new Promise<unknown>((resolve, reject) => {
        const root = rootOf(pathOf(wanted))
        const errMsg = `require.async:fail subpackage ${root ?? ''} is not reachable`
        const arrive = () => {
          if (root !== undefined && packages.downloads.failing.has(root))
            throw Object.assign(new Error(errMsg), { errMsg })
          return load(pathOf(wanted))
        }
        clock.setTimeout(
          () => void Promise.resolve().then(arrive).then(resolve, reject),
          packages.downloads.milliseconds,
        )
      })
    return Object.assign(require, { async })
  }
  return { load, faults }
}

const onlyMain: Packages = { roots: [], downloads: { milliseconds: 0, failing: new Set() } }

const timersOf = ({ setTimeout, setInterval, clearTimeout, clearInterval }: DeviceClock) => ({
  setTimeout,
  setInterval,
  clearTimeout,
  clearInterval,
})

const consoleInto = (faults: string[]) => {
  const quiet = () => undefined
  const error = (...given: readonly unknown[]) =>
    faults.push(
      given.map((one) => (one instanceof Object && 'stack' in one ? String(one.stack) : String(one))).join(' '),
    )
  return { log: quiet, info: quiet, debug: quiet, warn: quiet, group: quiet, groupEnd: quiet, error }
}
