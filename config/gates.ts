import { mkdirSync } from 'node:fs'
import { gates, type Gate } from './gate-list.ts'
import { runGate, unrun, type Result } from './run-gate.ts'

// Every gate runs, whatever fails before it: one run tells everything. `npm test -- unit lint` runs the named ones.
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !gates.some((gate) => gate.name === name))
if (unknown.length > 0)
  throw new Error(`no such gate: ${unknown.join(', ')}; there are ${gates.map(({ name }) => name).join(', ')}`)

const lanes = 2

const report = ({ gate, passed, failed, seconds, output }: Result): void => {
  const verdict = failed === 0 ? 'ok    ' : 'FAILED'
  const count = gate.counts ? `${passed} passed, ${failed} failed` : ''
  console.log(`${verdict} ${gate.name.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${count}`.trimEnd())
  const saysMore = failed > 0 || gate.name === 'budgets' || output.includes('WARNING')
  if (saysMore) console.log(output.trimEnd().replace(/^/gm, '    '))
}

const runAll = async (wanted: readonly Gate[]): Promise<readonly Result[]> => {
  const results: Result[] = []
  const running = new Map<Gate, Promise<void>>()
  let waiting = [...wanted]
  const isReady = ({ after = [], company }: Gate): boolean => {
    const pending = [...waiting, ...running.keys()].some(({ name }) => after.includes(name))
    const fits = [...running.keys()].every((other) => other.company === company && company !== 'nobody')
    return !pending && fits
  }
  const start = (gate: Gate): Promise<void> => {
    waiting = waiting.filter((other) => other !== gate)
    const broken = results.find(({ gate: { name }, failed }) => failed > 0 && (gate.after ?? []).includes(name))
    const work = broken ? Promise.resolve(unrun(gate, broken.gate.name)) : runGate(gate)
    return work.then((result) => {
      running.delete(gate)
      results.push(result)
      report(result)
    })
  }
  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.find(isReady); next && running.size < lanes; next = waiting.find(isReady)) {
      running.set(next, start(next))
    }
    await Promise.race(running.values())
  }
  return results
}

mkdirSync('test-results', { recursive: true })
const begun = performance.now()
const results = await runAll(gates.filter(({ name }) => asked.length === 0 || asked.includes(name)))
const sum = (part: 'passed' | 'failed') => results.reduce((total, result) => total + result[part], 0)
const failing = results.filter(({ failed }) => failed > 0).map(({ gate }) => gate.name)

console.log(`\nall of it took ${((performance.now() - begun) / 1000).toFixed(0)} s`)
if (failing.length > 0) console.log(`failing: ${failing.join(', ')}`)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = failing.length > 0 ? 1 : 0
