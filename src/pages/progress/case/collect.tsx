import type { Progress } from '#types/progress.ts'
import { Row } from '../../../components/row.tsx'
import { StatusLine } from '../../../components/status-line.tsx'
import { OfficeName } from '../../../frame/office-name.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { dateOf } from '../../../lib/dates.ts'
import { fullAddress } from '../../../lib/full-address.ts'
import { languageTags } from '../../../lib/language.ts'
import { intervalsWords, statusWords } from '../../../lib/words/hours.ts'
import { useCaseOffice } from '../../../stores/case-office.ts'
import { useClock } from '../../../stores/clock.ts'

/** The document is waiting: where, today's hours, what to bring. */
export const Collect = ({ progress: { officeId } }: { readonly progress: Progress }) => {
  const { collect } = useProgressText().progress
  const { office } = useCaseOffice()
  const value = office.state === 'ready' && office.value.id === officeId ? office.value : null
  return (
    <>
      {value !== null && <Row stacked label={collect.address} value={<OfficeName name={value.name} />} />}
      {value !== null && fullAddress(value) !== null && (
        <Row stacked label={collect.place} value={fullAddress(value)} lang={languageTags.zh} />
      )}
      <HoursToday />
      <Row stacked label={collect.bring} value={collect.things} />
    </>
  )
}

const HoursToday = () => {
  const text = useProgressText()
  const language = useLanguage()
  const today = dateOf(useClock(({ now }) => now))
  const { status, today: asked } = useCaseOffice()
  const day = asked.state === 'ready' ? asked.value.days.find(({ date }) => date === today) : undefined
  if (day === undefined || status.state !== 'ready') return null
  return (
    <>
      {day.kind !== 'unpublished' && (
        <Row label={text.progress.collect.hoursToday} value={intervalsWords(day.intervals, text)} />
      )}
      <StatusLine {...statusWords(status.value, { text, language })} />
    </>
  )
}
