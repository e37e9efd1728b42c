import { View } from '@tarojs/components'
import { aria } from './aria.ts'
import { Badge } from './badge.tsx'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import { whenChanged } from './when-changed.ts'
import './choice.scss'

export interface CheckItemProps {
  readonly words: string
  readonly checked: boolean
  readonly onToggle: (checked: boolean) => void
  readonly hint?: string | undefined
  /** Such as "Original and copy" or "If you have one". */
  readonly tag?: string | undefined
  readonly label?: string | undefined
  readonly id?: string | undefined
}

/** A paper to bring, or a statement to agree to. */
export const CheckItem = whenChanged(function CheckItem(props: CheckItemProps) {
  const { words, checked, onToggle, hint, tag, label, id } = props
  return (
    <Pressable
      id={id}
      role="checkbox"
      label={label}
      checked={checked}
      className={`cy-choice ${checked ? 'cy-choice--ticked' : ''}`}
      onPress={() => onToggle(!checked)}
    >
      <View {...aria({ hidden: true })} className="cy-choice__box">
        {checked && <Icon name="check" size={16} />}
      </View>
      <View className="cy-choice__body">
        <View className="cy-choice__words">{words}</View>
        {hint !== undefined && <View className="cy-choice__hint">{hint}</View>}
        {tag !== undefined && <Badge tone="neutral" words={tag} />}
      </View>
    </Pressable>
  )
})
