import { View } from '@tarojs/components'
import { useEffect, useId, useLayoutEffect, type ReactNode } from 'react'
import { aria } from './aria.ts'
import { keepFocus, moveFocus, turnAtEdges } from './focus.ts'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'
import { coverTabBar } from './over-tab-bar.ts'
import { Pressable } from './pressable.tsx'
import './sheet.scss'

export interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Stays in sight under the scrolling part. */
  readonly footer?: ReactNode
}

/**
 * A dialog from the lower edge: focus goes in, stays in, and comes back where it was. Its place on the page is kept while
 * it is closed: Taro sends all neighbours of a node anew when it comes.
 */
export const Sheet = (props: SheetProps) => (
  <View className={props.open ? 'cy-sheet' : 'cy-sheet--closed'}>{props.open && <OpenSheet {...props} />}</View>
)

const OpenSheet = ({ title, closeLabel, onClose, children, footer }: SheetProps) => {
  const id = useId()
  // As soon as it is drawn: a reader who is quicker than the effects after it would seem to have stood inside before.
  useLayoutEffect(() => {
    const giveBack = keepFocus()
    moveFocus(`${id}-title`)
    return giveBack
  }, [id])
  useEffect(coverTabBar, [])
  return (
    <>
      <View {...aria({ hidden: true })} className="cy-sheet__veil" catchMove onClick={onClose} />
      <View
        role="dialog"
        {...aria({ modal: true, label: title })}
        {...keyboard(id, onClose)}
        id={id}
        className="cy-sheet__panel"
      >
        <View className="cy-sheet__top">
          <Heading level={2} words={title} id={`${id}-title`} />
          <Pressable label={closeLabel} className="cy-sheet__close" onPress={onClose}>
            <Icon name="close" size={24} />
          </Pressable>
        </View>
        <View {...scrolled(footer !== undefined)} className="cy-sheet__body">
          {children}
        </View>
        {footer !== undefined && <View className="cy-sheet__footer">{footer}</View>}
      </View>
    </>
  )
}

// What scrolls above the buttons may be words alone: the keyboard scrolls them only from inside.
const scrolled = (needsStop: boolean) => (process.env.TARO_ENV === 'h5' && needsStop ? { tabIndex: 0 } : {})

interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly preventDefault: () => void
}

const keyboard = (id: string, onClose: () => void) =>
  process.env.TARO_ENV === 'h5'
    ? {
        onKeyDown: (event: KeyPress) => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'Tab' && turnAtEdges(id, event.shiftKey)) event.preventDefault()
        },
      }
    : {}
