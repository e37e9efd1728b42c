import type { Office } from '#types/office.ts'
import { foldText } from './search-fold.ts'
import { localNumber, type PhoneLine, type TermLine, termLine, type TextLine, textLine } from './search-lines.ts'
import { type Place, placeOf, shortName } from './search-places.ts'
import { createSpeller, type PinyinTable, type Speller } from './search-spelling.ts'
import { itemTerms, jointTerms, type Terms } from './search-terms.ts'

/** What may answer a word. Offices that share a field share its line, so that it is read once for all of them. */
export type Line =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'phone'; readonly phone: PhoneLine }
  | { readonly kind: 'terms'; readonly terms: TermLine }
  | { readonly kind: 'text'; readonly text: TextLine }

/** Offices ready to be searched: made once, asked at every keystroke. */
export interface SearchIndex {
  readonly officeIds: readonly string[]
  readonly lines: readonly Line[]
  /** The lines of each office, those that may answer best first. */
  readonly linesOf: readonly (readonly number[])[]
  /** Places and what people call the items: where a word typed without spaces may be cut. */
  readonly vocabulary: ReadonlySet<string>
  readonly speller: Speller
}

export const buildSearchIndex = (offices: readonly Office[], pinyin: PinyinTable): SearchIndex => {
  const speller = createSpeller(pinyin)
  const lines: Line[] = []
  const known = new Map<string, number>()
  const share = (key: string, make: () => Line): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, lines.length)
    return lines.push(make()) - 1
  }
  const linesOf = offices.map((office) => officeLines(office, share, speller))
  return {
    officeIds: offices.map(({ id }) => id),
    lines,
    linesOf,
    vocabulary: vocabularyOf(offices),
    speller,
  }
}

type Share = (key: string, make: () => Line) => number

const officeLines = (office: Office, share: Share, speller: Speller): readonly number[] => {
  const text = (field: TextLine['field'], zh: string | null, en: string | null): readonly number[] => {
    if (zh === null && en === null) return []
    const words = { zh: zh ?? '', en: en ?? '' }
    return [share(`${field} ${words.zh}|${words.en}`, () => ({ kind: 'text', text: textLine(field, words, speller) }))]
  }
  const { name, organisation, address } = office
  return [
    ...text('name', name.zh, name.en),
    placeLine(office, share, speller),
    ...phoneLine(office, share),
    ...office.aliases.flatMap((alias) => text('alias', alias, null)),
    ...termLines(office, share, speller),
    ...text('organisation', organisation?.zh ?? null, organisation?.en ?? null),
    ...text('address', address.zh, address.en),
  ]
}

const placeLine = ({ region, city, district }: Office, share: Share, speller: Speller): number =>
  share(`place ${region.code} ${city.code} ${district?.code ?? ''}`, () => ({
    kind: 'place',
    place: placeOf([region, city, district], speller),
  }))

const phoneLine = ({ services }: Office, share: Share): readonly number[] => {
  const phones = services.flatMap((service) =>
    service.phones.flatMap(({ number, extension }) => {
      if (number === null) return []
      const digits = (number + (extension ?? '')).replace(/\D/g, '')
      return [{ shown: extension === null ? number : `${number}-${extension}`, digits, local: localNumber(digits) }]
    }),
  )
  if (phones.length === 0) return []
  const key = phones.map(({ shown }) => shown).join(' ')
  return [share(`phone ${key}`, () => ({ kind: 'phone', phone: { phones } }))]
}

const termLines = ({ services }: Office, share: Share, speller: Speller): readonly number[] => {
  const of = (key: string, terms: Terms): number =>
    share(`terms ${key}`, () => ({ kind: 'terms', terms: termLine(terms, speller) }))
  const items = services.map(({ itemId }) => of(itemId, itemTerms[itemId]))
  return services.some(({ joint }) => joint) ? [...new Set([...items, of('joint-permits', jointTerms)])] : items
}

const vocabularyOf = (offices: readonly Office[]): ReadonlySet<string> => {
  const places = offices.flatMap(({ region, city, district }) => [
    region.name.zh,
    city.name.zh,
    district?.name.zh ?? '',
  ])
  const names = [...new Set(places)].flatMap((name) => [name, shortName(name)])
  const terms = [jointTerms, ...Object.values(itemTerms)].flatMap(({ zh }) => zh)
  return new Set([...names, ...terms].map(foldText).filter((word) => word.length > 1))
}
