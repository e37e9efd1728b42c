import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import { Icon, type IconName } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './button.scss'

export interface ButtonProps {
  readonly words: string
  readonly onPress: () => void
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'plain' | undefined
  /** Work is under way: a second tap does nothing. */
  readonly busy?: boolean | undefined
  readonly busyWords?: string | undefined
  readonly disabled?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly label?: string | undefined
  readonly id?: string | undefined
}

export const Button = (props: ButtonProps) => {
  const { kind = 'primary', busy = false, disabled = false } = props
  const state = `${busy ? 'cy-button--busy' : ''} ${disabled ? 'cy-button--disabled' : ''}`
  return (
    <Pressable
      id={props.id}
      label={props.label}
      busy={busy}
      disabled={disabled}
      className={`cy-button cy-button--${kind} ${state}`}
      onPress={props.onPress}
    >
      {busy && <View {...aria({ hidden: true })} className="cy-button__spinner" />}
      {!busy && props.icon !== undefined && <Icon name={props.icon} />}
      <View className="cy-button__words">{busy ? (props.busyWords ?? props.words) : props.words}</View>
    </Pressable>
  )
}
