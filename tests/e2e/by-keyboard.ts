import type { Page } from 'playwright-core'

interface Focused {
  readonly role: string
  readonly name: string
  /** Whether a sighted person sees where the keyboard stands. */
  readonly visible: boolean
}

/** What the keyboard stands on, as assistive technology names it. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id))
    const labelled = labels.map((label) => label?.textContent ?? '').join(' ')
    const field = element.closest('.cy-field__input, .cy-search') ?? element
    const outlines = [element, field].map((one) => getComputedStyle(one))
    return {
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      name: (element.getAttribute('aria-label') ?? (labelled.trim() || element.textContent)).trim(),
      visible: outlines.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px'),
    }
  })

const most = 200

/** Presses a key until it stands on what is meant; everything on the way must show where it stands. */
export const goTo = (page: Page, role: string, name: string | RegExp): Promise<void> =>
  goBy('Tab', page, { role, name })

interface Stop {
  readonly role: string
  readonly name: string | RegExp
}

/** The same with another key, such as an arrow inside a group. */
export const goBy = async (key: string, page: Page, { role, name }: Stop): Promise<void> => {
  const met: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key)
    const here = await focused(page)
    if (here.role !== 'body' && !here.visible) throw new Error(`no visible focus on ${here.role} “${here.name}”`)
    if (here.role === role && (typeof name === 'string' ? here.name === name : name.test(here.name))) return
    met.push(told(here))
  }
  throw new Error(`${key} does not lead to ${role} “${String(name)}”, but over:\n${[...new Set(met)].join('\n')}`)
}

/** Goes to what is meant and does it. */
export const enter = async (page: Page, role: string, name: string | RegExp): Promise<void> => {
  await goTo(page, role, name)
  await page.keyboard.press('Enter')
}

/** Polls until the keyboard stands on what is meant: pages open, and move the focus, after a moment. */
export const arrive = async (page: Page, role: string, name: string | RegExp): Promise<void> => {
  const isThere = (here: Focused): boolean =>
    here.role === role && (typeof name === 'string' ? here.name.includes(name) : name.test(here.name))
  const end = performance.now() + longestMilliseconds
  for (let here = await focused(page); !isThere(here); here = await focused(page)) {
    if (performance.now() > end) throw new Error(`stands on ${told(here)}, not on ${role} “${String(name)}”`)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

const longestMilliseconds = 10_000

const told = ({ role, name }: Focused): string => `${role} “${name.slice(0, 60)}”`

export const type = async (page: Page, name: RegExp, words: string): Promise<void> => {
  await goTo(page, 'input', name)
  await page.keyboard.type(words)
}
