import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import type { Gate } from './gate-list.ts'

export interface Result {
  readonly gate: Gate
  readonly passed: number
  readonly failed: number
  readonly seconds: number
  readonly output: string
}

const env = {
  ...process.env,
  PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  FORCE_COLOR: '0',
}

/** Runs a gate to its end and counts; what it prints is kept together, so that two at a time stay readable. */
export const runGate = async (gate: Gate): Promise<Result> => {
  if (gate.counts) rmSync(gate.counts, { force: true })
  const start = performance.now()
  const { status, output } = await run(gate.command)
  const seconds = (performance.now() - start) / 1000
  return { gate, seconds, output, ...countOf(gate, status === 0) }
}

/** The result of a gate that stands on a failed one. */
export const unrun = (gate: Gate, cause: string): Result => ({
  gate,
  passed: 0,
  failed: 1,
  seconds: 0,
  output: `not run: ${cause} failed`,
})

const run = (command: string) =>
  new Promise<{ status: number | null; output: string }>((resolvePromise, reject) => {
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => resolvePromise({ status, output: Buffer.concat(chunks).toString() }))
  })

interface JestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numRuntimeErrorTestSuites: number
}

/** A skipped test is a failed one: nothing is left out quietly. */
export const countOf = (gate: Gate, succeeded: boolean): { passed: number; failed: number } => {
  const failure = { passed: 0, failed: 1 }
  if (!gate.counts) return succeeded ? { passed: 1, failed: 0 } : failure
  if (!existsSync(gate.counts)) return failure
  const report = JSON.parse(readFileSync(gate.counts, 'utf8')) as JestReport
  const skipped = report.numPendingTests + report.numTodoTests
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped
  const failedOtherwise = failed === 0 && (!succeeded || report.numPassedTests === 0)
  return { passed: report.numPassedTests, failed: failedOtherwise ? 1 : failed }
}
