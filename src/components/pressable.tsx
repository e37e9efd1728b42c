import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria.ts'
import './pressable.scss'

type PressableRole = 'button' | 'checkbox' | 'gridcell' | 'link' | 'option' | 'radio' | 'tab'

export interface PressableProps {
  readonly children?: ReactNode
  readonly onPress: () => void
  readonly role?: PressableRole
  /** Spoken instead of the words inside, where those are not enough. */
  readonly label?: string | undefined
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly disabled?: boolean | undefined
  /** Announced as disabled, yet a tap still answers, to say why. */
  readonly unavailable?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly checked?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly selected?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly current?: 'page' | 'date' | 'step' | 'true' | undefined
  /** False for the members of a group that are reached by arrow keys. */
  readonly tabStop?: boolean | undefined
  /** Keys other than Enter and Space; answers whether it took the key. */
  readonly onKey?: ((key: string) => boolean) | undefined
}

interface KeyPress {
  readonly key: string
  readonly preventDefault: () => void
}

/** The one thing that is tapped. Disabled, it keeps its place in the tab order and can say why. */
export const Pressable = (props: PressableProps) => {
  const { disabled = false, busy = false, role: name = 'button' } = props
  const off = props.unavailable ?? props.disabled
  const press = (): void => {
    if (!disabled && !busy) props.onPress()
  }
  return (
    <View
      {...(props.id === undefined ? {} : { id: props.id })}
      role={name}
      {...aria({
        label: props.label,
        busy: props.busy,
        checked: props.checked,
        pressed: props.pressed,
        selected: props.selected,
        expanded: props.expanded,
        current: props.current,
        // A missing one says the same as `false`, and is not sent.
        disabled: off === true ? true : undefined,
      })}
      {...keyboard(props, name, press)}
      className={`cy-pressable ${off ? 'cy-pressable--off' : ''} ${props.className ?? ''}`}
      {...held(!disabled && !busy)}
      onClick={press}
    >
      {props.children}
    </View>
  )
}

// On WeChat the template says what is held and for how long: config/template-plugin.ts.
const held = (reacts: boolean) => {
  if (!reacts) return { hoverClass: 'none' }
  return process.env.TARO_ENV === 'h5'
    ? { hoverClass: 'cy-pressable--held', hoverStartTime: 20, hoverStayTime: 80 }
    : {}
}

const keyboard = (props: PressableProps, name: PressableRole, press: () => void) =>
  process.env.TARO_ENV === 'h5'
    ? {
        tabIndex: props.tabStop === false ? -1 : 0,
        onKeyDown: (event: KeyPress) => {
          // A link is followed with Enter only; Space scrolls the page past it.
          const presses = event.key === 'Enter' || (event.key === ' ' && name !== 'link')
          if (presses) press()
          if (presses || props.onKey?.(event.key) === true) event.preventDefault()
        },
      }
    : {}
