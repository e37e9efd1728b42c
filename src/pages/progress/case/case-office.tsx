import type { OfficeView } from '#types/office.ts'
import type { Progress } from '#types/progress.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { ListRow } from '../../../components/list-row.tsx'
import { Row } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { StatusLine } from '../../../components/status-line.tsx'
import { ChannelCard } from '../../../frame/channel-card.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { OfficeName } from '../../../frame/office-name.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { languageTags, pick, pickName } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { statusWords } from '../../../lib/words/hours.ts'
import { navigation } from '../../../platform/navigation.ts'
import { phone } from '../../../platform/phone.ts'
import { loadCaseOffice, useCaseOffice } from '../../../stores/case-office.ts'
import { guideIn, useItems } from '../../../stores/items.ts'
import { useCasePhone } from './use-case-phone.ts'

interface CaseOfficeProps {
  readonly progress: Progress
}

/** Where the case lies: address, hours, phone; and the office's own way to ask about progress. */
export const CaseOffice = ({ progress }: CaseOfficeProps) => {
  const text = useProgressText()
  const { officeId, itemId } = progress
  const { office, status } = useCaseOffice()
  const reload = (): void => void loadCaseOffice({ officeId, itemId })
  return (
    <>
      <Section title={text.progress.where}>
        <RemoteView remote={office} rows={1} onRetry={reload}>
          {(value) => <Place office={value} progress={progress} />}
        </RemoteView>
        {status.state === 'ready' && <HoursNow />}
      </Section>
      {office.state === 'ready' && <RealChannel office={office.value} progress={progress} />}
    </>
  )
}

const Place = ({ office, progress }: CaseOfficeProps & { readonly office: OfficeView }) => {
  const text = useProgressText()
  const language = useLanguage()
  const number = useCasePhone(progress.itemId)
  const name = pickName(office.name, language)
  return (
    <>
      <ListRow
        title={<OfficeName name={office.name} />}
        subtitle={office.address.zh ?? undefined}
        subtitleLang={languageTags.zh}
        onPress={() => navigation.to(routes.office({ officeId: office.id }))}
      />
      {number !== null && (
        <Button
          kind="secondary"
          icon="phone"
          words={`${text.offices.call} ${number}`}
          label={[`${text.offices.call} ${number}`, name].join(text.common.listJoin)}
          onPress={() => void phone.call(number)}
        />
      )}
    </>
  )
}

const HoursNow = () => {
  const text = useProgressText()
  const language = useLanguage()
  const status = useCaseOffice((state) => state.status)
  if (status.state !== 'ready') return null
  return (
    <Card>
      <Row
        stacked
        label={text.progress.hoursNow}
        value={<StatusLine {...statusWords(status.value, { text, language })} />}
      />
    </Card>
  )
}

const RealChannel = ({ office, progress }: CaseOfficeProps & { readonly office: OfficeView }) => {
  const text = useProgressText()
  const language = useLanguage()
  const items = useItems((state) => state.items)
  const service = office.services.find(({ itemId }) => itemId === progress.itemId)
  const guide = guideIn(items, service?.guideId ?? null)
  if (guide === null) return null
  const { passportKept, progressChannel } = guide
  return (
    <>
      {passportKept !== null && (
        <Card>
          <Row stacked label={text.progress.passportKept} value={pick(passportKept.text, language)} />
        </Card>
      )}
      {progressChannel !== null && (
        <Section title={text.progress.askForReal}>
          <ChannelCard channel={progressChannel} />
        </Section>
      )}
    </>
  )
}
