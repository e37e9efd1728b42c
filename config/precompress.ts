import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const texts = /\.(js|css|html|json|svg|webmanifest)$/
/** Below it, what is saved fits into the same packet. */
const smallestBytes = 1024

/** Leaves a Brotli copy beside each text of a build: the best quality takes seconds, too long for each request. */
export const precompress = (folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!texts.test(name)) continue
    const text = readFileSync(join(folder, name))
    if (text.length >= smallestBytes) writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
  }
}
