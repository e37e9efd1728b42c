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
import { languageTags } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { placeWords } from '../../../lib/words/place.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { map } from '../../../platform/map.ts'
import { navigation } from '../../../platform/navigation.ts'
import { toast } from '../../../platform/toast.ts'
import { ListRow } from '../../../components/list-row.tsx'

type AddressAction = 'driver' | 'copy' | 'maps'

/** The Chinese address is the truth: it is what a driver and a map read. */
export const AddressCard = ({ office }: { readonly office: OfficeView }) => {
  const { offices } = useText()
  const language = useLanguage()
  const address = fullAddress(office)
  return (
    <Section title={offices.addressTitle}>
      <Card>
        {address === null ? (
          <Words words={office.lost.includes('address') ? offices.record.lostAddress : offices.record.noAddress} />
        ) : (
          <Words size="lead" strong words={address} lang={languageTags.zh} />
        )}
        {language !== 'zh' && office.address.en !== null && <Words size="small" words={office.address.en} />}
        <Words size="small" words={placeWords(office, language)} />
        {address !== null && <AddressActions address={address} name={office.name.zh} />}
        {office.position !== null && <Words size="faint" words={offices.approximate} />}
      </Card>
      {office.colocatedWith.length > 0 && <Words size="small" words={offices.colocatedWords} />}
      {office.colocatedWith.map((officeId) => (
        <ListRow key={officeId} title={offices.colocated} onPress={() => navigation.to(routes.office({ officeId }))} />
      ))}
    </Section>
  )
}

const AddressActions = ({ address, name }: { readonly address: string; readonly name: string }) => {
  const { common, offices } = useText()
  const [shown, setShown] = useState<'none' | 'driver' | 'maps'>('none')
  const copy = async (): Promise<void> => {
    const copied = await clipboard.copy(address)
    toast.show(copied.state === 'done' ? common.copied : common.notCopied)
  }
  const links = map.links(address)
  const close = (): void => setShown('none')
  return (
    <>
      <ChipRow<AddressAction>
        label={offices.addressTitle}
        mode="actions"
        chips={[
          { key: 'driver', words: offices.showDriver },
          { key: 'copy', words: offices.copyAddress, icon: 'copy' },
          ...(links.length === 0
            ? []
            : [{ key: 'maps' as const, words: offices.directions, icon: 'navigation' as const }]),
        ]}
        onPress={(key) => (key === 'copy' ? void copy() : setShown(key))}
      />
      <Sheet open={shown === 'driver'} title={offices.showDriver} closeLabel={common.close} onClose={close}>
        <DriverCard hint={offices.driverHint} address={address} name={name} />
      </Sheet>
      <Sheet open={shown === 'maps'} title={offices.directions} closeLabel={common.close} onClose={close}>
        {links.map((link) => (
          <ListRow key={link.map} title={offices.maps[link.map]} onPress={() => map.open(link)} />
        ))}
      </Sheet>
    </>
  )
}
