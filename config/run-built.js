import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

// `node config/run-built.js ENTRY …`: a program of the server's as one file, made anew at each start. Read module by
// module through a compiler it starts two seconds later, takes twice the memory and is slower. It is made by a process
// of its own, for what the compiler took of memory would stay with the server.

const [entry = ''] = process.argv.splice(2, 1)
const file = resolve('dist/built', entry.replace(/\.ts$/, '.mjs'))
const compiler = fileURLToPath(new URL('build-program.js', import.meta.url))

execFileSync(process.execPath, [compiler, entry, file], { stdio: 'inherit' })
await import(pathToFileURL(file).href)
