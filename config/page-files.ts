import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

interface ChunkGroup {
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

/** Beside the build: it is not served. */
export const pageFilesAt = 'dist/built/page-files.json'

/** Writes down of which files each page is made that is fetched when it is opened: `{"pages/home/index": ["js/…"]}`. */
export class PageFiles {
  apply({ hooks }: Compiler): void {
    hooks.afterEmit.tap('page-files', ({ chunkGroups }) => {
      const known = chunkGroups.flatMap((group) =>
        group.origins.flatMap(({ request }) => {
          const page = /^\.\/(pages\/.*)$/.exec(request ?? '')?.[1]
          return page === undefined ? [] : [[page, group.getFiles()] as const]
        }),
      )
      mkdirSync(dirname(pageFilesAt), { recursive: true })
      writeFileSync(pageFilesAt, JSON.stringify(Object.fromEntries(known)))
    })
  }
}
