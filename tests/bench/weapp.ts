import { spawnSync } from 'node:child_process'
import * as z from 'zod/mini'
import { build } from '#config/build.ts'
import { buildBare } from './build-bare.ts'
import type { Measured, Topic } from './measured.ts'

const runs = 7
const timesBare = 1.5

const told = z.object({ milliseconds: z.number(), bytes: z.number() })
type Start = z.infer<typeof told>

/** A process of its own: nothing is compiled already. */
const start = (folder: string): Start => {
  const { status, stdout } = spawnSync('node_modules/.bin/tsx', ['tests/bench/weapp-start.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${folder} did not start`)
  return told.parse(JSON.parse(stdout))
}

const measure = async (): Promise<readonly Measured[]> => {
  const bareFolder = buildBare('weapp')
  if (!(await build('weapp'))) throw new Error('the app was not built')
  const [ours, theirs]: [Start[], Start[]] = [[], []]
  // In turn: what else the machine does meanwhile burdens both alike.
  for (let run = 0; run < runs; run += 1) {
    theirs.push(start(bareFolder))
    ours.push(start('dist/weapp'))
  }
  const bare = rowsOf('bare Taro app', theirs, null)
  return [...bare, ...rowsOf('窗约', ours, timesBare * (bare[0]?.median ?? Number.NaN))]
}

const rowsOf = (name: string, starts: readonly Start[], atMost: number | null): readonly Measured[] => [
  { what: `${name}: start`, unit: 'ms', atMost, ...spreadOf(starts.map(({ milliseconds }) => milliseconds)) },
  {
    what: `${name}: first setData`,
    unit: 'KB',
    atMost: null,
    ...spreadOf(starts.map(({ bytes }) => bytes / 1024)),
  },
]

const spreadOf = (values: readonly number[]) => {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const last = sorted.length - 1
  return { size: null, median: at(Math.floor(sorted.length / 2)), low: at(0), high: at(last), runs: sorted.length }
}

export const weapp: Topic = {
  name: 'weapp',
  title: 'Start of the mini-program',
  about:
    'The WeChat build in Node, in a process of its own each time: from app.js to the first `setData` of the first page, which opens with the app. The spread is from the best to the worst run.',
  measure,
}
