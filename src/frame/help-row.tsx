import { ChipRow } from '../components/chip-row.tsx'
import { routes } from '../lib/routes.ts'
import { navigation } from '../platform/navigation.ts'
import { phone } from '../platform/phone.ts'
import { useText } from './use-text.ts'

const lines = { immigration: '12367', city: '12345' } as const

/** The same help in the same place on every page. */
export const HelpRow = () => {
  const { help } = useText().common
  return (
    <ChipRow
      label={help.label}
      mode="actions"
      chips={[
        { key: 'immigration', words: help.immigration, label: help.callLabel(help.immigration), icon: 'phone' },
        { key: 'city', words: help.city, label: help.callLabel(help.city), icon: 'phone' },
        { key: 'about', words: help.about, icon: 'info' },
      ]}
      onPress={(key) => {
        if (key === 'about') navigation.to(routes.about())
        else void phone.call(lines[key])
      }}
    />
  )
}
