import type { Page } from 'playwright-core'
import type { Text } from '#src/lib/text.ts'

/** Somebody with the app open, in one language. */
export interface Reader {
  readonly page: Page
  readonly text: Text
}

type Role = Parameters<Page['getByRole']>[0]

// Earlier pages stay in the document, hidden; roles find what is shown.
export const press = async ({ page }: Reader, role: Role, name: string | RegExp): Promise<void> => {
  await page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .click()
}

export const shows = async ({ page }: Reader, words: string | RegExp): Promise<void> => {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/** Takes the first free place and sees it held. */
export const holdFirstFree = async (reader: Reader): Promise<void> => {
  const first = reader.text.booking.firstFree('').trim()
  await press(reader, 'button', new RegExp(`^${first}`))
  // The countdown, not the time of a place.
  await shows(reader, new RegExp(`^${reader.text.booking.held('(9:5\\d|10:00)')}$`))
}

/** A name with an umlaut, a passport, a phone of another country. */
export const fillApplicant = async ({ page, text }: Reader): Promise<void> => {
  const { booking } = text
  const field = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name.replace(/[()]/g, '.')}`) })
  await field(booking.familyName).fill('MÜLLER')
  await field(booking.givenName).fill('Anna Maria')
  await field(booking.nationality).fill('deu')
  await page.getByRole('button', { name: /DEU$/ }).click()
  await field(booking.documentNumber).fill('c01x 00t47')
  await field(booking.phone).fill('+49 151 23456789')
}

/** The code as the pass spells it for the ear. */
export const codeOnPass = async ({ page, text }: Reader): Promise<string> => {
  const spelled = text.booking.codeLabel('')
  const label = await page
    .locator(`[aria-label^="${spelled}"]`)
    .filter({ visible: true })
    .first()
    .getAttribute('aria-label')
  return (label ?? '').slice(spelled.length).replaceAll(' ', '')
}

/** From a time that is held to the pass, in English; gives the code. */
export const bookHeld = async (reader: Reader): Promise<string> => {
  const { booking } = reader.text
  await press(reader, 'button', booking.continue)
  await fillApplicant(reader)
  await press(reader, 'button', booking.toCheck)
  await press(reader, 'button', /^Book/)
  return codeOnPass(reader)
}
