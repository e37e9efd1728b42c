import { Button } from './button.tsx'
import { ButtonRow } from './button-row.tsx'
import { Sheet } from './sheet.tsx'
import { Words } from './words.tsx'

export interface ConfirmSheetProps {
  readonly open: boolean
  /** The question. */
  readonly title: string
  /** What is lost by going on. */
  readonly words: string
  readonly confirmWords: string
  /** Names what stays: "Keep my appointment". */
  readonly keepWords: string
  readonly kind?: 'primary' | 'danger' | undefined
  readonly busy?: boolean | undefined
  readonly onConfirm: () => void
  readonly onKeep: () => void
}

/** WeChat's own dialog allows four characters a button, and Taro's on the web no keyboard. */
export const ConfirmSheet = (props: ConfirmSheetProps) => (
  <Sheet
    open={props.open}
    title={props.title}
    closeLabel={props.keepWords}
    onClose={props.onKeep}
    footer={
      <ButtonRow>
        <Button kind={props.kind ?? 'primary'} words={props.confirmWords} busy={props.busy} onPress={props.onConfirm} />
        <Button kind="secondary" words={props.keepWords} onPress={props.onKeep} />
      </ButtonRow>
    }
  >
    <Words words={props.words} />
  </Sheet>
)
