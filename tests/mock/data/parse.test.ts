import { parseData } from '#mock/data/parse.ts'
import { guideRow, officeRow, planRow, rawData } from './raw-data.ts'

const reading = (changes: Parameters<typeof rawData>[0]) => () => parseData(rawData(changes))

describe('the parser of the shipped data', () => {
  it('expands a compact row to an office of the contract', () => {
    const [office] = parseData(rawData()).offices
    expect(office).toMatchObject({
      id: 'hall',
      region: { code: '110000' },
      city: { code: '110100' },
      district: { code: '110101' },
      position: { lat: 39.916, lng: 116.413, centreOf: 'district' },
      status: { state: 'listed', from: null, lastDay: null },
      services: [{ itemId: 'residence-permit', guideId: 'guide', scope: 'full', joint: false }],
      citations: [{ source: 'beijing-guide', line: 86, confidence: 'clean' }],
    })
  })

  it('gives an office without printed windows those of the sample plan, which cite nothing', () => {
    const [office] = parseData(rawData()).offices
    expect(office?.windows).toEqual([
      {
        id: '1',
        name: { zh: '示例窗口 1', en: 'Sample window 1' },
        itemIds: ['residence-permit'],
        citation: null,
      },
    ])
  })

  it('opens a printed range of windows into its numbers', () => {
    const [office] = parseData(rawData({ offices: [{ ...officeRow, windows: ['8-10', 'C16'] }] })).offices
    expect(office?.windows.map(({ id }) => id)).toEqual(['8', '9', '10', 'C16'])
  })

  it.each([
    { printed: '010-57596100 转 3', number: '010-57596100', extension: '3', kind: 'office' },
    { printed: '0662–3417895', number: '0662-3417895', extension: null, kind: 'office' },
    { printed: '(010) 12367', number: '010-12367', extension: null, kind: 'hotline' },
    { printed: '020-12345', number: '020-12345', extension: null, kind: 'hotline' },
    { printed: '13800000000', number: '13800000000', extension: null, kind: 'mobile' },
    { printed: '0710-3511681-8697', number: '0710-3511681', extension: '8697', kind: 'office' },
    { printed: '8. 72E+10', number: null, extension: null, kind: 'office' },
  ])('reads the telephone $printed', (phone) => {
    const [office] = parseData(rawData({ offices: [{ ...officeRow, phones: [phone.printed] }] })).offices
    expect(office?.services[0]?.phones).toEqual([{ ...phone, label: null, doubt: null }])
  })

  it('gives a number without area code that of the one before it', () => {
    const phones = ['0571-87051076', '87056704', '15900000000']
    const [office] = parseData(rawData({ offices: [{ ...officeRow, phones }] })).offices
    expect(office?.services[0]?.phones.map(({ number }) => number)).toEqual([
      '0571-87051076',
      '0571-87056704',
      '15900000000',
    ])
  })

  it('does not dial a number with a digit too many', () => {
    const phones = [{ printed: '0351-74062977', doubt: 'length' }]
    const [office] = parseData(rawData({ offices: [{ ...officeRow, phones }] })).offices
    expect(office?.services[0]?.phones).toMatchObject([{ number: null, doubt: 'length' }])
  })

  it('tells what was repaired and lost, and how well the row could be read', () => {
    const cite = ['national-table:408', 'national-table:410:garbled']
    const repairs = [
      ['organisation', 'known'],
      ['phones', 'known', [99]],
    ]
    const [office] = parseData(rawData({ offices: [{ ...officeRow, cite, repairs, lost: ['restriction'] }] })).offices
    const reason = { zh: '取自名称', en: 'From the name' }
    expect(office).toMatchObject({
      confidence: 'garbled',
      lost: ['restriction'],
      repairs: [
        { cell: 'organisation', lines: [408, 410], reason },
        { cell: 'phones', lines: [99], reason },
      ],
    })
  })

  describe('refuses, naming the office and the line,', () => {
    it.each([
      ['hours', { hours: 'none' }],
      ['a set of services', { services: 'none' }],
      ['a district', { place: '999999' }],
      ['a reason', { inferred: { name: 'none' } }],
    ])('a reference to %s that leads nowhere', (_, change) => {
      expect(reading({ offices: [{ ...officeRow, ...change }] })).toThrow(
        /^hall \(beijing-guide:86\): unknown reference "(none|999999)"$/,
      )
    })

    it.each([
      ['an office at the same address', { with: ['none'] }],
      ['the office that follows', { status: { state: 'moving', supersededBy: 'none', cite: 'beijing-guide:86' } }],
    ])('a link to %s that leads nowhere', (_, change) => {
      expect(reading({ offices: [{ ...officeRow, ...change }] })).toThrow('hall (line 86): unknown reference "none"')
    })

    it('a row of another shape', () => {
      expect(reading({ offices: [{ ...officeRow, name: ['大厅', ''] }] })).toThrow(
        'offices hall (beijing-guide:86): name.1',
      )
    })
  })

  it('refuses a link between offices at one address that does not lead back', () => {
    const other = { ...officeRow, id: 'other', cite: ['national-table:4'] }
    expect(reading({ offices: [{ ...officeRow, with: ['other'] }, other] })).toThrow(
      'other, at one address with hall (line 86): unknown reference "hall"',
    )
  })

  it('refuses two offices of one name', () => {
    expect(reading({ offices: [officeRow, officeRow] })).toThrow('offices: "hall" is there twice')
  })

  it('refuses a condition on a question that the guide does not ask, or an answer it does not offer', () => {
    const limits = [{ when: { class: ['a'] }, promised: 5, cite: 'beijing-guide:41' }]
    const questions = [['class', ['哪类?', 'Which class?'], { b: ['B', 'B'] }]]
    expect(reading({ guide: { ...guideRow, limits } })).toThrow('guide guide: unknown reference "class: a"')
    expect(reading({ guide: { ...guideRow, limits, questions } })).toThrow('guide guide: unknown reference "class: a"')
  })

  it('refuses a plan for an unknown office, an item not served, hours not printed, or a prefix used twice', () => {
    const { hours: _, ...unpublished } = officeRow
    expect(reading({ plans: [{ ...planRow, office: 'none' }] })).toThrow('booking-plans none: unknown reference "none"')
    expect(reading({ plans: [{ ...planRow, items: ['work-permit'] }] })).toThrow('unknown reference "work-permit"')
    expect(reading({ offices: [unpublished] })).toThrow('no hours are printed for "residence-permit"')
    expect(reading({ plans: [planRow, planRow] })).toThrow('booking-plans: "BA" is there twice')
  })

  it('refuses a prefix with letters that codes leave out', () => {
    expect(reading({ plans: [{ ...planRow, prefix: 'BO' }] })).toThrow('booking-plans hall: codePrefix')
  })

  it('refuses a notice about an unknown office', () => {
    const notice = {
      id: 'moved',
      kind: 'moved',
      title: ['搬迁', 'Moved'],
      text: ['搬了', 'It moved'],
      region: '110000',
      offices: ['none'],
      cite: 'beijing-guide:81',
    }
    expect(reading({ notices: [notice] })).toThrow('notice moved (beijing-guide:81): unknown reference "none"')
  })

  it('refuses a district whose city is missing', () => {
    expect(reading({ divisions: [['110101', '东城区', 'Dongcheng District', 39.9, 116.4]] })).toThrow(
      'divisions 110101: unknown reference "110100"',
    )
  })
})
