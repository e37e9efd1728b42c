import { resolve, sep } from 'node:path'
import type { Compilation, Compiler, Module } from 'webpack'
import { compileRoots } from './compile-roots.ts'

const name = 'ReadWhenUsed'

const app = [resolve('src')]
/** What the app is written in, the contract, and the packages that are compiled with both. */
const mayWait = [...app, ...compileRoots]

// As webpack writes them before anything is made shorter: no other name looks like these.
const imports =
  /\/\* harmony import \*\/ var (\w+__WEBPACK_IMPORTED_MODULE_\d+__) = (__webpack_require__\((?:\/\*.*?\*\/ ?)?([^)]+)\));\n/g

/** What is used more often is asked for by a name of its own, which is shorter. */
const fewUses = 3

/**
 * A module of the app runs when something of it is first used, not when it is imported: the first page of a
 * mini-program would else wait for all that any tap may need. It holds for modules that do nothing by being run, and
 * say so (`sideEffects` in their package.json), and for the imports of `src` alone.
 */
export class ReadWhenUsed {
  apply({ webpack, hooks }: Compiler): void {
    const { JavascriptModulesPlugin } = webpack.javascript
    const { ReplaceSource } = webpack.sources
    hooks.thisCompilation.tap(name, (compilation) => {
      // Made one with what imports it, a module would run with it.
      compilation.hooks.optimizeModules.tap(name, (modules) => {
        for (const module of modules) {
          if (isIn(app, module)) module.getConcatenationBailoutReason = () => 'it is read when it is used'
        }
      })
      JavascriptModulesPlugin.getCompilationHooks(compilation).renderModuleContent.tap(name, (source, module) => {
        if (!isIn(app, module)) return source
        const waiting = waitingOf(module, compilation)
        const code = String(source.source())
        const read = new ReplaceSource(source)
        for (const { 0: statement, 1: variable = '', 2: call = '', 3: id = '', index } of code.matchAll(imports)) {
          if (!waiting.has(id)) continue
          const end = index + statement.length
          const uses = [...code.slice(end).matchAll(new RegExp(`\\b${variable}\\b`, 'g'))]
          const isNamed = uses.length > fewUses
          read.replace(index, end - 1, isNamed ? `var ${variable} = () => ${call};\n` : '')
          for (const use of uses) {
            read.replace(end + use.index, end + use.index + variable.length - 1, isNamed ? `${variable}()` : call)
          }
        }
        return read
      })
    })
  }
}

/** The numbers of those imported modules that may wait, as they stand in the code. */
const waitingOf = (module: Module, { chunkGraph, moduleGraph }: Compilation): ReadonlySet<string> =>
  new Set(
    [...moduleGraph.getOutgoingConnections(module)].flatMap(({ module: imported }) =>
      waits(imported) ? [JSON.stringify(chunkGraph.getModuleId(imported))] : [],
    ),
  )

const waits = (module: Module): boolean =>
  module.factoryMeta?.sideEffectFree === true &&
  module.buildMeta?.['exportsType'] === 'namespace' &&
  isIn(mayWait, module)

const isIn = (folders: readonly string[], module: Module): boolean => {
  const file = module.identifier().split('!').at(-1) ?? ''
  return folders.some((folder) => file.startsWith(folder + sep))
}
