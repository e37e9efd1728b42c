import { openInAppBackend } from '#tests/conformance/in-app-backend.ts'
import { accepted, openScenario, refused, type Scenario, wednesday } from '#tests/conformance/scenario.ts'
import { anApplicant } from '#tests/support/builders.ts'
import { memoryStorage, type MemoryStorage } from '#tests/support/memory-storage.ts'

const jane = anApplicant({ documentNumber: 'E12345678' })
const documentTail = '5678'

const garbage = ['', '{', 'null', '[]', '{"code":7}', '"text"', '[{"id":1}]', '\u0000']

interface Watched extends Scenario {
  readonly corrupt: string[]
}

const run = async (storage: MemoryStorage): Promise<Watched> => {
  const corrupt: string[] = []
  const onCorrupt = (key: string): void => void corrupt.push(key)
  const scenario = await openScenario((options) => Promise.resolve(openInAppBackend(options, { storage, onCorrupt })))
  return { ...scenario, corrupt }
}

describe.each(garbage)('storage that holds %j', (text) => {
  test('for an appointment is set aside and reported, and the look-up answers as for an unknown code', async () => {
    const storage = memoryStorage()
    const { backend, book, corrupt } = await run(storage)
    const { code } = await book({}, jane)
    storage.set(`appointment/${code}`, text)
    expect(refused(await backend.findAppointment({ code, documentTail })).code).toBe('no-match')
    expect(corrupt).toEqual([`appointment/${code}`])
    expect(storage.get(`set-aside/appointment/${code}`)).toBe(text)
    expect(storage.get(`appointment/${code}`)).toBeNull()
  })

  test('for the list of changes is set aside and reported, and the app starts', async () => {
    const storage = memoryStorage()
    storage.set('journal', text === '[]' ? '[["only a key"]]' : text)
    const { corrupt, remaining } = await run(storage)
    expect(corrupt).toEqual(['journal'])
    expect(storage.get('journal')).toBeNull()
    expect(await remaining()).toBe(3)
  })
})

test('a corrupt day is set aside once, and booking goes on', async () => {
  const storage = memoryStorage()
  const { book, corrupt, hold, remaining } = await run(storage)
  await book()
  storage.set(`day/hall/${wednesday}`, '{"half": "written')
  expect(await remaining()).toBe(3)
  expect(await remaining()).toBe(3)
  expect(corrupt).toEqual([`day/hall/${wednesday}`])
  expect(storage.get(`set-aside/day/hall/${wednesday}`)).toBe('{"half": "written')
  accepted(await hold())
})

test('a corrupt hold is unknown, and its client may hold again', async () => {
  const storage = memoryStorage()
  const { backend, corrupt, hold } = await run(storage)
  const { holdId } = accepted(await hold({ clientId: 'me' }))
  storage.set(`hold/${holdId}`, 'x')
  expect(refused(await backend.extendHold({ holdId })).code).toBe('hold-unknown')
  expect(corrupt).toEqual([`hold/${holdId}`])
  accepted(await hold({ clientId: 'me' }))
})

test('what is good beside what is corrupt stays', async () => {
  const storage = memoryStorage()
  const { backend, book } = await run(storage)
  const { code } = await book({}, jane)
  const other = await book({}, anApplicant({ documentNumber: 'F00000001' }))
  storage.set(`appointment/${code}`, 'x')
  expect(accepted(await backend.findAppointment({ code: other.code, documentTail: '0001' })).code).toBe(other.code)
})
