import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'

// `node config/build-program.js ENTRY FILE`: a program of the server's as one file, in a fraction of a second.

const [, , entry = '', file = ''] = process.argv

/** Facts are read as text: compiled as a piece of program they take twice the memory for good. */
const facts = {
  name: 'facts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.json$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(readFileSync(path, 'utf8'))})`,
    })),
}

const {
  outputFiles: [built],
} = await build({
  entryPoints: [entry],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [facts],
  // PGlite reads files that lie beside it; the other one is a part of `pg` that is not installed.
  external: ['@electric-sql/*', 'pg-native'],
  // Packages in CommonJS ask for Node's own modules in their way.
  banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
  write: false,
  logLevel: 'warning',
})

// Written beside and moved: several may be made at once.
const draft = `${file}.${process.pid}`
mkdirSync(dirname(file), { recursive: true })
writeFileSync(draft, built.contents)
renameSync(draft, file)
