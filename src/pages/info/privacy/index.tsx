import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useInfoText } from '../../../frame/use-info-text.ts'
import { tabs } from '../../../lib/routes.ts'
import { restart } from '../../../platform/restart.ts'
import { toast } from '../../../platform/toast.ts'
import { start } from '../../../start.ts'
import { forgetEverything } from '../../../stores/forget-everything.ts'
import { BulletCard } from '../bullet-card.tsx'
import { NamedCard } from '../named-card.tsx'

export default function Privacy() {
  const { privacy } = useInfoText().info
  return (
    <Screen title={privacy.title}>
      <Words size="lead" words={privacy.lead} />
      <NamedCard title={privacy.storedTitle} rows={privacy.stored} />
      <BulletCard title={privacy.notStoredTitle} lines={privacy.notStored} />
      <NamedCard title={privacy.permissionsTitle} rows={privacy.permissions} />
      <DeleteAll />
    </Screen>
  )
}

const DeleteAll = () => {
  const { privacy } = useInfoText().info
  const [asking, setAsking] = useState(false)
  const deleteAll = (): void => {
    setAsking(false)
    forgetEverything()
    start()
    toast.show(privacy.deleted)
    restart.at(tabs.home)
  }
  return (
    <Section title={privacy.deleteTitle}>
      <Words words={privacy.deleteWords} />
      <Button kind="danger" words={privacy.deleteAll} onPress={() => setAsking(true)} />
      <ConfirmSheet
        open={asking}
        kind="danger"
        title={privacy.deleteAsk}
        words={privacy.deleteLoses}
        confirmWords={privacy.deleteYes}
        keepWords={privacy.deleteNo}
        onConfirm={deleteAll}
        onKeep={() => setAsking(false)}
      />
    </Section>
  )
}
