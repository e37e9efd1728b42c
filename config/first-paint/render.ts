import { randomBytes } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Backend, Request } from '../../types/backend.ts'
import { clockFrom } from '../../mock/clock.ts'
import { createMockBackend } from '../../mock/index.ts'
import { builtIn } from '../../src/lib/language.ts'
import Home from '../../src/pages/home/index.tsx'
import Offices from '../../src/pages/offices/index.tsx'
import CaseProgress from '../../src/pages/progress/case/index.tsx'
import { useOffices } from '../../src/stores/offices.ts'
import type { FirstPicture } from './first-picture.ts'
import { loading, type Remote } from '../../src/stores/remote.ts'
import { useSettings } from '../../src/stores/settings.ts'

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

const pages = [
  { path: 'pages/home/index', page: Home },
  { path: 'pages/offices/index', page: Offices },
  { path: 'pages/progress/case/index', page: CaseProgress },
] as const
const screenful = 6

/** What a page shows before the app runs, in each language that is there from the start. */
const pictures = async (): Promise<readonly FirstPicture[]> => {
  useOffices.setState({
    nearby: await listed({ bookable: true, limit: 3 }),
    found: await listed({ limit: screenful }),
  })
  return builtIn.flatMap((language) => {
    useSettings.setState({ language, wanted: language })
    return pages.map(({ path, page }) => ({ page: path, language, markup: renderToStaticMarkup(createElement(page)) }))
  })
}

process.stdout.write(JSON.stringify(await pictures()))
