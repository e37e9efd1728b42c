import { Icon, type IconName } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './chip.scss'

export interface ChipProps {
  readonly words: string
  readonly onPress: () => void
  /** Given, the chip is on or off; left out, it does something. */
  readonly selected?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly label?: string | undefined
  readonly role?: 'button' | 'radio' | 'link' | undefined
  readonly id?: string | undefined
  readonly tabStop?: boolean | undefined
  readonly onKey?: ((key: string) => boolean) | undefined
}

export const Chip = (props: ChipProps) => {
  const { selected, role = 'button' } = props
  return (
    <Pressable
      id={props.id}
      role={role}
      label={props.label}
      checked={role === 'radio' ? selected : undefined}
      pressed={role === 'button' ? selected : undefined}
      tabStop={props.tabStop}
      className={`cy-chip ${selected === true ? 'cy-chip--on' : ''}`}
      onKey={props.onKey}
      onPress={props.onPress}
    >
      {props.icon !== undefined && <Icon name={props.icon} size={16} />}
      {props.words}
    </Pressable>
  )
}
