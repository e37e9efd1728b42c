import { bothNames, type BuiltInLanguage, pick } from '../../src/lib/language.ts'
import { field, kept, parsed, textIn } from './kept.ts'

/** What an office's pictures have blanks for (blanks.ts), in the reader's language; null where the office has no such thing. */
export type KnownOffice = Readonly<Record<string, string | null>>

/**
 * An office by what the app kept of it on an earlier visit: facts that do not hang on the moment. Null where nothing is
 * kept, or where it was before the files that answer now were here: by them the office may be called otherwise.
 */
export const knownOffice = (officeId: string, language: BuiltInLanguage, answering: unknown): KnownOffice | null => {
  const since = hereSince(JSON.stringify(answering))
  const saved = kept(`saved/office/${officeId}`)
  const [office, at] = [field(saved, 'value'), Date.parse(textIn(saved, 'at') ?? '') / 1000]
  const name = field(office, 'name')
  const zh = textIn(name, 'zh')
  if (!(at >= since) || field(office, 'id') !== officeId || zh === null) return null
  const [first, overTheDoor] = bothNames({ zh, en: textIn(name, 'en') }, language)
  return {
    name: first.words,
    overTheDoor: overTheDoor?.words ?? null,
    organisation: inLanguage(field(office, 'organisation'), language),
  }
}

const inLanguage = (localized: unknown, language: BuiltInLanguage): string | null => {
  const [zh, en] = [textIn(localized, 'zh'), textIn(localized, 'en')]
  return zh === null || en === null ? null : pick({ zh, en }, language)
}

const key = 'first-paint/answering'

/** The second since which these files have been the ones that answer; kept, or else begun now. */
const hereSince = (files: string): number => {
  const noted = parsed(localStorage.getItem(key))
  const [since, now] = [Number(field(noted, 'since')), Math.floor(Date.now() / 1000)]
  if (field(noted, 'files') === files && since <= now) return since
  try {
    localStorage.setItem(key, JSON.stringify({ files, since: now }))
  } catch {
    // A full device: the next visit begins anew, and shows no picture either.
  }
  return now
}
