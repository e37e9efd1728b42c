import { ChipRow, type ChipChoice } from '../components/chip-row.tsx'
import { routes } from '../lib/routes.ts'
import { navigation } from '../platform/navigation.ts'
import { phone } from '../platform/phone.ts'
import { useOffice } from '../stores/office.ts'
import { useText } from './use-text.ts'

const lines = { immigration: '12367', city: '12345' } as const

interface HelpRowProps {
  /** On the pages of an office: its own phone is help too. */
  readonly officeId?: string | undefined
}

/** The same help in the same place on every page. */
export const HelpRow = ({ officeId }: HelpRowProps) => {
  const { help } = useText().common
  const own = usePhoneOf(officeId)
  const ofOffice: readonly ChipChoice<HelpKey>[] =
    own === null
      ? []
      : [
          {
            key: 'office',
            words: `${help.office} ${own}`,
            label: help.callLabel(`${help.office} ${own}`),
            icon: 'phone',
          },
        ]
  return (
    <ChipRow<HelpKey>
      label={help.label}
      mode="actions"
      chips={[
        { key: 'immigration', words: help.immigration, label: help.callLabel(help.immigration), icon: 'phone' },
        { key: 'city', words: help.city, label: help.callLabel(help.city), icon: 'phone' },
        ...ofOffice,
        { key: 'about', words: help.about, icon: 'info' },
      ]}
      onPress={(key) => {
        if (key === 'about') navigation.to(routes.about())
        else if (key !== 'office') void phone.call(lines[key])
        else if (own !== null) void phone.call(own)
      }}
    />
  )
}

type HelpKey = 'immigration' | 'city' | 'office' | 'about'

const usePhoneOf = (officeId: string | undefined): string | null => {
  const { office, itemId } = useOffice()
  if (office.state !== 'ready' || office.value.id !== officeId) return null
  const { services } = office.value
  const service = services.find((one) => one.itemId === itemId) ?? services[0]
  return service?.phones.find(({ number }) => number !== null)?.number ?? null
}
