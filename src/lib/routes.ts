import type { ServiceItemId } from '#types/service-item.ts'

// One place that knows the paths. No code, tail or name ever travels in one.
const withQuery = (path: string, query: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

export const tabs = {
  home: '/pages/home/index',
  offices: '/pages/offices/index',
  appointments: '/pages/appointments/index',
  me: '/pages/me/index',
} as const

export interface OfficeParams {
  readonly officeId: string
}
export interface ItemParams extends OfficeParams {
  readonly itemId: ServiceItemId
}

/** The office a page is asked for: by a link of ours, or as the `scene` of an office's mini-code, which WeChat encodes. */
export const officeAsked = ({ officeId, scene }: Readonly<Record<string, string | undefined>>): string =>
  officeId ?? decodeURIComponent(scene ?? '')

/** A step of booking leads to the next one; opened to `change` an answer, it leads back to the check. */
export type Step = 'next' | 'change'

const stepQuery = (step: Step): Readonly<Record<string, string>> => (step === 'next' ? {} : { step })

export const routes = {
  office: ({ officeId }: OfficeParams) => withQuery('/pages/office/detail/index', { officeId }),
  item: ({ officeId, itemId }: ItemParams) => withQuery('/pages/office/item/index', { officeId, itemId }),
  slots: ({ officeId, itemId }: ItemParams, step: Step = 'next') =>
    withQuery('/pages/booking/slots/index', { officeId, itemId, ...stepQuery(step) }),
  applicant: (step: Step = 'next') => withQuery('/pages/booking/applicant/index', stepQuery(step)),
  check: () => '/pages/booking/check/index',
  /** The pass to show is chosen in the appointments store: its code is no part of an address. */
  pass: () => '/pages/booking/pass/index',
  /** Those who were booked together; which, is chosen in the appointments store. */
  batch: () => '/pages/booking/batch/index',
  progress: () => '/pages/progress/case/index',
  dueDate: () => '/pages/progress/due-date/index',
  process: () => '/pages/progress/process/index',
  about: () => '/pages/info/about/index',
  sources: () => '/pages/info/sources/index',
  glossary: () => '/pages/info/glossary/index',
  privacy: () => '/pages/info/privacy/index',
} as const
