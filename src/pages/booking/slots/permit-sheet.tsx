import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { readTypedDate } from '../../../lib/typed-date.ts'
import { changePermitExpiry, usePermit } from '../../../stores/permit.ts'

interface PermitSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** The day a permit or visa ends: asked with the reason, kept on the device, forgotten on request. */
export const PermitSheet = ({ open, onClose }: PermitSheetProps) => {
  const text = useStepsText()
  const { permit } = text.steps
  const expiry = usePermit((state) => state.expiry)
  const [typed, setTyped] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const value = typed ?? expiry ?? ''
  const read = readTypedDate(value)
  const close = (): void => {
    setTyped(null)
    setTried(false)
    onClose()
  }
  const save = (): void => {
    setTried(true)
    if (read.state !== 'valid') return
    changePermitExpiry(read.date)
    close()
  }
  return (
    <Sheet
      open={open}
      title={permit.title}
      closeLabel={text.common.close}
      onClose={close}
      footer={<Button words={permit.save} onPress={save} />}
    >
      <Words size="small" words={permit.why} />
      <DateField
        id="permit-expiry"
        label={permit.label}
        hint={permit.hint}
        value={value}
        error={tried && read.state !== 'valid' ? text.common.date.fault : undefined}
        words={text.common.date}
        onInput={setTyped}
      />
      {expiry !== null && (
        <TextLink
          role="button"
          words={permit.forget}
          onPress={() => {
            changePermitExpiry(null)
            close()
          }}
        />
      )}
    </Sheet>
  )
}
