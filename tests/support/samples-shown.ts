import { checkedData } from '#mock/data/shipped.ts'
import { sampleStage } from '#mock/engine/sample-case.ts'
import type { BuiltInLanguage } from '#src/lib/language.ts'
import { type ProgressText, progressTexts } from '#src/lib/text/progress.ts'
import { dueDateWords } from '#src/lib/words/progress.ts'

/** A plain Monday, in office hours: what is counted from today has its worked value. */
export const samplesNow = '2026-11-23T10:20:00+08:00'

export const { samples } = checkedData()

type Words = (text: ProgressText['progress'], date: (date: string) => string) => readonly string[]

/** What must stand on the screen of a sample besides its stage, on that Monday. */
const alsoShown: Readonly<Record<string, Words>> = {
  GZDEM0004S: (text) => [text.correctionOnline, text.correctionLeft(7)],
  BEDEM0001H: (text) => [text.visit, '09:30–10:00'],
  BEDEM0003D: (text) => [text.todo['correction-requested'], text.correctionLeft(10)],
  BEDEM0004B: (text) => [text.correctionOver],
  BEDEM00059: (text) => [text.bookAgain],
  BEDEM00067: (text) => [text.clock.dayOf(0, 7)],
  BEDEM00075: (text, date) => [text.clock.dayOf(3, 7), text.clock.promised(7), date('2026-11-27'), text.travel.title],
  BEDEM00083: (text) => [text.clock.dayOf(3, 5), text.clock.promised(5)],
  BEDEM00091: (text) => [text.clock.dayOf(7, 7), text.clock.dueToday],
  BEDEM0010F: (text) => [text.clock.lateWords(2), text.clock.lateCall(2, '010-12367')],
  HBDEM0001R: (text) => [text.clock.lateWords(3), text.clock.statutory(35), text.clock.call('12367')],
  HBDEM0002P: (text, date) => [text.clock.lateWords(32), text.clock.pastLaw(date('2026-11-19'))],
  GZDEM0005Q: (text) => [text.clock.noLimit],
  BEDEM0011D: (text) => [text.clock.decidedIn(7), text.clock.stopped],
  BEDEM00139: (text) => ['SAMPLE0001CN', text.copyTracking],
  HBDEM0003N: (text) => [text.collect.hoursToday, text.collect.things],
  BEDEM00155: (text) => [text.appealTitle, text.appeal.residence],
  GZDEM0007M: (text) => [text.appealTitle, text.appeal.work],
  BEDEM00171: (text) => [text.todo.missed, text.bookAgain],
  BEDEM00180: (text) => [text.todo.cancelled, text.bookAgain],
}

/** The words by which a reader knows where the sample stands: its stage, and what to do. */
export const wordsOf = (sample: (typeof samples)[number], language: BuiltInLanguage): readonly string[] => {
  const { progress } = progressTexts[language]
  const { status, name } = progress.stages[sampleStage(sample)]
  const extra = alsoShown[sample.code]?.(progress, (date) => dueDateWords(date, language)) ?? []
  return [status, name, ...extra]
}

/** 5-5, as it stands on the screen. */
export const grouped = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
