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
    met.push(`${here.role} “${here.name.slice(0, 40)}”`)
  }
  throw new Error(`${key} does not lead to ${role} “${String(name)}”, but over:\n${[...new Set(met)].join('\n')}`)
}

/** Goes to what is meant and does it. */
export const enter = async (page: Page, role: string, name: string | RegExp): Promise<void> => {
  await goTo(page, role, name)
  await page.keyboard.press('Enter')
}

/** Polls until the keyboard stands on what is meant: pages open after a moment. */
export const arrive = async (page: Page, role: string, name: string | RegExp): Promise<void> => {
  const wanted = typeof name === 'string' ? name : name.source
  await page
    .waitForFunction(
      ([as, words]) => {
        const element = document.activeElement
        const said = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
        return element?.getAttribute('role') === as && new RegExp(words).test(said)
      },
      [role, wanted] as const,
    )
    .catch(async (cause: unknown) => {
      const here = await focused(page)
      throw new Error(`stands on ${here.role} “${here.name}”, not on ${role} “${wanted}”`, { cause })
    })
}

export const type = async (page: Page, name: RegExp, words: string): Promise<void> => {
  await goTo(page, 'input', name)
  await page.keyboard.type(words)
}
