import { moveFocus } from '#src/components/focus.ts'

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)

const field = (id: string): HTMLInputElement => {
  const input = document.createElement('input')
  input.id = id
  document.body.append(input)
  return input
}

afterEach(() => {
  document.body.replaceChildren()
})

test('what is still to be drawn gets the focus when it comes', async () => {
  moveFocus('late')
  await frame()
  const late = field('late')
  await frame()
  await frame()
  expect(document.activeElement).toBe(late)
})

test('a focus lost while the page settles is given back', async () => {
  const title = field('title')
  moveFocus('title')
  await frame()
  title.blur()
  await frame()
  await frame()
  expect(document.activeElement).toBe(title)
})

test('who has gone on meanwhile is held where they are, not brought back', async () => {
  field('title')
  const next = field('next')
  moveFocus('title')
  next.focus()
  await frame()
  await frame()
  next.blur()
  await frame()
  await frame()
  expect(document.activeElement).toBe(next)
})
