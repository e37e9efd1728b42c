import {
  channelOf,
  factOf,
  guideOf,
  itemName,
  materialOf,
  officeAt,
  optionsOf,
  printedHoursOf,
  progressChannelOf,
} from './fields.ts'
import { type Checklist, type Kept, linesOf } from './statement.ts'

const source = 'beijing-guide'
const guide = 'beijing-residence-permit'
const item = { page: 'item', officeId: 'beijing-reception-hall', itemId: 'residence-permit' } as const

const fact = (lines: string, label: string): Kept => ({
  lines: linesOf(lines),
  what: label,
  field: [factOf(guide, label)],
  on: item,
})

const material = (lines: string, id: string): Kept => ({
  lines: linesOf(lines),
  what: id,
  field: materialOf(guide, id),
  on: item,
})

/** Each hall with its address, its telephone and the hours that the guide prints for its group. */
const halls: readonly Kept[] = linesOf('86-94 97-108').map((line) => {
  const office = officeAt(source, line)
  const phones = office.services.flatMap((service) => service.phones.map(({ printed }) => printed))
  return {
    lines: [line],
    what: office.name.zh,
    field: [office.name.zh, office.address.zh ?? '', ...new Set(phones)],
    on: { page: 'office', officeId: office.id },
    shown: [office.name.zh, office.address.zh ?? '', '12367'],
  }
})

/** One hall of each group of hours, by the line on which its address stands. */
const hours: readonly Kept[] = [
  [72, 86],
  [73, 88],
  [74, 92],
  [75, 90],
  [76, 100],
  [77, 98],
  [78, 101],
  [79, 102],
  [80, 105],
].map(([line = 0, hall = 0]) => {
  const office = officeAt(source, hall)
  return {
    lines: [line],
    what: `hours of line ${line}`,
    field: [printedHoursOf(office)],
    on: { page: 'office', officeId: office.id },
  }
})

const { codeInstruction, limits } = guideOf(guide)

export const beijingGuide: Checklist = {
  source,
  printed: linesOf(
    '3 5 7 9 11 13 15 17 19 21 22 24 26 28 30-33 35-37 39 41 43 45-48 50 52 54 56 58 60-64 66 68 70 72-81 83 85-94 96-108 110 112 114 116',
  ),
  kept: [
    fact('5', '标题与事项不一致'),
    fact('9', '实施机构'),
    fact('13 26', '谁可以办'),
    { lines: [17], what: 'the item', field: [itemName('residence-permit')], on: item },
    fact('21 22', '设定依据'),
    material('31', 'passport'),
    material('31', 'application-form'),
    material('31', 'accommodation-registration'),
    material('32', 'health-certificate'),
    { lines: [32], what: 'for whom the health certificate is', field: optionsOf(guide, 'age').slice(0, 1), on: item },
    material('33', 'work-permit-notice'),
    material('33 36', 'employer-letter'),
    material('37', 'performance-permit'),
    {
      lines: [41],
      what: 'limit of class A',
      field: [String(limits[0]?.promisedDays ?? '')],
      on: { ...item, answered: { guideId: guide, questionId: 'class', optionId: 'a' } },
      shown: ['5 个工作日'],
    },
    {
      lines: [41],
      what: 'limit of all others',
      field: [String(limits[1]?.promisedDays ?? '')],
      on: { ...item, answered: { guideId: guide, questionId: 'class', optionId: 'b' } },
      shown: ['7 个工作日'],
    },
    fact('45-47', '办理结果'),
    fact('48', '有效期'),
    fact('52', '送达'),
    fact('56', '办理方式'),
    { lines: linesOf('60-63'), what: 'four steps online', field: channelOf(guide, '政务服务网'), on: item },
    { lines: [63], what: 'the code on the form', field: [codeInstruction?.text.zh ?? ''], on: { page: 'pass' } },
    { lines: [64], what: 'booking by WeChat', field: channelOf(guide, '微信公众号'), on: item },
    { lines: [68], what: 'progress by WeChat', field: progressChannelOf(guide), on: { page: 'case' } },
    ...hours,
    fact('81', '其他法定节假日'),
    ...halls,
    fact('112', '咨询'),
    fact('116', '投诉监督'),
  ],
  leftOut: [
    { lines: linesOf('3'), because: 'The title of the whole: it stands on the page of sources' },
    {
      lines: linesOf('7 11 15 19 24 28 39 43 50 54 58 66 70 83 110 114'),
      because: 'Headings of sections, which say nothing themselves',
    },
    { lines: linesOf('30 35 85 96'), because: 'Headings of tables and their repetition on the next page' },
  ],
}
