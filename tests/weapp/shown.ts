import type { Element } from './compiled.ts'

/** An element with the way down to it, outermost first; events bubble back up along it. */
export interface Found {
  readonly element: Element
  readonly way: readonly Element[]
}

/** What to look for: visible words or a spoken name; the role and the count tell equal ones apart. */
export type Wanted = string | { readonly name: string; readonly role?: string; readonly nth?: number }

/** An attribute as WeChat gets it: `ariaLabel`, `bindtap`, `data-sid`. The page itself and loops have none. */
export const attribute = ({ attr = {} }: Element, name: string): string => {
  const value = attr[name]
  return typeof value === 'string' ? value : ''
}

/** What a person reads: a line for each block, words of `Text` running on within it. */
export const textOf = (element: Element): string =>
  flow(element)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const flow = (node: Element | string): string => {
  if (typeof node === 'string') return node
  const inside = typed(node) + node.children.map(flow).join('')
  return node.tag === 'wx-text' ? inside : `\n${inside}\n`
}

// Words in a field are seen too.
const typed = (element: Element): string =>
  isField(element.tag) ? attribute(element, 'value') || attribute(element, 'placeholder') : ''

const isField = (tag: string) => tag === 'wx-input' || tag === 'wx-textarea'

export const everyElement = (element: Element, above: readonly Element[] = []): readonly Found[] => {
  const way = [...above, element]
  return [
    { element, way },
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : everyElement(child, way))),
  ]
}

/** The spoken name, or else the words inside. */
const nameOf = (element: Element): string => attribute(element, 'ariaLabel') || textOf(element)

/** The innermost elements that go by this name; whole names win over parts of one. */
export const findAll = (page: Element, wanted: Wanted): readonly Found[] => {
  const { name, role } = typeof wanted === 'string' ? { name: wanted } : wanted
  const ofRole = everyElement(page).filter(
    ({ element }) => role === undefined || attribute(element, 'ariaRole') === role,
  )
  const whole = ofRole.filter(({ element }) => nameOf(element) === name)
  const matching = whole.length > 0 ? whole : ofRole.filter(({ element }) => nameOf(element).includes(name))
  return matching.filter(
    ({ element }) => !matching.some(({ element: inner, way }) => inner !== element && way.includes(element)),
  )
}

export const find = (page: Element, wanted: Wanted): Found => {
  const nth = typeof wanted === 'string' ? 0 : (wanted.nth ?? 0)
  const found = findAll(page, wanted)[nth]
  if (!found) throw new Error(`nothing on the page is called ${JSON.stringify(wanted)}; it reads:\n${textOf(page)}`)
  return found
}

/** A field by its spoken label (or the start of it) or its placeholder. */
export const findField = (page: Element, label: string): Found => {
  const fields = everyElement(page).filter(({ element }) => isField(element.tag))
  const found =
    fields.find(({ element }) => attribute(element, 'ariaLabel') === label) ??
    fields.find(({ element }) => attribute(element, 'ariaLabel').startsWith(label)) ??
    fields.find(({ element }) => attribute(element, 'placeholder') === label)
  if (!found) throw new Error(`no field is called ${label}; the page reads:\n${textOf(page)}`)
  return found
}
