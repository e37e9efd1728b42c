import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { readTypedDate } from '../lib/typed-date.ts'
import { aria } from './aria.ts'
import { Field } from './field.tsx'
import './date-field.scss'

export interface DateFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly tag?: string | undefined
  readonly error?: string | undefined
  readonly words: DateFieldWords
}

interface DateFieldWords {
  readonly fault: string
  readonly range: string
  readonly choose: string
  readonly chooseOf: (label: string) => string
}

/** A date is typed, on every device and by keyboard; WeChat offers its wheel besides. */
export const DateField = ({ id, label, hint, value, onInput, tag, error, words }: DateFieldProps) => {
  const [left, setLeft] = useState(false)
  const { state } = readTypedDate(value)
  const faults = {
    empty: undefined,
    valid: undefined,
    'no-date': words.fault,
    'out-of-range': words.range,
  }
  return (
    <>
      <Field
        id={id}
        label={label}
        hint={hint}
        tag={tag}
        // A date that is still being typed is not wrong yet.
        error={error ?? (left ? faults[state] : undefined)}
        value={value}
        maxLength={20}
        onInput={(typed) => {
          setLeft(false)
          onInput(typed)
        }}
        onBlur={() => setLeft(true)}
      />
      {process.env.TARO_ENV === 'weapp' && (
        <Picker
          mode="date"
          value={value}
          start="2000-01-01"
          end="2099-12-31"
          onChange={({ detail }) => onInput(detail.value)}
        >
          <View role="button" {...aria({ label: words.chooseOf(label) })} className="cy-text-link cy-date-field__wheel">
            {words.choose}
          </View>
        </Picker>
      )}
    </>
  )
}
