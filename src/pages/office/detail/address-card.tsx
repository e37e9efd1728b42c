import { useState } from 'react'
import type { OfficeView } from '#types/office.ts'
import { Card } from '../../../components/card.tsx'
import { ChipRow } from '../../../components/chip-row.tsx'
import { DriverCard } from '../../../components/driver-card.tsx'
import { Section } from '../../../components/section.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { fullAddress } from '../../../lib/full-address.ts'
import { languageTags, pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { map } from '../../../platform/map.ts'
import { navigation } from '../../../platform/navigation.ts'
import { toast } from '../../../platform/toast.ts'
import { ListRow } from '../../../components/list-row.tsx'

type AddressAction = 'driver' | 'copy' | 'maps'

/** The Chinese address is the truth: it is what a driver and a map read. */
export const AddressCard = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const [shown, setShown] = useState<'none' | 'driver' | 'maps'>('none')
  const place = [office.district, office.city].flatMap((division) =>
    division === null ? [] : [pick(division.name, language)],
  )
  const address = fullAddress(office) ?? ''
  const copy = async (): Promise<void> => {
    const copied = await clipboard.copy(address)
    toast.show(copied.state === 'done' ? text.common.copied : text.common.notCopied)
  }
  const links = map.links(address)
  const close = (): void => setShown('none')
  return (
    <Section title={text.offices.addressTitle}>
      <Card>
        <Words size="lead" strong words={address} lang={languageTags.zh} />
        {language !== 'zh' && office.address.en !== null && <Words size="small" words={office.address.en} />}
        <Words size="small" words={[...new Set(place)].join(text.common.listJoin)} />
        <ChipRow<AddressAction>
          label={text.offices.addressTitle}
          mode="actions"
          chips={[
            { key: 'driver', words: text.offices.showDriver },
            { key: 'copy', words: text.offices.copyAddress, icon: 'copy' },
            ...(links.length === 0
              ? []
              : [{ key: 'maps' as const, words: text.offices.directions, icon: 'navigation' as const }]),
          ]}
          onPress={(key) => (key === 'copy' ? void copy() : setShown(key))}
        />
        {office.position !== null && <Words size="faint" words={text.offices.approximate} />}
      </Card>
      {office.colocatedWith.length > 0 && <Words size="small" words={text.offices.colocatedWords} />}
      {office.colocatedWith.map((officeId) => (
        <ListRow
          key={officeId}
          title={text.offices.colocated}
          onPress={() => navigation.to(routes.office({ officeId }))}
        />
      ))}
      <Sheet open={shown === 'driver'} title={text.offices.showDriver} closeLabel={text.common.close} onClose={close}>
        <DriverCard hint={text.offices.driverHint} address={address} name={office.name.zh} />
      </Sheet>
      <Sheet open={shown === 'maps'} title={text.offices.directions} closeLabel={text.common.close} onClose={close}>
        {links.map((link) => (
          <ListRow key={link.map} title={text.offices.maps[link.map]} onPress={() => map.open(link)} />
        ))}
      </Sheet>
    </Section>
  )
}
