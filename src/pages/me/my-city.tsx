import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { Row } from '../../components/row.tsx'
import { Section } from '../../components/section.tsx'
import { CitySheet } from '../../frame/city-sheet.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { pick } from '../../lib/language.ts'
import { citiesOf, usePlaces } from '../../stores/places.ts'
import { changeSettings, useSettings } from '../../stores/settings.ts'

/** The city whose offices come first; chosen, never taken from the device. */
export const MyCity = () => {
  const text = useText()
  const language = useLanguage()
  const { me } = text
  const code = useSettings((settings) => settings.city)
  const places = usePlaces((state) => state.places)
  const [choosing, setChoosing] = useState(false)
  const city = citiesOf(places).find((one) => one.code === code)
  return (
    <Section title={me.city}>
      <Card>
        <Row
          stacked
          label={me.cityHint}
          value={city === undefined ? me.noCity : pick(city.name, language)}
          action={{
            words: text.common.change,
            label: text.common.changeOf(me.city),
            onPress: () => setChoosing(true),
          }}
        />
      </Card>
      <CitySheet
        open={choosing}
        chosen={code}
        onChoose={(chosen) => changeSettings({ city: chosen })}
        onClose={() => setChoosing(false)}
      />
    </Section>
  )
}
