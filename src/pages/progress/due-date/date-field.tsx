import { Picker, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../../../components/aria.ts'
import { Field } from '../../../components/field.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { readTypedDate } from './typed-date.ts'
import './date-field.scss'

interface DateFieldProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly tag?: string
}

/** A date is typed, on every device and by keyboard; WeChat offers its wheel besides. */
export const DateField = ({ id, label, hint, value, onInput, tag }: DateFieldProps) => {
  const { dueDate } = useProgressText().progress
  const [left, setLeft] = useState(false)
  const { state } = readTypedDate(value)
  const faults = {
    empty: undefined,
    valid: undefined,
    'no-date': dueDate.dateFault,
    'out-of-range': dueDate.rangeFault,
  }
  return (
    <>
      <Field
        id={id}
        label={label}
        hint={hint}
        tag={tag}
        // A date that is still being typed is not wrong yet.
        error={left ? faults[state] : undefined}
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
          <View
            role="button"
            {...aria({ label: dueDate.chooseOf(label) })}
            className="cy-text-link cy-date-field__wheel"
          >
            {dueDate.choose}
          </View>
        </Picker>
      )}
    </>
  )
}
