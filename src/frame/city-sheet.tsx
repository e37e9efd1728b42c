import { useEffect } from 'react'
import { ChipRow } from '../components/chip-row.tsx'
import { Sheet } from '../components/sheet.tsx'
import { pick } from '../lib/language.ts'
import { citiesOf, loadPlaces, usePlaces } from '../stores/places.ts'
import { useLanguage, useText } from './use-text.ts'

interface CitySheetProps {
  readonly open: boolean
  readonly chosen: string | null
  readonly onChoose: (city: string | null) => void
  readonly onClose: () => void
}

const everywhere = 'everywhere'

/** Choosing a city: what the locator needs instead of the device's position. */
export const CitySheet = ({ open, chosen, onChoose, onClose }: CitySheetProps) => {
  const text = useText()
  const language = useLanguage()
  const places = usePlaces((state) => state.places)
  useEffect(() => {
    if (open) void loadPlaces()
  }, [open])
  const chips = [
    { key: everywhere, words: text.offices.allCities, selected: chosen === null },
    ...citiesOf(places).map(({ code, name, offices }) => ({
      key: code,
      words: `${pick(name, language)} ${String(offices)}`,
      selected: chosen === code,
    })),
  ]
  return (
    <Sheet open={open} title={text.offices.chooseCity} closeLabel={text.common.close} onClose={onClose}>
      <ChipRow
        label={text.offices.chooseCity}
        mode="one"
        chips={chips}
        onPress={(key) => {
          onChoose(key === everywhere ? null : key)
          onClose()
        }}
      />
    </Sheet>
  )
}
