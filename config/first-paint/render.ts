import { randomBytes } from 'node:crypto'
import { createElement, type FC } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Backend, Request } from '../../types/backend.ts'
import { clockFrom } from '../../mock/clock.ts'
import { createMockBackend } from '../../mock/index.ts'
import { type BuiltInLanguage, builtIn } from '../../src/lib/language.ts'
import Slots from '../../src/pages/booking/slots/index.tsx'
import Home from '../../src/pages/home/index.tsx'
import OfficeDetail from '../../src/pages/office/detail/index.tsx'
import Offices from '../../src/pages/offices/index.tsx'
import CaseProgress from '../../src/pages/progress/case/index.tsx'
import { beginChoosing } from '../../src/stores/draft.ts'
import { useOffice } from '../../src/stores/office.ts'
import { useOffices } from '../../src/stores/offices.ts'
import { loading, type Remote } from '../../src/stores/remote.ts'
import { useSettings } from '../../src/stores/settings.ts'
import { blank } from './blanks.ts'
import type { FirstPicture } from './first-picture.ts'

// Every build draws the same picture: what hangs on the moment is left out of it.
const anyMoment = '2026-11-23T09:00:00+08:00'

const memory = (): Parameters<typeof createMockBackend>[0]['storage'] => {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

const shipped = (): Backend =>
  createMockBackend({
    storage: memory(),
    clock: clockFrom(anyMoment),
    random: (length) => randomBytes(length),
    onCorrupt: (key) => {
      throw new Error(`nothing was kept under ${key}`)
    },
  })

/** The first offices of a list, as the page gets them; unknown where a server has facts of its own. */
const listed = async (request: Request<'listOffices'>) => {
  if (process.env.TARO_APP_API) return loading
  const answer = await shipped().listOffices(request)
  if (!answer.ok) throw new Error(`the shipped offices cannot be listed: ${answer.refusal.code}`)
  return { state: 'ready', value: answer.value, savedAt: null } satisfies Remote<typeof answer.value>
}

interface Pictured {
  readonly path: string
  readonly page: FC
}

const pages: readonly Pictured[] = [
  { path: 'pages/home/index', page: Home },
  { path: 'pages/offices/index', page: Offices },
  { path: 'pages/progress/case/index', page: CaseProgress },
]
const pagesOfOffice: readonly Pictured[] = [
  { path: 'pages/office/detail/index', page: OfficeDetail },
  { path: 'pages/booking/slots/index', page: Slots },
]
const screenful = 6

/** The pages of an office as they look when its facts have come and nothing else has: with blanks for what it is called. */
const standBefore = async (officeId: string, language: BuiltInLanguage): Promise<void> => {
  const answer = await shipped().getOffice({ officeId })
  if (!answer.ok) throw new Error(`the shipped office ${officeId} is missing`)
  const organisation = { zh: blank('organisation'), en: blank('organisation') }
  const name = language === 'zh' ? { zh: blank('name'), en: null } : { zh: blank('overTheDoor'), en: blank('name') }
  const value = { ...answer.value, name, organisation, services: [], booking: null }
  useOffice.setState({ officeId, office: { state: 'ready', value, savedAt: null } })
  beginChoosing({ officeId, itemId: 'residence-permit' }, { kind: 'book' })
}

/** What a page shows before the app runs, in each language that is there from the start. */
const pictures = async (): Promise<readonly FirstPicture[]> => {
  const nearby = await listed({ bookable: true, limit: 3 })
  useOffices.setState({ nearby, found: await listed({ limit: screenful }) })
  // A server's offices may be called otherwise at any time: what was kept of one cannot be shown as it is.
  const some = nearby.state === 'ready' ? nearby.value.offices[0] : undefined
  const drawn: FirstPicture[] = []
  for (const language of builtIn) {
    useSettings.setState({ language, wanted: language })
    drawn.push(...pages.map((page) => drawnIn(language, page, false)))
    if (some === undefined) continue
    await standBefore(some.id, language)
    drawn.push(...pagesOfOffice.map((page) => drawnIn(language, page, true)))
  }
  return drawn
}

const drawnIn = (language: BuiltInLanguage, { path, page }: Pictured, ofOffice: boolean): FirstPicture => ({
  page: path,
  language,
  ofOffice,
  markup: renderToStaticMarkup(createElement(page)),
})

process.stdout.write(JSON.stringify(await pictures()))
