import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Sheet } from '../components/sheet.tsx'
import { useText } from './use-text.ts'

interface TailSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onTail: (tail: string) => void
}

const tailLength = 4

/** The second factor, asked at the moment of a change and never written down. */
export const TailSheet = ({ open, onClose, onTail }: TailSheetProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const go = (): void => {
    const tail = typed.replace(/[\s-]/g, '').toUpperCase()
    const complete = /^[0-9A-Z]{4}$/.test(tail)
    setWrong(!complete)
    if (!complete) return
    setTyped('')
    onTail(tail)
  }
  return (
    <Sheet
      open={open}
      title={text.booking.tailTitle}
      closeLabel={text.common.close}
      onClose={onClose}
      footer={<Button words={text.booking.confirm} onPress={go} />}
    >
      <Field
        id="document-tail"
        label={text.booking.tailLabel}
        hint={text.booking.tailHint}
        value={typed}
        error={wrong ? text.booking.tailShort : undefined}
        code
        maxLength={tailLength + 2}
        onInput={setTyped}
      />
    </Sheet>
  )
}
