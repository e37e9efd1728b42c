import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedData } from '#mock/data/shipped.ts'
import { placementRecords } from '#mock/stores/records.ts'
import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted } from '#tests/conformance/scenario.ts'
import { anApplicant, at } from '#tests/support/builders.ts'
import { memoryStorage } from '#tests/support/memory-storage.ts'

const now = at('2026-11-23 10:00')
const start = at('2026-11-25 09:30')
const officeId = 'beijing-cbd'
const folder = mkdtempSync(join(tmpdir(), 'dump-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** An app's storage with one appointment, and what the command says of it after `change` was made to it. */
const checked = async (change: (texts: Map<string, string>) => void): Promise<{ code: number; said: string }> => {
  const storage = memoryStorage()
  const { backend } = openInAppBackend({ facts: shippedData(), cases: 'clerk', now }, { storage })
  const wanted = { clientId: 'me', officeId, itemId: 'residence-permit' as const, start, places: 1 }
  const { holdId } = accepted(await backend.holdSlot(wanted))
  accepted(await backend.confirmHold({ holdId, applicants: [anApplicant()] }))
  const texts = new Map(storage.keys().map((key) => [`office/${key}`, storage.get(key) ?? '']))
  change(texts)
  const file = join(folder, 'dump.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(texts)))
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'mock/server/check-invariants.ts', file],
      { env: { ...process.env, NOW: now } },
      (fault, said) => resolve({ code: fault === null ? 0 : Number(fault.code), said }),
    )
  })
}

const dayKey = `office/day/${officeId}/2026-11-25`

test('a store in which all is well passes', async () => {
  const { code, said } = await checked(() => undefined)
  expect(said).toMatch(/^2026-11-22 to 2026-12-\d\d: 0 broken\n$/)
  expect(code).toBe(0)
}, 60_000)

test('a place given out too often is named, and fails', async () => {
  const { code, said } = await checked((texts) => {
    const [taken] = placementRecords.parse(JSON.parse(texts.get(dayKey) ?? '[]'))
    texts.set(dayKey, JSON.stringify([taken, taken, taken, taken]))
  })
  expect(said).toContain(`oversold ${officeId} ${start}`)
  expect(code).toBe(1)
}, 60_000)

test('a place without its appointment is named, and fails', async () => {
  const { code, said } = await checked((texts) => {
    for (const key of texts.keys()) if (key.startsWith('office/appointment/')) texts.delete(key)
  })
  expect(said).toContain(`place-without-appointment ${officeId}`)
  expect(code).toBe(1)
}, 60_000)
