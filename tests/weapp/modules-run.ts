type Factory = (this: unknown, ...given: unknown[]) => unknown
type Chunk = readonly [ids: unknown, modules: Readonly<Record<string, Factory>>, ...rest: unknown[]]

/**
 * What the files of a build hand their modules to, until webpack's runtime takes it over; `ran` is told the text of each
 * module that runs. Of the app's own file and of pages, which come later, it sees nothing.
 */
export const modulesRun = (ran: (text: string) => void): { readonly webpackJsonp: readonly Chunk[] } => {
  const chunks: Chunk[] = []
  const push = chunks.push.bind(chunks)
  chunks.push = (...added) => push(...added.map((chunk) => noted(chunk, ran)))
  return { webpackJsonp: chunks }
}

const noted = ([ids, modules, ...rest]: Chunk, ran: (text: string) => void): Chunk => [
  ids,
  Object.fromEntries(
    Object.entries(modules).map(([id, factory]): [string, Factory] => [
      id,
      function (...given) {
        ran(String(factory))
        return factory.apply(this, given)
      },
    ]),
  ),
  ...rest,
]
