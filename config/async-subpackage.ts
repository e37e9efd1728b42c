import type { Chunk, Compiler } from 'webpack'

const name = 'AsyncSubpackage'

/**
 * `import()` across WeChat's packages. Webpack's own way makes a `<script>`, of which WeChat has none; here a chunk is
 * fetched by `require.async` (base library 2.11.2) from the subpackage of its name. The paths are
 * written out: WeChat's tools follow literal ones only, and leave out files that nobody asks for. Webpack forgets a load
 * that failed, so the next `import()` tries again.
 */
export class AsyncSubpackage {
  apply({ webpack, hooks }: Compiler): void {
    const { RuntimeGlobals, RuntimeModule } = webpack

    class RequireAsync extends RuntimeModule {
      constructor() {
        super('require async')
      }

      override generate(): string {
        const files = [...(this.chunk?.getAllAsyncChunks() ?? [])].map(scriptOf)
        const ways = files.map((file) => `"/${file}": function () { return require.async("./${file}") }`)
        return `
var ways = {${ways.join()}}
${RuntimeGlobals.loadScript} = function (url, done) {
  ways[url]().then(
    function () { done({ type: 'load' }) },
    function (error) { done({ type: error && error.errMsg || String(error), target: { src: url } }) }
  )
}`
      }
    }

    hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.runtimeRequirementInTree.for(RuntimeGlobals.loadScript).tap(name, (chunk) => {
        compilation.addRuntimeModule(chunk, new RequireAsync())
        return true
      })
    })
  }
}

const scriptOf = ({ name: chunk }: Chunk): string => {
  if (!chunk) throw new Error('import() across packages names its subpackage: webpackChunkName')
  return `${chunk}/index.js`
}
