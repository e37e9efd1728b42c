import type { Element } from './compiled.ts'
import type { launch } from './launch.ts'

type App = Awaited<ReturnType<typeof launch>>

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

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1)

export const weightTable = (weights: readonly PageWeight[]): string =>
  [
    '| page | first `setData`, KB | largest, KB | nodes | depth | most children |',
    '|---|---:|---:|---:|---:|---:|',
    ...weights.map(
      ({ page, first, largest, nodes, depth, widest }) =>
        `| ${page} | ${kilobytes(first)} | ${kilobytes(largest)} | ${nodes} | ${depth} | ${widest} |`,
    ),
  ].join('\n')
