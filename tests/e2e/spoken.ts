import type { Page } from 'playwright-core'

interface Node {
  readonly role: string
  readonly line: string
  readonly children: Node[]
}

const silent = ['text', 'paragraph', 'term', 'definition']

/**
 * What a screen reader finds on the page: landmarks, headings, everything that is operated, with names and states.
 * Running text is left out, and of many alike (the days of a month) the first stands for all.
 */
export const spokenTree = async (page: Page): Promise<string> => {
  const root: Node = { role: '', line: '', children: [] }
  const open: { readonly depth: number; readonly node: Node }[] = [{ depth: -1, node: root }]
  // What lies behind an open dialog is not to be reached.
  const dialog = page.getByRole('dialog')
  const shown = (await dialog.count()) > 0 ? dialog.last() : page.locator('body')
  for (const line of (await shown.ariaSnapshot()).split('\n')) {
    const depth = line.search(/\S/)
    const role = /^- '?([a-z]+)/.exec(line.trim())?.[1]
    if (role === undefined || silent.includes(role)) continue
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const node = { role, line: named(line.trim()), children: [] }
    open.at(-1)?.node.children.push(node)
    open.push({ depth, node })
  }
  return told(root.children, '').join('\n')
}

// A name, and states in brackets; the words inside that follow a colon are text. Codes and countdowns are of one run.
const named = (line: string): string =>
  line
    .replace(/^- '(.*)'(:.*)?$/, '- $1')
    .replace(/^(- [a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*).*$/, '$1')
    .replace(/\bB ?A( ?[0-9A-Z]-?){8}\b/g, '<code>')
    .replace(/(?<=".{56}).{4,}(?=")/, '…')

// The fewest of a kind in a row that one stands for.
const many: Readonly<Record<string, number>> = {
  columnheader: 2,
  gridcell: 2,
  link: 3,
  radio: 4,
  checkbox: 4,
  button: 7,
}

const told = (nodes: readonly Node[], indent: string): readonly string[] => {
  const lines: string[] = []
  for (let at = 0; at < nodes.length;) {
    const node = nodes[at]
    if (node === undefined) break
    const rest = nodes.slice(at).findIndex(({ role }) => role !== node.role)
    const run = rest === -1 ? nodes.length - at : rest
    const folded = run >= (many[node.role] ?? Infinity)
    lines.push(`${indent}${node.line}${folded ? ` × ${String(run)}` : ''}`, ...told(node.children, `${indent}  `))
    at += folded ? run : 1
  }
  return lines
}
