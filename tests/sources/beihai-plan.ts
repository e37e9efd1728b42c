import { channelOf, factOf, guideOf, itemName, noticeOf, officeOf, optionsOf, printedHoursOf } from './fields.ts'
import { type Checklist, type Kept, linesOf, type ScreenAt } from './statement.ts'

const guide = 'beihai-joint-permits'
const office = officeOf('beihai-window-7')
const onOffice: ScreenAt = { page: 'office', officeId: office.id }
const item: ScreenAt = { page: 'item', officeId: office.id, itemId: 'joint-permits' }

const fact = (lines: string, label: string): Kept => ({
  lines: linesOf(lines),
  what: label,
  field: [factOf(guide, label)],
  on: item,
})

const [limit] = guideOf(guide).limits
const [honours = '', classA = '', zone = ''] = optionsOf(guide, 'group')

export const beihaiPlan: Checklist = {
  source: 'beihai-plan',
  printed: linesOf(
    '3 5 7 9 11 13-16 20 22 24 26 28 30 32 34 36 38 40 42 44 46 48 50 52 54 56 58 60 62 64 66 68 70 72 74 76 78 80 82 84 86 88 90 92 94 96 98 100 102 104 106',
  ),
  kept: [
    { lines: linesOf('34 58'), what: 'one window for both permits', field: [itemName('joint-permits')], on: item },
    { lines: linesOf('38 58 78'), what: 'first class', field: [honours], on: item },
    { lines: linesOf('40 58 80'), what: 'second class', field: [classA], on: item },
    { lines: linesOf('42 58 82'), what: 'third class', field: [zone], on: item },
    {
      lines: linesOf('46 86'),
      what: 'address and window',
      field: [office.name.zh, office.address.zh ?? ''],
      on: onOffice,
    },
    { lines: linesOf('50'), what: 'promised before', field: [limit?.earlierPromise?.zh ?? ''], on: item },
    {
      lines: linesOf('50 94 106'),
      what: 'promised limit',
      field: [String(limit?.promisedDays ?? '')],
      on: item,
      shown: ['5 个工作日'],
    },
    fact('92', '法定时限'),
    {
      lines: linesOf('54'),
      what: 'papers alike are taken once',
      field: guideOf(guide).process.map(({ text }) => text.zh),
      on: { page: 'process', place: '北海' },
    },
    fact('62', '工作许可的政策指导'),
    fact('64', '居留许可的政策指导'),
    fact('64', '窗口由谁监督'),
    { lines: linesOf('72'), what: 'the trial year', field: [factOf(guide, '试行期')], on: item },
    { lines: linesOf('72'), what: 'the trial year, as a caution', field: noticeOf('beihai-trial-ended'), on: onOffice },
    { lines: linesOf('88'), what: 'hours', field: [printedHoursOf(office)], on: onOffice },
    { lines: linesOf('98'), what: 'the work permit system', field: channelOf(guide, '服务系统'), on: item },
    fact('100', '咨询电话'),
    { lines: linesOf('3'), what: 'who runs it', field: [office.organisation?.zh ?? ''], on: onOffice },
  ],
  leftOut: [
    {
      lines: linesOf('5 7 9 11 13-16 22 24 28 30 74'),
      because: 'Number, titles, addressees and occasion of the document',
    },
    { lines: linesOf('20 26'), because: 'The date of the document: it stands on the page of sources' },
    {
      lines: linesOf('32 36 44 48 52 56 60 66 70 76 84 90 96 102'),
      because: 'Headings of sections, which say nothing themselves',
    },
    { lines: linesOf('68'), because: 'How the three bureaus meet: nothing that an applicant could act on' },
    { lines: linesOf('104'), because: 'The caption of a chart that the copy does not hold' },
  ],
}
