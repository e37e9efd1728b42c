import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { droppedBy } from '../dropped.ts'
import { launch } from '../launch.ts'
import { folder, openTown } from '../over-http.ts'
import { weigh } from '../page-weights.ts'
import { type App, now, walkPages } from '../walk-pages.ts'
import { openDrawing } from './drawn.ts'
import type { Evidence, Seen } from './evidence.ts'

const lookMs = 1000

/** Walks through the mini-program once and keeps all that the rules look at. */
export const gather = async (): Promise<Evidence> => {
  const town = await openTown(now)
  const drawing = await openDrawing(folder)
  try {
    const phone = town.phone()
    const lostIn = droppedBy(folder)
    const start = performance.now()
    const app = await launch({ now, folder, phone, mayFail: true })
    await app.open('/pages/home/index')
    const firstScreen = performance.now() - start + app.clock.now() - Date.parse(now)
    const pages: Seen[] = []
    await walkPages(app, async () => {
      const { route, bytes, times, data } = app.page()
      const drawn = await drawing.draw(route, app.tree())
      pages.push({ weight: weigh(app), bytes: [...bytes], times: [...times], lost: lostIn(data), drawn })
      // A person looks, too.
      await app.settle(lookMs)
    })
    return {
      pages,
      files: textFiles(folder),
      exchanges: town.exchanges,
      requests: phone.calls
        .filter(({ name }) => name === 'request')
        .map(({ at, options: { method, url = '' } }) => ({ at, method: String(method), url })),
      faults: app.faults,
      firstScreen,
      longestScript: app.clock.longest(),
      ...(await tickingOf(app)),
    }
  } finally {
    await drawing.close()
    await town.close()
  }
}

/** What goes on ticking once the booking is done and its pages are gone, but for the app's minute; and in the background. */
const tickingOf = async (app: App) => {
  await app.open('/pages/me/index')
  const tickingAfter = app.clock.ticking() - 1
  for (const { name, options } of app.phone.calls) if (name === 'onAppHide' && isListener(options)) options()
  await app.settle()
  return { tickingAfter, tickingBehind: app.clock.ticking() }
}

const isListener = (given: unknown): given is () => void => typeof given === 'function'

const textFiles = (from: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(from, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(js|json|wxml|wxss|wxs)$/.test(path))
      .map((path) => [path, readFileSync(join(from, path), 'utf8')]),
  )
