import { growthOf } from './growth.ts'
import type { Measured, Topic } from './measured.ts'

export interface MeasuredTopic {
  readonly topic: Pick<Topic, 'title' | 'about'>
  readonly rows: readonly Measured[]
}

/** A section of the page of figures: the machine, then for every topic a table and how its cost grows. */
export const report = (machine: Readonly<Record<string, string>>, topics: readonly MeasuredTopic[]): string =>
  [
    'Written by `npm run bench`; every figure of this section is of the same run.',
    table(['machine', ''], Object.entries(machine)),
    ...topics.flatMap(({ topic, rows }) => [
      `## ${topic.title}`,
      topic.about,
      table(headings, rows.map(cellsOf)),
      ...growthTable(rows),
    ]),
  ].join('\n\n') + '\n'

const headings = ['measured', 'size', 'median', 'best – 99th percentile', 'runs', 'promised', 'kept']

const cellsOf = (row: Measured): readonly string[] => [
  row.what,
  row.size === null ? '' : thousands(row.size),
  `${figure(row.median)} ${row.unit}`,
  `${figure(row.low)} – ${figure(row.high)}`,
  thousands(row.runs),
  row.atMost === null ? '' : `≤ ${figure(row.atMost)} ${row.unit}`,
  row.atMost === null ? '' : row.median <= row.atMost ? 'yes' : '**no**',
]

const growthTable = (rows: readonly Measured[]): readonly string[] => {
  const growth = growthOf(rows)
  if (growth.length === 0) return []
  const cells = growth.map(({ what, from, to, exponent }) => [
    what,
    `${thousands(from)} → ${thousands(to)}`,
    exponent.toFixed(2),
  ])
  return ['Growth: cost against size, as a power of size.', table(['measured', 'sizes', 'exponent'], cells)]
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** Three significant digits, never in powers of ten. */
const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3)

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')
