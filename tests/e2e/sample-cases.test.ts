import { checkedData } from '#mock/data/shipped.ts'
import { sampleStage } from '#mock/engine/sample-case.ts'
import type { Language } from '#src/lib/language.ts'
import { type ProgressText, progressTexts } from '#src/lib/text/progress.ts'
import { dueDateWords } from '#src/lib/words/progress.ts'
import { axeFaults } from './axe.ts'
import { press, shows } from './reader.ts'
import { type OpenApp, withApp } from './with-app.ts'

const { samples } = checkedData()

/** What else must stand on the screen of some samples, on Monday 23 November 2026. */
const alsoShown: Readonly<Record<string, (text: ProgressText, language: Language) => readonly string[]>> = {
  GZDEM0004S: ({ progress }) => [progress.correctionOnline, progress.correctionLeft(7)],
  BEDEM0001H: ({ progress }) => [progress.visit, '09:30–10:00'],
  BEDEM0003D: ({ progress }) => [progress.todo['correction-requested'], progress.correctionLeft(10)],
  BEDEM0004B: ({ progress }) => [progress.correctionOver],
  BEDEM00059: ({ progress }) => [progress.bookAgain],
  BEDEM00067: ({ progress }) => [progress.clock.dayOf(0, 7)],
  BEDEM00075: ({ progress }, language) => [
    progress.clock.dayOf(3, 7),
    progress.clock.promised(7),
    dueDateWords('2026-11-27', language),
    progress.travel.title,
  ],
  BEDEM00083: ({ progress }) => [progress.clock.dayOf(3, 5), progress.clock.promised(5)],
  BEDEM00091: ({ progress }) => [progress.clock.dayOf(7, 7), progress.clock.dueToday],
  BEDEM0010F: ({ progress }) => [progress.clock.lateWords(2), progress.clock.lateCall(2, '010-12367')],
  HBDEM0001R: ({ progress }) => [progress.clock.lateWords(3), progress.clock.statutory(35), '12367'],
  HBDEM0002P: ({ progress }, language) => [
    progress.clock.lateWords(32),
    progress.clock.pastLaw(dueDateWords('2026-11-19', language)),
  ],
  GZDEM0005Q: ({ progress }) => [progress.clock.noLimit],
  BEDEM0011D: ({ progress }) => [progress.clock.decidedIn(7), progress.clock.stopped],
  BEDEM00139: ({ progress }) => ['SAMPLE0001CN', progress.copyTracking],
  HBDEM0003N: ({ progress }) => [progress.collect.hoursToday, progress.collect.things],
  BEDEM00155: ({ progress }) => [progress.appealTitle, progress.appeal.residence],
  GZDEM0007M: ({ progress }) => [progress.appealTitle, progress.appeal.work],
  BEDEM00171: ({ progress }) => [progress.todo.missed, progress.bookAgain],
  BEDEM00180: ({ progress }) => [progress.todo.cancelled, progress.bookAgain],
}

const looksRight = async (app: OpenApp, code: string, language: Language): Promise<void> => {
  const sample = samples.find((one) => one.code === code)
  if (sample === undefined) throw new Error(`there is no sample ${code}`)
  const stage = progressTexts[language].progress.stages[sampleStage(sample)]
  const entry = app.page.getByRole('listitem').filter({ hasText: stage.name }).filter({ visible: true })
  await entry.first().waitFor()
  const read = await app.text()
  const shown = [stage.status, ...(alsoShown[code]?.(progressTexts[language], language) ?? [])]
  expect({ code, missing: shown.filter((words) => !read.includes(words)) }).toEqual({ code, missing: [] })
}

test.each<Language>(['zh', 'en'])('every sample shows its stage, with what to do, in %s', async (language) => {
  const text = progressTexts[language]
  const route = `/pages/progress/case/index?lang=${language}`
  await withApp({ now: '2026-11-23T10:20:00+08:00', route }, async (app) => {
    const reader = { page: app.page, text }
    for (const { code, title } of samples) {
      await press(reader, 'link', new RegExp(`^${title[language]}.*${code.slice(0, 5)}-${code.slice(5)}`))
      await looksRight(app, code, language)
      await press(reader, 'button', text.progress.another)
      await shows(reader, text.progress.ways.samples.title)
    }
    expect(await axeFaults(app.page)).toEqual([])
  })
})
