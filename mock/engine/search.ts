import type { Office, OfficeSummary } from '#types/office.ts'

export type MatchedField = NonNullable<OfficeSummary['matched']>

/** An office made ready to be searched: every field folded once. */
export interface SearchEntry {
  readonly officeId: string
  readonly fields: readonly (readonly [MatchedField, string])[]
}

/** Widths, case and spaces do not matter to a search. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')

export const searchEntryOf = (office: Office): SearchEntry => {
  const phones = office.services.flatMap(({ phones }) => phones.map(({ printed }) => printed))
  const places = [office.region, office.city, office.district].flatMap((division) =>
    division === null ? [] : [division.name.zh, division.name.en],
  )
  const fields: readonly (readonly [MatchedField, readonly (string | null)[]])[] = [
    ['name', [office.name.zh, office.name.en]],
    ['place', places],
    ['organisation', [office.organisation?.zh ?? null, office.organisation?.en ?? null]],
    ['address', [office.address.zh, office.address.en]],
    ['phone', phones],
    ['alias', office.aliases],
  ]
  return {
    officeId: office.id,
    fields: fields.map(([field, texts]) => [field, texts.map((text) => foldText(text ?? '')).join('\n')]),
  }
}

/** The first field that answers each word of the query, best field first; null when a word is nowhere. */
export const matchSearch = (entry: SearchEntry, query: string): MatchedField | null => {
  const words = query
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '')
  let best: MatchedField | null = null
  for (const word of words) {
    const hit = entry.fields.find(([, text]) => text.includes(word))
    if (hit === undefined) return null
    best ??= hit[0]
  }
  return best
}
