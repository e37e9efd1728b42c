import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

// `node config/run-built.js ENTRY …`: a program of the server's as one file, made anew at each start in a fraction of a
// second. Read module by module through a compiler it starts two seconds later, takes twice the memory and is slower.

const [entry = ''] = process.argv.splice(2, 1)
const file = resolve('dist/built', entry.replace(/\.ts$/, '.mjs'))

const {
  outputFiles: [built],
} = await build({
  entryPoints: [entry],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // PGlite reads files that lie beside it; the other one is a part of `pg` that is not installed.
  external: ['@electric-sql/*', 'pg-native'],
  // Packages in CommonJS ask for Node's own modules in their way.
  banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
  write: false,
  logLevel: 'warning',
})
await stop()

// Written beside and moved: several may start at once.
const draft = `${file}.${process.pid}`
mkdirSync(dirname(file), { recursive: true })
writeFileSync(draft, built.contents)
renameSync(draft, file)
await import(pathToFileURL(file).href)
