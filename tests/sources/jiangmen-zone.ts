import { channelOf, factOf, guideOf } from './fields.ts'
import { type Checklist, linesOf, type ScreenAt } from './statement.ts'

const guide = 'jiangmen-joint-permits'
const process: ScreenAt = { page: 'process', place: '江门' }
const [limit] = guideOf(guide).limits

export const jiangmenZone: Checklist = {
  source: 'jiangmen-zone',
  printed: linesOf('1 3 5 7 9 11 12'),
  kept: [
    { lines: linesOf('3 9'), what: 'who runs it', field: [factOf(guide, '共同办理')], on: process },
    { lines: linesOf('5'), what: 'six steps', field: guideOf(guide).process.map(({ text }) => text.zh), on: process },
    { lines: linesOf('5'), what: 'appointments', field: channelOf(guide, '广东省'), on: process },
    {
      lines: linesOf('5'),
      what: 'the work permit system',
      field: channelOf(guide, '服务系统').slice(0, 1),
      on: process,
    },
    {
      lines: linesOf('5 9'),
      what: 'promised limit',
      field: [String(limit?.promisedDays ?? '')],
      on: process,
      shown: ['7 个工作日'],
    },
    { lines: linesOf('9'), what: 'promised before', field: [limit?.earlierPromise?.zh ?? ''], on: process },
    { lines: linesOf('9'), what: 'one set of papers', field: [factOf(guide, '材料和申请')], on: process },
    { lines: linesOf('3'), what: 'what it does not print', field: [factOf(guide, '地址、时间、电话')], on: process },
  ],
  leftOut: [
    { lines: linesOf('1'), because: 'The title: it stands on the page of sources' },
    { lines: linesOf('7'), because: 'What the opening means to the city: nothing that an applicant could act on' },
    { lines: linesOf('11 12'), because: 'The foot of the site' },
  ],
}
