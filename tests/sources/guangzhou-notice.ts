import { factOf, itemName, noticeOf, officeOf, printedHoursOf } from './fields.ts'
import { type Checklist, type Kept, linesOf, type ScreenAt } from './statement.ts'

const office = officeOf('guangzhou-one-stop')
const old = officeOf('table-401')
const onOffice: ScreenAt = { page: 'office', officeId: office.id }
const onItem = (itemId: string): ScreenAt => ({ page: 'item', officeId: office.id, itemId })

const services = [
  ['23 81', 'work-permit'],
  ['25 83', 'high-end-talent-letter'],
  ['27 85', 'expert-invitation-letter'],
  ['29 87', 'foreign-talent-recognition'],
  ['31 89', 'hmt-talent-recognition'],
] as const

const hoursConflict = office.conflicts.find(({ kind }) => kind === 'hours')

const consulting = services.slice(1).map(([lines, itemId]): Kept => ({
  lines: [...linesOf(lines), 39, 97],
  what: `${itemId}: consultation`,
  field: [factOf(`guangzhou-${itemId}`, '窗口办什么')],
  on: onItem(itemId),
}))

export const guangzhouNotice: Checklist = {
  source: 'guangzhou-notice',
  printed: linesOf(
    '1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45 47 49 51 54 56 58 61 63 65 67 69 71 73 75 77 79 81 83 85 87 89 91 93 95 97 99 101 103 105 107 109 111 118 119 121 123-128',
  ),
  kept: [
    { lines: linesOf('3 9 61 65'), what: 'the move', field: noticeOf('guangzhou-moved'), on: onOffice },
    {
      lines: linesOf('13 69'),
      what: 'the new address and its first day',
      field: [office.name.zh, office.address.zh ?? ''],
      on: onOffice,
    },
    {
      lines: linesOf('15 71'),
      what: 'the old windows',
      field: noticeOf('guangzhou-516-517-closed'),
      on: { page: 'office', officeId: old.id },
    },
    { lines: linesOf('19 75'), what: 'hours', field: [printedHoursOf(office)], on: onOffice },
    {
      lines: linesOf('75 77'),
      what: 'hours in English, which disagree',
      field: [hoursConflict?.shown.value.zh ?? '', hoursConflict?.other.value.zh ?? ''],
      on: onOffice,
    },
    ...services.map(([lines, itemId]): Kept => ({
      lines: linesOf(lines),
      what: itemId,
      field: [itemName(itemId)],
      on: onItem(itemId),
    })),
    {
      lines: linesOf('37 95'),
      what: 'what the window does for work permits',
      field: [factOf('guangzhou-work-permit', '窗口办什么')],
      on: onItem('work-permit'),
    },
    ...consulting,
    {
      lines: linesOf('43 101'),
      what: 'online platforms',
      field: [factOf('guangzhou-work-permit', '网上平台')],
      on: onItem('work-permit'),
    },
    {
      lines: linesOf('47 105'),
      what: 'hotline',
      field: [factOf('guangzhou-work-permit', '咨询电话')],
      on: onItem('work-permit'),
    },
    {
      lines: linesOf('5 54 56 109'),
      what: 'who runs it',
      field: [office.organisation?.zh ?? ''],
      on: onOffice,
    },
  ],
  leftOut: [
    {
      lines: linesOf('1 118 119 121 123-128'),
      because: 'Of the site that reposted it: its name, its other articles, its own contact',
    },
    { lines: linesOf('7 49 63'), because: 'Salutation and close' },
    {
      lines: linesOf('11 17 21 33 35 41 45 67 73 79 91 93 99 103'),
      because: 'Headings of sections, which say nothing themselves',
    },
    { lines: linesOf('51 107'), because: 'Names a map that the copy does not hold' },
    { lines: linesOf('58 111'), because: 'The date of the notice: it stands on the page of sources' },
  ],
}
