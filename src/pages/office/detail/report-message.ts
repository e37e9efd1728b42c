import type { OfficeView } from '#types/office.ts'
import { type Language, pick, pickName } from '../../../lib/language.ts'
import type { Text } from '../../../lib/text.ts'
import { citationWords } from './citation-words.ts'

export const reportFields = ['name', 'address', 'phones', 'hours', 'services', 'status', 'other'] as const
export type ReportField = (typeof reportFields)[number]

interface Speech {
  readonly text: Text
  readonly language: Language
}

/**
 * A message about what is wrong with an office: its id, its source, and every chosen field as it is shown now with room
 * for what it should be. It holds nothing of the reader.
 */
export const reportMessage = (office: OfficeView, fields: readonly ReportField[], speech: Speech): string => {
  const { record } = speech.text.offices
  const [citation] = office.citations
  return [
    record.reportHead(office.id),
    pickName(office.name, speech.language),
    ...(citation === undefined ? [] : [record.reportSource(citationWords(citation, speech.text))]),
    ...fields.flatMap((field) => [
      '',
      record.reportWrong(record.reportFields[field], shownAs(office, field, speech)),
      record.reportRight,
    ]),
  ].join('\n')
}

const shownAs = (office: OfficeView, field: ReportField, { text, language }: Speech): string => {
  const { offices, common } = text
  const many = (all: readonly string[]): string =>
    all.length === 0 ? offices.record.reportNothing : [...new Set(all)].join(common.listJoin)
  switch (field) {
    case 'name':
      return office.name.zh
    case 'address':
      return office.address.zh ?? offices.record.reportNothing
    case 'phones':
      return many(office.services.flatMap(({ phones }) => phones.map(({ printed }) => printed)))
    case 'hours':
      return many(office.services.flatMap(({ hours }) => (hours === null ? [] : [pick(hours.printed, language)])))
    case 'services':
      return many(office.services.map(({ itemId }) => offices.itemNames[itemId]))
    case 'status':
      return offices.record.states[office.status.state]
    case 'other':
      return offices.record.reportNothing
  }
}
