import { useDidShow, useRouter } from '@tarojs/taro'
import type { OfficeService, OfficeView } from '#types/office.ts'
import type { Channel, ServiceGuide } from '#types/service-item.ts'
import { Button } from '../../../components/button.tsx'
import { Gradual } from '../../../components/gradual.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { OnScreen } from '../../../components/paper.tsx'
import { Words } from '../../../components/words.tsx'
import { OfficeWords } from '../../../frame/office-name.tsx'
import { PolicyRules } from '../../../frame/policy-rules.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { useShareCard } from '../../../platform/share-card.ts'
import { answersFor, eligibilityOf, useChecklist } from '../../../stores/checklist.ts'
import { beginChoosing } from '../../../stores/draft.ts'
import { guideIn, itemIn, loadItems, useItems } from '../../../stores/items.ts'
import { loadOffice, useOffice } from '../../../stores/office.ts'
import { Channels } from './channels.tsx'
import { Eligibility } from './eligibility.tsx'
import { Facts } from './facts.tsx'
import { Limits } from './limits.tsx'
import { ListSheet } from './list-sheet.tsx'
import { Materials } from './materials.tsx'

export default function Item() {
  const text = useText()
  const language = useLanguage()
  const { officeId = '', itemId = '' } = useRouter().params
  const { office } = useOffice()
  const { items } = useItems()
  const load = (): void => {
    void loadItems()
    void loadOffice(officeId)
  }
  useDidShow(load)
  const item = itemIn(items, itemId)
  const shown = office.state === 'ready' && office.value.id === officeId ? office.value : null
  const service = shown?.services.find((one) => one.itemId === itemId) ?? null
  const guide = guideIn(items, service?.guideId ?? null)
  useShareCard(() => ({
    title: item === null ? text.common.appName : pick(item.name, language),
    path: service === null ? routes.office({ officeId }) : routes.item({ officeId, itemId: service.itemId }),
  }))
  return (
    <Screen
      title={text.offices.itemTitle}
      officeId={officeId}
      footer={
        shown === null || service === null ? undefined : <ChooseBar office={shown} service={service} guide={guide} />
      }
    >
      <OnScreen>
        {item !== null && <Heading level={1} words={pick(item.name, language)} />}
        {item !== null && <Words words={pick(item.summary, language)} />}
        <RemoteView remote={office} rows={4} onRetry={load}>
          {(value) => (
            <>
              <OfficeWords size="small" name={value.name} />
              {service === null ? (
                <Note tone="warn" words={text.refusals['item-not-here']} />
              ) : (
                <Guide office={value} service={service} guide={guide} />
              )}
            </>
          )}
        </RemoteView>
      </OnScreen>
      {item !== null && shown !== null && guide !== null && <ListSheet office={shown} item={item} guide={guide} />}
    </Screen>
  )
}

interface GuideProps {
  readonly office: OfficeView
  readonly service: OfficeService
  readonly guide: ServiceGuide | null
}

const Guide = ({ office, service, guide }: GuideProps) => {
  const text = useText()
  const language = useLanguage()
  return (
    <Gradual step={3}>
      {service.scopeText !== null && <Note tone="info" words={pick(service.scopeText, language)} />}
      {guide !== null && guide.questions.length > 0 && <Eligibility guide={guide} />}
      {guide === null || guide.materials.length === 0 ? (
        <Note tone="info" words={text.offices.noMaterials} />
      ) : (
        <Materials guide={guide} />
      )}
      {guide !== null && <Limits guide={guide} />}
      {guide !== null && guide.facts.length > 0 && <Facts guide={guide} />}
      {office.booking?.itemIds.includes(service.itemId) === true && (
        <PolicyRules title={text.offices.rules} policy={office.booking.policy} />
      )}
      <Channels channels={channelsOf(service, guide)} />
    </Gradual>
  )
}

/** The guide's channels and the office's own; many an office names the guide's again. */
const channelsOf = (service: OfficeService, guide: ServiceGuide | null): readonly Channel[] => {
  const ofGuide = guide?.channels ?? []
  return [...ofGuide, ...service.channels.filter(({ name }) => !ofGuide.some((other) => other.name.zh === name.zh))]
}

const ChooseBar = ({ office, service, guide }: GuideProps) => {
  const text = useText()
  // Read for its change: an answer can open or close the way.
  useChecklist((state) => state.lists)
  const { itemId } = service
  if (office.booking?.itemIds.includes(itemId) !== true) return <Words size="small" words={text.offices.notBookable} />
  const barred = guide !== null && eligibilityOf(guide, answersFor(guide.id)).state === 'ineligible'
  if (barred) return <Words size="small" strong words={text.offices.notEligible} />
  const choose = (): void => {
    const params = { officeId: office.id, itemId }
    beginChoosing(params, { kind: 'book' })
    navigation.to(routes.slots(params))
  }
  return <Button words={text.offices.chooseTime} onPress={choose} />
}
