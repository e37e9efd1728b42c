import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { OfficeView } from '#types/office.ts'
import { Button } from '../../../components/button.tsx'
import { Growing } from '../../../components/growing.ts'
import { Words } from '../../../components/words.tsx'
import { OfficeTitle } from '../../../frame/office-name.tsx'
import { RemoteView } from '../../../frame/remote-view.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick, pickName } from '../../../lib/language.ts'
import { officeAsked, routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { useShareCard } from '../../../platform/share-card.ts'
import { useClock } from '../../../stores/clock.ts'
import { loadItems } from '../../../stores/items.ts'
import { loadHours, loadOffice, useOffice } from '../../../stores/office.ts'
import { AddressCard } from './address-card.tsx'
import { Disagreements } from './disagreements.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { Exceptions } from './exceptions.tsx'
import { HoursCard } from './hours-card.tsx'
import { Notices } from './notices.tsx'
import { PhonesCard } from './phones-card.tsx'
import { ServiceList } from './service-list.tsx'
import { SourceList } from './source-list.tsx'
import { Trip } from './trip.tsx'
import { usePageData } from './use-page-data.ts'

export default function OfficeDetail() {
  const text = useText()
  const language = useLanguage()
  const officeId = officeAsked(useRouter().params)
  const { office } = useOffice()
  useDidShow(() => {
    void loadOffice(officeId)
    // Asked for later, the papers would push down what already stands under them.
    void loadItems()
  })
  const shown = office.state === 'ready' && office.value.id === officeId ? office.value : null
  useShareCard(() => ({
    title: shown === null ? text.common.appName : pickName(shown.name, language),
    path: routes.office({ officeId }),
  }))
  useEffect(() => useClock.subscribe(() => void loadHours()), [])
  return (
    <Screen
      title={text.offices.officeTitle}
      officeId={officeId}
      footer={shown === null ? undefined : <BookBar office={shown} />}
    >
      <RemoteView remote={office} rows={4} onRetry={() => void loadOffice(officeId)}>
        {(value) => <Details office={value} />}
      </RemoteView>
    </Screen>
  )
}

const Details = ({ office }: { readonly office: OfficeView }) => {
  const language = useLanguage()
  usePageData(office)
  return (
    <Growing step={3}>
      <OfficeTitle name={office.name} />
      {office.organisation !== null && <Words size="small" words={pick(office.organisation, language)} />}
      <HoursCard office={office} />
      <Trip office={office} />
      <Exceptions office={office} />
      <Notices office={office} />
      <AddressCard office={office} />
      <ServiceList office={office} />
      <PhonesCard office={office} />
      <Elsewhere office={office} />
      <Disagreements office={office} />
      <SourceList office={office} />
    </Growing>
  )
}

/** The main act: book, go to the new office, or say why neither. */
const BookBar = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const { officeId, itemId } = useOffice()
  const next = office.status.supersededBy
  if (next !== null) {
    return <Button words={text.offices.seeNew} onPress={() => navigation.to(routes.office({ officeId: next }))} />
  }
  const item = office.booking?.itemIds.find((id) => id === itemId) ?? office.booking?.itemIds[0]
  if (item === undefined || officeId === null) return <Words size="small" words={text.offices.notBookable} />
  return <Button words={text.offices.book} onPress={() => navigation.to(routes.item({ officeId, itemId: item }))} />
}
