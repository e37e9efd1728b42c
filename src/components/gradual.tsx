import { View } from '@tarojs/components'
import { Children, type ReactNode, useEffect, useState } from 'react'
import './gradual.scss'

interface GradualProps {
  readonly children: ReactNode
  /** How many come at a time: a screenful and a little more. */
  readonly step: number
}

/**
 * A long page or list, its first screenful at once and the rest right after. WeChat's screen waits for the whole of what
 * is sent to it, so that a long first message is a late first screen; the web draws as it goes and gets all at once.
 * Give it a new `key` where other content takes the place: that begins at the first screenful again.
 */
export const Gradual = ({ children, step }: GradualProps) => {
  const parts = Children.toArray(children)
  const [shown, setShown] = useState(step)
  const waiting = !onWeb && shown < parts.length
  useEffect(() => {
    if (!waiting) return undefined
    // Later than the message with what is shown already.
    const timer = setTimeout(() => setShown(shown + step))
    return () => clearTimeout(timer)
  }, [waiting, shown, step])
  return <View className="cy-gradual">{onWeb ? parts : parts.slice(0, shown)}</View>
}

const onWeb = process.env.TARO_ENV === 'h5'
