import { focusWithin, moveFocus } from '#src/components/focus.ts'

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)

/** What was held before would be given back, too. */
const nothingIsHeld = async (): Promise<void> => {
  for (let frames = 0; frames < 30; frames += 1) await frame()
}

const field = (id: string, room: HTMLElement = document.body): HTMLInputElement => {
  const input = document.createElement('input')
  input.id = id
  room.append(input)
  return input
}

const dialog = (): HTMLElement => {
  const panel = document.createElement('div')
  panel.setAttribute('role', 'dialog')
  document.body.append(panel)
  return panel
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

test('no key is lost between losing the focus and having it again, wherever the reader has gone between two frames', async () => {
  field('title')
  const next = field('next')
  moveFocus('title')
  next.focus()
  next.blur()
  await Promise.resolve()
  expect(document.activeElement).toBe(next)
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

test('who is in the dialog by a key before its title could take the focus stays there', async () => {
  field('opener').focus()
  const panel = dialog()
  const go = field('go', panel)
  moveFocus('title')
  go.focus()
  field('title', panel)
  await frame()
  await frame()
  expect(document.activeElement).toBe(go)
})

test('who is in the dialog before its title can take the focus loses no key when what they stand on is moved', async () => {
  await nothingIsHeld()
  field('opener').focus()
  const panel = dialog()
  const title = document.createElement('h2')
  title.id = 'title'
  panel.append(title)
  const go = field('go', panel)
  moveFocus('title')
  go.focus()
  go.blur()
  await Promise.resolve()
  expect(document.activeElement).toBe(go)
  title.tabIndex = -1
  await frame()
  await frame()
  expect(document.activeElement).toBe(go)
})

test('who is still outside of the dialog when its title can take the focus is led in', async () => {
  field('opener').focus()
  const beside = field('beside')
  const panel = dialog()
  moveFocus('title')
  beside.focus()
  const title = field('title', panel)
  await frame()
  await frame()
  expect(document.activeElement).toBe(title)
})

test('who leaves the page by the Tab key is let go', async () => {
  const title = field('title')
  moveFocus('title')
  await frame()
  title.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }))
  title.blur()
  await frame()
  await frame()
  expect(document.activeElement).toBe(document.body)
})

test('who comes back to a page is held where they were while it draws anew', async () => {
  const page = dialog()
  page.id = 'page'
  const row = field('row', page)
  row.focus()
  const giveBack = focusWithin('page')
  row.blur()
  expect(giveBack()).toBe(true)
  await frame()
  row.blur()
  await Promise.resolve()
  expect(document.activeElement).toBe(row)
})

test('a row that is gone meanwhile cannot be come back to', () => {
  const page = dialog()
  page.id = 'page'
  const row = field('row', page)
  row.focus()
  const giveBack = focusWithin('page')
  row.remove()
  expect(giveBack()).toBe(false)
})
