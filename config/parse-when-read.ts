import type { Compiler } from 'webpack'

const name = 'ParseWhenRead'

const before = '/***/ ('

/**
 * WeChat runs a file inside of a function, and V8 parses an arrow function there whole and at once, while any other one
 * waits until it is called. A module of webpack's is such a function: as an arrow it is parsed twice, or for nothing.
 */
export class ParseWhenRead {
  apply({ webpack, hooks }: Compiler): void {
    const { JavascriptModulesPlugin } = webpack.javascript
    const { ReplaceSource } = webpack.sources
    hooks.thisCompilation.tap(name, (compilation) => {
      JavascriptModulesPlugin.getCompilationHooks(compilation).renderModuleContainer.tap(name, (source) => {
        const [arrow = '', given = ''] = /^\/\*{3}\/ \((\([^)]*\)) =>/.exec(String(source.source())) ?? []
        if (arrow === '') return source
        const plain = new ReplaceSource(source)
        plain.replace(before.length, arrow.length - 1, `function${given}`)
        return plain
      })
    })
  }
}
