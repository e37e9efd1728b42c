export type Leaf = readonly [path: string, value: unknown]

const isRoom = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Every leaf of a dictionary with its path. */
export const leavesOf = (value: unknown, path = ''): readonly Leaf[] =>
  isRoom(value) ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`)) : [[path, value]]

/** Every path with what kind of leaf is there. */
export const kindsOf = (text: unknown): readonly string[] =>
  leavesOf(text).map(([path, value]) => `${path} ${typeof value}`)

/** How many arguments the words of a leaf take; plain words take none. */
export const takes = (leaf: unknown): number => (typeof leaf === 'function' ? leaf.length : 0)
