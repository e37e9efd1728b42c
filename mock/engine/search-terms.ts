import type { ServiceItemId } from '#types/service-item.ts'

/** What people call a thing, whatever its official name is. */
export interface Terms {
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

/** Both permits taken at one counter, whichever item the office lists them under. */
export const jointTerms: Terms = {
  zh: ['两证联办', '两证', '联办', '一窗办理', '一件事'],
  en: ['Both permits at once', 'two permits', 'joint permits', 'one stop'],
}

export const itemTerms: Readonly<Record<ServiceItemId, Terms>> = {
  'work-permit': {
    zh: ['工作许可', '外国人工作许可', '外国人来华工作许可', '就业许可', '工作证'],
    en: ['Work permit', 'foreigners work permit', 'employment permit'],
  },
  'residence-permit': {
    zh: ['居留许可', '工作类居留许可', '居留证', '居留', '签证'],
    en: ['Residence permit', 'residency', 'stay permit', 'visa'],
  },
  'joint-permits': jointTerms,
  'high-end-talent-letter': {
    zh: ['外国高端人才确认函', '人才签证', '确认函'],
    en: ['Confirmation letter for high-end talent', 'R visa', 'talent letter'],
  },
  'expert-invitation-letter': {
    zh: ['外国专家来华邀请函', '邀请函'],
    en: ['Invitation letter for foreign experts', 'expert invitation'],
  },
  'foreign-talent-recognition': {
    zh: ['外籍高层次人才认定', '人才认定'],
    en: ['Recognition of foreign high-level talent', 'talent recognition'],
  },
  'hmt-talent-recognition': {
    zh: ['港澳台高层次人才认定', '港澳台人才'],
    en: ['Recognition of Hong Kong, Macao and Taiwan talent', 'HMT talent'],
  },
}

/** Words that narrow nothing: they help where they are found and are let go where they are not. */
export const fillers: ReadonlySet<string> = new Set(
  [
    'the of in at for and near to a my china office offices window hall district county city province',
    '的 在 去 办 办理 窗口 受理点',
  ]
    .join(' ')
    .split(' '),
)
