import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface ChunkGroup {
  readonly name?: string | null
  readonly origins: readonly { readonly request?: string | null }[]
  readonly getFiles: () => readonly string[]
}

interface Compiler {
  readonly hooks: {
    readonly afterEmit: {
      readonly tap: (name: string, hear: (done: { readonly chunkGroups: readonly ChunkGroup[] }) => void) => void
    }
  }
}

/** Beside the build of that name: it is not served. */
export const pageFilesOf = (output: string): string => `dist/built/page-files-${output}.json`

/** What asks the in-app backend, and its thread (src/backend/own-thread.ts). */
const backendGroups = new Set(['own-thread', 'office'])

/**
 * Writes down of which files each page is made that is fetched when it is opened, and which ones every page asks for:
 * `{"pages/home/index": ["js/…"], "always": ["js/…"]}`.
 */
export class PageFiles {
  apply({ hooks }: Compiler): void {
    hooks.afterEmit.tap('page-files', ({ chunkGroups }) => {
      const ofPages = chunkGroups.flatMap((group) =>
        group.origins.flatMap(({ request }) => {
          const page = /^\.\/(pages\/.*)$/.exec(request ?? '')?.[1]
          return page === undefined ? [] : [[page, group.getFiles()] as const]
        }),
      )
      const always = chunkGroups
        .filter(({ name }) => backendGroups.has(name ?? ''))
        .flatMap((group) => group.getFiles())
      const known = [...ofPages, ['always', [...new Set(always)]]]
      const file = pageFilesOf(process.env.OUTPUT ?? 'h5')
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(Object.fromEntries(known)))
    })
  }
}
