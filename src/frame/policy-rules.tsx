import type { BookingPolicy } from '#types/office.ts'
import { Card } from '../components/card.tsx'
import { Section } from '../components/section.tsx'
import { Words } from '../components/words.tsx'
import { useText } from './use-text.ts'
import { minuteText } from '../lib/dates.ts'

interface PolicyRulesProps {
  readonly title: string
  readonly policy: BookingPolicy
}

/** The rules, before anything is booked. */
export const PolicyRules = ({ title, policy }: PolicyRulesProps) => {
  const { booking, offices } = useText()
  const rules = [
    booking.releaseRule(policy.horizonDays, minuteText(policy.releaseMinute)),
    offices.ruleActive(policy.activePerDocumentAndItem, policy.activePerDocument),
    offices.ruleReschedule(policy.reschedules),
    offices.ruleCancel(minuteText(policy.cancelUntilMinute)),
    offices.ruleNoShow(policy.noShowsBeforeSuspension, policy.suspensionDays),
  ]
  return (
    <Section title={title}>
      <Card>
        {rules.map((rule) => (
          <Words key={rule} size="small" words={rule} />
        ))}
      </Card>
    </Section>
  )
}
