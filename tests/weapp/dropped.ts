import { readFileSync } from 'node:fs'

interface Node {
  readonly nn?: string
  readonly cn?: readonly Node[]
  readonly [property: string]: unknown
}

/** What every template reads, or none needs: Taro's own, and the focus of the web's tabs. */
const structure = ['nn', 'cn', 'sid', 'v', 'cl', 'st', 'uid', 'focus', 'tabIndex']

/**
 * Properties that a page sends and its template does not read: to the view layer they do not exist.
 * config/template-plugin.ts leaves out of the templates what no page uses; this finds what it should have left in.
 */
export const droppedBy = (folder: string): ((page: object) => readonly string[]) => {
  const readBy = new Map<string, string>()
  const base = readFileSync(`${folder}/base.wxml`, 'utf8')
  for (const [, kind = '', template = ''] of base.matchAll(
    /<template name="tmpl_0_(\d+)(?:_\w+)?">([^]*?)<\/template>/g,
  )) {
    readBy.set(kind, (readBy.get(kind) ?? '') + template)
  }
  const ofNode = (node: Node): readonly string[] => {
    const template = readBy.get(node.nn ?? '') ?? ''
    const own = Object.keys(node)
      .filter((name) => !structure.includes(name) && !new RegExp(`i\\.${name}\\b`).test(template))
      .map((name) => `${node.nn ?? ''}.${name} (${String(node.cl)})`)
    return [...own, ...(node.cn ?? []).flatMap(ofNode)]
  }
  return (page) => (page as { root?: Node }).root?.cn?.flatMap(ofNode) ?? []
}
