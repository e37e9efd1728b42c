import type { ServiceGuide } from '#types/service-item.ts'
import { Card } from '../../../components/card.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { limitFor, noList, useChecklist } from '../../../stores/checklist.ts'

/** Limits belong to a place and a class; what the source does not state is said to be unstated. None states a fee. */
export const Limits = ({ guide }: { readonly guide: ServiceGuide }) => {
  const text = useText()
  const language = useLanguage()
  const { answers } = useChecklist((state) => state.lists[guide.id]) ?? noList
  const limit = limitFor(guide.limits, answers)
  const join = text.common.listJoin
  return (
    <Section title={text.offices.limits}>
      <Card>
        {limit === null && <Words words={text.offices.limitUnknown} />}
        {limit !== null && limit.promisedDays !== null && (
          <Words strong words={text.offices.promisedDays(limit.promisedDays)} />
        )}
        {limit !== null && limit.statutoryDays !== null && (
          <Words words={text.offices.statutoryDays(limit.statutoryDays)} />
        )}
        {limit !== null && limit.statutoryParts.length > 0 && (
          <Words
            size="small"
            words={limit.statutoryParts.map(({ name, days }) => `${pick(name, language)} ${String(days)}`).join(join)}
          />
        )}
        {limit !== null && limit.earlierPromise !== null && (
          <Words size="small" words={pick(limit.earlierPromise, language)} />
        )}
        <Row stacked label={text.offices.fees} value={text.offices.feesUnknown} />
      </Card>
    </Section>
  )
}
