import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/benchmarks.md'

/** Writes one section of the page of figures and leaves the others, which other commands wrote. */
export const writeSection = (name: string, text: string): void => {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n'
  const section = `${begin}\n\n${text.trim()}\n\n${end}`
  const [from, to] = [before.indexOf(begin), before.indexOf(end)]
  const after =
    from === -1 || to === -1
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + end.length)
  writeFileSync(page, after)
}
