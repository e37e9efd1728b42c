import { type ServiceItemId, serviceItemId } from '#types/service-item.ts'
import type { Facts } from '#mock/service/catalogue.ts'
import {
  aGuide,
  anItem,
  anOffice,
  aPlan,
  aService,
  aWindow,
  someFacts,
  someHours,
  words,
} from '#tests/support/builders.ts'

/** Has a service at the hall and no window there. */
export const itemWithoutWindow: ServiceItemId = 'hmt-talent-recognition'

/** Has no service at the hall. */
export const itemElsewhere: ServiceItemId = 'foreign-talent-recognition'

const itemsAtWindow1 = serviceItemId.options.filter((id) => id !== itemWithoutWindow && id !== itemElsewhere)

const guide = aGuide({
  questions: [
    {
      id: 'stay',
      text: words('停留多久', 'How long is the stay?'),
      options: [
        { id: 'short', text: words('不足 90 天', 'Less than 90 days') },
        { id: 'long', text: words('90 天以上', '90 days or more') },
      ],
    },
  ],
  notFor: [
    {
      when: [{ questionId: 'stay', answers: ['short'] }],
      reason: words('停留不足 90 天', 'The stay is too short'),
      instead: words('办理停留证件', 'Apply for a stay permit'),
      citation: null,
    },
  ],
})

/**
 * A hall with three places each half hour (two at window 1, one at window 2), a branch with one, and an office that
 * prints no hours.
 */
export const conformanceFacts = (extras: Partial<Facts> = {}): Facts =>
  someFacts({
    offices: [
      anOffice({
        services: [...itemsAtWindow1, itemWithoutWindow].map((itemId) =>
          aService(itemId, { guideId: itemId === 'residence-permit' ? guide.id : null }),
        ),
      }),
      anOffice({ id: 'branch', name: { zh: '样例分部', en: 'Sample Branch' } }),
      anOffice({
        id: 'silent',
        name: { zh: '没有公布时间的受理点', en: 'Office without hours' },
        services: [aService('residence-permit', { hours: null })],
      }),
    ],
    items: serviceItemId.options.map((id) => anItem(id, id === 'residence-permit' ? [guide] : [])),
    notices: [
      {
        id: 'caution',
        kind: 'caution',
        published: '2026-11-01',
        from: null,
        to: null,
        title: words('去前先打电话', 'Call before you go'),
        text: words('试行期已过', 'The trial year is over'),
        region: '110000',
        officeIds: ['branch'],
        citation: someHours().citation,
      },
    ],
    plans: [
      aPlan({ windows: [aWindow('1', 2, itemsAtWindow1), aWindow('2', 1)] }),
      aPlan({ officeId: 'branch', codePrefix: 'BR', windows: [aWindow('1', 1)] }),
    ],
    ...extras,
  })
