import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countOf } from '#config/run-gate.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gate-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const nothing = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
}

const counted = (report: Partial<typeof nothing>, succeeded: boolean) => {
  const counts = join(folder, 'report.json')
  writeFileSync(counts, JSON.stringify({ ...nothing, ...report }))
  return countOf({ name: 'unit', command: 'jest', counts }, succeeded)
}

test('a gate without a report counts as one', () => {
  expect(countOf({ name: 'lint', command: 'eslint' }, true)).toEqual({ passed: 1, failed: 0 })
  expect(countOf({ name: 'lint', command: 'eslint' }, false)).toEqual({ passed: 0, failed: 1 })
})

test('tests are counted one by one, and a file that does not load is a failure', () => {
  expect(counted({ numPassedTests: 7 }, true)).toEqual({ passed: 7, failed: 0 })
  expect(counted({ numPassedTests: 7, numFailedTests: 2, numRuntimeErrorTestSuites: 1 }, false)).toEqual({
    passed: 7,
    failed: 3,
  })
})

test('a skipped test is a failed one', () => {
  expect(counted({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }, true)).toEqual({ passed: 7, failed: 2 })
})

test('a run that tested nothing, left no report or ended badly has failed', () => {
  expect(counted({}, true)).toEqual({ passed: 0, failed: 1 })
  expect(counted({ numPassedTests: 7 }, false)).toEqual({ passed: 7, failed: 1 })
  expect(countOf({ name: 'unit', command: 'jest', counts: join(folder, 'none.json') }, true).failed).toBe(1)
})
