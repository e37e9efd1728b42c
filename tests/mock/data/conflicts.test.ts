import { officeOf, shipped } from './shipped-offices.ts'

/** What is known to disagree: the office, what about, and the two lines. */
const known = [
  ['table-401', 'status', 'guangzhou-notice:15', 'national-table:401'],
  ['table-402', 'scope', 'national-table:402', 'guangzhou-notice:13'],
  ['guangzhou-one-stop', 'hours', 'guangzhou-notice:19', 'guangzhou-notice:75'],
  ['guangzhou-one-stop', 'scope', 'guangzhou-notice:13', 'national-table:402'],
  ['beihai-window-7', 'address', 'beihai-plan:86', 'national-table:460'],
  ['beihai-window-7', 'status', 'beihai-plan:72', 'national-table:460'],
  ['table-460', 'address', 'national-table:460', 'beihai-plan:86'],
  ['table-4', 'phone', 'national-table:4', 'beijing-guide:88'],
  ['table-7', 'phone', 'national-table:7', 'beijing-guide:89'],
  ['table-8', 'phone', 'national-table:8', 'beijing-guide:90'],
  ['table-22', 'phone', 'national-table:22', 'beijing-guide:97'],
  ['table-23', 'phone', 'national-table:23', 'beijing-guide:99'],
  ['table-20', 'address', 'national-table:20', 'beijing-guide:94'],
  ['table-21', 'address', 'national-table:21', 'beijing-guide:98'],
  ['beijing-huairou', 'address', 'beijing-guide:98', 'national-table:21'],
  ['beijing-development-area', 'address', 'beijing-guide:94', 'national-table:20'],
  ['table-24', 'address', 'national-table:24', 'national-table:28'],
  ['table-28', 'address', 'national-table:28', 'national-table:24'],
  ['table-52', 'phone', 'national-table:52', 'numbering-plan:-'],
  ['table-61', 'phone', 'national-table:61', 'national-table:61'],
  ['table-82', 'phone', 'national-table:82', 'numbering-plan:-'],
  ['table-145', 'address', 'national-table:145', 'national-table:159'],
  ['table-159', 'address', 'national-table:159', 'national-table:145'],
  ['table-147', 'scope', 'national-table:147', 'national-table:148'],
  ['table-148', 'scope', 'national-table:148', 'national-table:147'],
  ['table-199', 'status', 'national-table:199', 'national-table:199'],
  ['table-201', 'district', 'divisions:-', 'national-table:201'],
  ['table-216', 'status', 'national-table:216', 'national-table:216'],
  ['table-238', 'status', 'national-table:238', 'national-table:238'],
  ['table-299', 'status', 'national-table:299', 'national-table:299'],
  ['table-304', 'scope', 'national-table:304', 'national-table:305'],
  ['table-305', 'scope', 'national-table:305', 'national-table:304'],
  ['table-309', 'phone', 'national-table:309', 'national-table:309'],
  ['table-345', 'district', 'divisions:-', 'national-table:345'],
  ['table-371', 'status', 'national-table:371', 'national-table:378'],
  ['table-378', 'status', 'national-table:378', 'national-table:371'],
  ['table-479', 'district', 'divisions:-', 'national-table:479'],
  ['table-482', 'address', 'national-table:482', 'national-table:488'],
  ['table-486', 'address', 'national-table:486', 'national-table:490'],
  ['table-486', 'phone', 'national-table:486', 'numbering-plan:-'],
  ['table-514', 'phone', 'national-table:514', 'national-table:514'],
  ['table-529', 'phone', 'national-table:529', 'national-table:529'],
] as const

const citeOf = ({ source, line }: { readonly source: string; readonly line: number | null }): string =>
  `${source}:${line === null ? '-' : line}`

describe('where sources disagree', () => {
  it.each(known.map(([id, kind, shown, other]) => ({ id, kind, shown, other })))(
    '$id keeps both readings of its $kind: $shown, and $other',
    ({ id, kind, shown, other }) => {
      const readings = officeOf(id)
        .conflicts.filter((conflict) => conflict.kind === kind)
        .map((conflict) => [citeOf(conflict.shown.citation), citeOf(conflict.other.citation)])
      expect(readings).toContainEqual([shown, other])
    },
  )

  it('the guide’s title and its item are kept', () => {
    const guides = shipped.items.flatMap((item) => item.guides)
    expect(guides.filter(({ conflicts }) => conflicts.length > 0)).toMatchObject([
      {
        id: 'beijing-residence-permit',
        conflicts: [{ kind: 'title', shown: { citation: { line: 17 } }, other: { citation: { line: 5 } } }],
      },
    ])
  })

  it('a reading of the table is as good as the row that it stands in', () => {
    const readings = shipped.offices.flatMap(({ conflicts }) => conflicts.flatMap(({ shown, other }) => [shown, other]))
    const ofTable = readings.filter(({ citation }) => citation.source === 'national-table')
    const rows = shipped.offices
      .flatMap(({ citations }) => citations)
      .filter(({ source }) => source === 'national-table')
    expect(ofTable.length).toBeGreaterThan(60)
    for (const { citation } of ofTable) expect(rows).toContainEqual(citation)
  })

  it('every telephone that may not answer says why, and one not to be dialled is not', () => {
    const doubted = shipped.offices.flatMap(({ id, services }) =>
      (services[0]?.phones ?? []).flatMap(({ doubt, number }) => (doubt === null ? [] : [[id, doubt, number]])),
    )
    expect(doubted).toEqual([
      ['table-52', 'length', null],
      ['table-82', 'area-code', '0438-2210810'],
      ['table-345', 'area-code', '0634-6225699'],
      ['table-486', 'area-code', '0830-2522944'],
      ['table-514', 'unreadable', null],
      ['table-529', 'unreadable', null],
    ])
    for (const [id] of doubted) expect(officeOf(String(id)).conflicts.map(({ kind }) => kind)).toContain('phone')
  })
})
