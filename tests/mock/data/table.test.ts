import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod/mini'
import corrections from '#mock/data/build/corrections.json'
import transcript from '#mock/data/transcript/national-lines.json'

const strangeLines = [
  ['words that are neither a row nor noise', ['', '', '', '这是一行没有电话的文字', ''], 'cannot be placed'],
  ['a row without a rendering', ['某市科学技术局', '某市某路 1 号', '0512-00000000'], 'no rendering'],
  ['something beside a telephone', ['某市科学技术局', '某市某路 1 号', '0512-00000000 周末 12'], 'is no telephone'],
] as const

const answer = z.object({
  kinds: z.array(z.tuple([z.number(), z.string()])),
  rows: z.number(),
  idle: z.array(z.array(z.number())),
  strange: z.array(z.nullable(z.string())),
})

const read = z.parse(
  answer,
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(__dirname, 'read-table.mjs'), ...strangeLines.map(([, cells]) => JSON.stringify(cells))],
      { encoding: 'utf8' },
    ),
  ),
)

const linesOf = (kind: string): number[] => read.kinds.filter(([, one]) => one === kind).map(([line]) => line)

describe('the reader of the national table', () => {
  it('has every line of the scan before it, the last one too, though no newline ends it', () => {
    expect(transcript.lines).toHaveLength(554)
    expect(transcript.lines.map(([line]) => line)).toEqual(Array.from({ length: 554 }, (_, index) => index + 1))
    expect(transcript.lines.at(-1)?.[1]).toContain('新疆生产建设兵团 外国专家局')
  })

  it('says of every line what it is', () => {
    expect(read.kinds.map(([line]) => line)).toEqual(transcript.lines.map(([line]) => line))
    expect(linesOf('row')).toHaveLength(455)
    expect(read.rows).toBe(455)
    expect(linesOf('heading')).toEqual([1, 3])
    expect(linesOf('continuation')).toEqual([16, 31, 95, 155, 177, 179, 234, 301, 410, 425, 473, 520, 530])
    expect(linesOf('noise')).toEqual([81, 108, 153, 168, 251, 284, 316, 440, 536])
    expect(linesOf('repeat')).toEqual([114, 138, 267])
    expect(linesOf('blank')).toHaveLength(36)
    expect(linesOf('rule')).toHaveLength(36)
  })

  it.each(strangeLines.map(([what, , why], index) => [what, why, index] as const))(
    'stops at %s: %s',
    (_, why, index) => {
      expect(read.strange[index]).toMatch(new RegExp(`^line 168: .*${why}`))
    },
  )
})

describe('the corrections', () => {
  it('are at most sixty, each with its lines and a reason in both languages', () => {
    expect(corrections.length).toBeLessThanOrEqual(60)
    for (const { lines, reason } of corrections) {
      expect(lines.length).toBeGreaterThan(0)
      expect(reason).toHaveLength(2)
      expect(reason.every((text) => text.length > 5)).toBe(true)
    }
  })

  it('name cells, and never all three of a row but of the garbled ones', () => {
    const whole = corrections.filter(({ cells = {} }) =>
      ['organisation', 'address', 'phones'].every((cell) => cell in cells),
    )
    expect(whole).toEqual([])
    const both = corrections.filter(({ cells = {} }) => 'organisation' in cells && 'address' in cells)
    expect(both.every(({ confidence }) => confidence === 'garbled')).toBe(true)
  })

  it('all change what comes out', () => {
    expect(read.idle).toEqual([])
  })
})
