import { View } from '@tarojs/components'
import { useId, useLayoutEffect } from 'react'
import { moveFocus } from './focus.ts'
import { Heading } from './heading.tsx'
import { TextLink } from './text-link.tsx'
import './error-summary.scss'

export interface ErrorSummaryProps {
  readonly title: string
  readonly errors: readonly { readonly fieldId: string; readonly words: string }[]
  /** WeChat: give the field its keyboard (`focused`). The web moves the focus by itself. */
  readonly onGo?: ((fieldId: string) => void) | undefined
}

/** Takes the focus when it appears, so nobody hunts for what went wrong; remount it per attempt. */
export const ErrorSummary = ({ title, errors, onGo }: ErrorSummaryProps) => {
  const id = useId()
  useLayoutEffect(() => moveFocus(id), [id])
  return (
    <View role="alert" {...(process.env.TARO_ENV === 'h5' ? { tabIndex: -1 } : {})} id={id} className="cy-errors">
      <Heading level={2} words={title} />
      {errors.map(({ fieldId, words }) => (
        <View key={fieldId}>
          <TextLink
            words={words}
            onPress={() => {
              moveFocus(fieldId)
              onGo?.(fieldId)
            }}
          />
        </View>
      ))}
    </View>
  )
}
