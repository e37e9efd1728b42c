import { asText } from '#types/order.ts'
import type { Element } from './compiled.ts'
import { type App, walkPages } from './walk-pages.ts'

export interface PageWeight {
  readonly page: string
  /** Bytes of the first and of the largest `setData`. */
  readonly first: number
  readonly largest: number
  readonly nodes: number
  readonly depth: number
  /** Children of the node that has most. */
  readonly widest: number
}

const elementsIn = ({ children }: Element): readonly Element[] => children.filter((child) => typeof child !== 'string')
const depthOf = (element: Element): number => 1 + Math.max(0, ...elementsIn(element).map(depthOf))
const countOf = (element: Element): number => elementsIn(element).reduce((sum, child) => sum + countOf(child), 1)
const widestOf = (element: Element): number =>
  Math.max(elementsIn(element).length, ...elementsIn(element).map(widestOf))

/** The page on the screen, as heavy as it is now. */
export const weigh = (app: App): PageWeight => {
  const { route, bytes } = app.page()
  const tree = app.tree()
  return {
    page: route.replace(/^pages\/|\/index$/g, ''),
    first: bytes[0] ?? 0,
    largest: Math.max(...bytes),
    nodes: countOf(tree),
    depth: depthOf(tree),
    widest: widestOf(tree),
  }
}

/** Every page there is, with a visit booked. */
export const weighPages = async (app: App): Promise<readonly PageWeight[]> => {
  const weights: PageWeight[] = []
  await walkPages(app, () => void weights.push(weigh(app)))
  return weights.sort((one, other) => asText(one.page, other.page))
}
