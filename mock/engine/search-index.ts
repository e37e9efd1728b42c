import type { Office } from '#types/office.ts'
import type { Division } from '#types/place.ts'
import { type Column, makeColumn } from './search-columns.ts'
import { foldText } from './search-fold.ts'
import { areaDigits, type PhoneLine, type TextColumns, textColumns, type TextLine } from './search-lines.ts'
import { type Place, placeMaker, shortName } from './search-places.ts'
import { type Postings, postingsOf } from './search-postings.ts'
import { createSpeller, type PinyinTable, type Speller } from './search-spelling.ts'
import { itemTerms, jointTerms, type Terms } from './search-terms.ts'

/** Fields of one kind: each once, with the offices that share it. */
interface Shared<Line> {
  readonly lines: readonly Line[]
  readonly postings: Postings
  /** The lines of each office. */
  readonly of: readonly (readonly number[])[]
}

/** Offices ready to be searched: made once, asked at every keystroke. */
export interface SearchIndex {
  readonly officeIds: readonly string[]
  readonly places: Shared<Place>
  readonly phones: Shared<PhoneLine> & { readonly column: Column }
  readonly texts: Shared<TextLine> & { readonly columns: TextColumns }
  /** Places and what people call the items: where a word typed without spaces may be cut. */
  readonly vocabulary: ReadonlySet<string>
  readonly speller: Speller
}

export const buildSearchIndex = (offices: readonly Office[], pinyin: PinyinTable): SearchIndex => {
  const speller = createSpeller(pinyin)
  const makePlace = placeMaker(speller)
  const places = shared(offices, placesOf, (divisions) => divisions.map((one) => one?.code ?? '').join())
  const phones = shared(offices, phonesOf, ({ shown }) => shown)
  const texts = shared(offices, textsOf, ({ field, zh, en }) => `${field}|${zh}|${en}`)
  const digits = phones.lines.map((phone) => phone.digits)
  return {
    officeIds: offices.map(({ id }) => id),
    places: { ...places, lines: places.lines.map(makePlace) },
    phones: { ...phones, column: makeColumn(digits, null) },
    texts: { ...texts, columns: textColumns(texts.lines, speller) },
    vocabulary: vocabularyOf(places.lines),
    speller,
  }
}

const shared = <Line>(
  offices: readonly Office[],
  linesOf: (office: Office) => readonly Line[],
  keyOf: (line: Line) => string,
): Shared<Line> => {
  const lines: Line[] = []
  const known = new Map<string, number>()
  const of = offices.map((office) => {
    const own = linesOf(office).map((line) => {
      const key = keyOf(line)
      const at = known.get(key) ?? lines.push(line) - 1
      known.set(key, at)
      return at
    })
    return [...new Set(own)]
  })
  return { lines, of, postings: postingsOf(of, lines.length) }
}

type Divisions = readonly (Division | null)[]

const placesOf = ({ region, city, district }: Office): readonly Divisions[] => [[region, city, district]]

const phonesOf = ({ services }: Office): readonly PhoneLine[] =>
  services.flatMap((service) =>
    service.phones.flatMap(({ number, extension }) => {
      if (number === null) return []
      const digits = (number + (extension ?? '')).replace(/\D/g, '')
      const shown = extension === null ? number : `${number}-${extension}`
      return [{ shown, digits, areaDigits: areaDigits(digits) }]
    }),
  )

const textsOf = (office: Office): readonly TextLine[] => {
  const { name, organisation, address, aliases, services } = office
  const terms = services.map(({ itemId }) => itemTerms[itemId])
  const lines: readonly TextLine[] = [
    { field: 'name', zh: name.zh, en: name.en ?? '' },
    ...aliases.map((alias): TextLine => ({ field: 'alias', zh: alias, en: '' })),
    ...(services.some(({ joint }) => joint) ? [...terms, jointTerms] : terms).flatMap(termLines),
    { field: 'organisation', zh: organisation?.zh ?? '', en: organisation?.en ?? '' },
    { field: 'address', zh: address.zh ?? '', en: address.en ?? '' },
  ]
  return lines.filter(({ zh, en }) => zh !== '' || en !== '')
}

const linesOfTerms = new Map<Terms, readonly TextLine[]>()

const termLines = (terms: Terms): readonly TextLine[] => {
  const known = linesOfTerms.get(terms)
  if (known !== undefined) return known
  const lines = [
    ...terms.zh.map((zh): TextLine => ({ field: 'service', zh, en: '' })),
    ...terms.en.map((en): TextLine => ({ field: 'service', zh: '', en })),
  ]
  linesOfTerms.set(terms, lines)
  return lines
}

const vocabularyOf = (places: readonly Divisions[]): ReadonlySet<string> => {
  const names = new Set(places.flatMap((divisions) => divisions.map((one) => one?.name.zh ?? '')))
  const terms = [jointTerms, ...Object.values(itemTerms)].flatMap(({ zh }) => zh)
  const words = [...names].flatMap((name) => [name, shortName(name)])
  return new Set([...words, ...terms].map(foldText).filter((word) => word.length > 1))
}
