import type { OfficeView } from '#types/office.ts'
import { TextLink } from '../../../components/text-link.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { tabs } from '../../../lib/routes.ts'
import { shortPlace } from '../../../lib/words/place.ts'
import { navigation } from '../../../platform/navigation.ts'
import { useOffice } from '../../../stores/office.ts'
import { filterOffices, noFilters } from '../../../stores/offices.ts'

/** Where no appointment can be made, the way to other offices of the region that do the same. */
export const Elsewhere = ({ office }: { readonly office: OfficeView }) => {
  const { offices } = useText()
  const language = useLanguage()
  const itemId = useOffice((state) => state.itemId)
  const item = office.services.find((service) => service.itemId === itemId)?.itemId
  if (office.booking !== null || item === undefined) return null
  const go = (): void => {
    void filterOffices({ ...noFilters, region: office.region.code, item })
    navigation.tab(tabs.offices)
  }
  return (
    <TextLink
      words={offices.locator.elsewhere(shortPlace(office.region.name, language), offices.itemNames[item])}
      onPress={go}
    />
  )
}
