import type { RawData } from '#mock/data/parse.ts'

const policy = {
  slotMinutes: 30,
  horizonDays: 14,
  releaseMinute: 540,
  leadMinutes: 120,
  activePerDocumentAndItem: 1,
  activePerDocument: 3,
  reschedules: 2,
  cancelUntilMinute: 1080,
  noShowsBeforeSuspension: 3,
  noShowPeriodDays: 365,
  suspensionDays: 90,
  maxPlaces: 5,
  holdMinutes: 10,
  longestHoldMinutes: 20,
  shortestRestMinutes: 20,
  longestRestMinutes: 60,
  checkInLeadMinutes: 15,
  claimMinutes: 120,
  replacementPlaces: 2,
  replacementMinutes: 24 * 60,
  expiryMarginDays: 5,
  caseKeptDays: 30,
}

export const hoursRow = {
  printed: ['周一 9:00–12:00', 'Monday 9:00–12:00'],
  cite: 'beijing-guide:72',
  onHolidays: 'closed',
  patterns: [{ basis: 'weekdays', days: [1], at: [[540, 720]] }],
}

export const officeRow = {
  id: 'hall',
  cite: ['beijing-guide:86'],
  name: ['大厅', 'Hall'],
  address: ['东城区', 'Dongcheng'],
  place: '110101',
  services: 'hall',
  hours: 'hall-hours',
  phones: ['(010) 12367'],
}

export const guideRow = { id: 'guide', item: 'residence-permit', title: ['指南', 'Guide'], place: ['北京', 'Beijing'] }

export const planRow = { office: 'hall', prefix: 'BA', items: ['residence-permit'], windows: [{ id: '1', places: 1 }] }

interface Changes {
  readonly offices?: readonly object[]
  readonly hours?: object
  readonly guide?: object
  readonly plans?: readonly object[]
  readonly notices?: readonly object[]
  readonly divisions?: readonly unknown[]
  readonly holidays?: object
  readonly samples?: readonly object[]
}

/** The smallest data that can be right: one office with hours and a plan. */
export const rawData = (changes: Changes = {}): RawData => ({
  offices: {
    reasons: { known: ['取自名称', 'From the name'] },
    services: { hall: [{ item: 'residence-permit', guide: 'guide', channels: ['portal'] }] },
    offices: changes.offices ?? [officeRow],
  },
  serviceHours: { 'hall-hours': { ...hoursRow, ...changes.hours } },
  serviceItems: {
    channels: { portal: { name: ['网站', 'Portal'], cite: 'beijing-guide:60' } },
    items: [{ id: 'residence-permit', name: ['居留许可', 'Residence permit'], summary: ['证件', 'A document'] }],
    guides: [{ ...guideRow, ...changes.guide }],
  },
  notices: changes.notices ?? [],
  sources: [],
  divisions: changes.divisions ?? [
    ['110000', '北京市', 'Beijing'],
    ['110100', '北京市', 'Beijing', 39.904, 116.399],
    ['110101', '东城区', 'Dongcheng District', 39.916, 116.413],
  ],
  holidays: {
    coveredFrom: '2026-01-01',
    coveredUntil: '2026-12-31',
    statutoryUntil: '2026-12-31',
    cite: 'state-council:-',
    names: { 'new-year': ['元旦', 'New Year’s Day'] },
    off: { 'new-year': ['2026-01-01'] },
    work: {},
    ...changes.holidays,
  },
  bookingPlans: { policy, plans: changes.plans ?? [planRow] },
  sampleCases: changes.samples ?? [],
  pinyin: { chars: { 东: 'dong', 城: 'cheng', 区: 'qu' }, words: {} },
})
