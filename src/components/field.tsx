import { Input, View } from '@tarojs/components'
import { useId } from 'react'
import { aria } from './aria.ts'
import { moveFocus } from './focus.ts'
import { whenChanged } from './when-changed.ts'
import './field.scss'

export interface FieldProps {
  /** On the input itself, so that an error summary can lead here. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Words about length, such as "12 of 50". */
  readonly count?: string | undefined
  /** Beside the label, such as "optional". */
  readonly tag?: string | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'number' | undefined
  /** HTML's autofill token, such as `tel` or `family-name`; used on the web. */
  readonly autocomplete?: string | undefined
  readonly maxLength?: number | undefined
  /** Codes and document numbers: capitals, evenly spaced. */
  readonly code?: boolean | undefined
  /** WeChat: bring up the keyboard here. The web moves the focus by id. */
  readonly focused?: boolean | undefined
}

export const Field = whenChanged(function Field(props: FieldProps) {
  const base = useId()
  const { hint, error, count } = props
  const described = [
    hint !== undefined && `${base}-hint`,
    error !== undefined && `${base}-error`,
    count !== undefined && `${base}-count`,
  ].filter((id) => id !== false)
  return (
    <View className={`cy-field ${error === undefined ? '' : 'cy-field--wrong'}`}>
      <View className="cy-field__label" id={`${base}-label`} {...leading(props.id)}>
        {props.label}
        {props.tag !== undefined && <View className="cy-field__tag">{props.tag}</View>}
      </View>
      {hint !== undefined && (
        <View className="cy-field__hint" id={`${base}-hint`}>
          {hint}
        </View>
      )}
      <Input
        className={`cy-field__input ${props.code === true ? 'cy-field__input--code' : ''}`}
        value={props.value}
        type={props.type === 'number' ? 'number' : 'text'}
        maxlength={props.maxLength ?? 140}
        {...keyboardHere(props.focused)}
        {...spokenInput(props, `${base}-label`, described.join(' '))}
        onInput={(event) => props.onInput(event.detail.value)}
        onBlur={() => props.onBlur?.()}
      />
      <View className="cy-field__below">
        {error !== undefined && (
          <View className="cy-field__error" id={`${base}-error`}>
            {error}
          </View>
        )}
        {count !== undefined && (
          <View className="cy-field__count" id={`${base}-count`} role="status">
            {count}
          </View>
        )}
      </View>
    </View>
  )
})

// Taro's Input on the web takes the focus again each time it is drawn: from whoever has gone on to the next field.
const keyboardHere = (focused: boolean | undefined) =>
  process.env.TARO_ENV === 'h5' || focused === undefined ? {} : { focus: focused }

// As an HTML label does; on WeChat nothing can move the focus.
const leading = (id: string) => (process.env.TARO_ENV === 'h5' ? { onClick: () => moveFocus(id) } : {})

/**
 * On the web Taro's Input is a host around the real one: whatever names or describes the field goes
 * through `nativeProps`. WeChat's input takes one spoken text.
 */
const spokenInput = (props: FieldProps, labelledby: string, describedby: string) =>
  process.env.TARO_ENV === 'h5'
    ? {
        nativeProps: {
          ...aria({ labelledby, describedby }),
          'aria-invalid': String(props.error !== undefined),
          id: props.id,
          type: props.type === 'number' ? 'text' : (props.type ?? 'text'),
          inputmode: props.type === 'number' ? 'numeric' : (props.type ?? 'text'),
          autocomplete: props.autocomplete ?? 'off',
          // Names and codes are not words of a dictionary.
          spellcheck: 'false',
          autocapitalize: props.code === true ? 'characters' : 'off',
        },
      }
    : {
        id: props.id,
        ...aria({
          label: [props.label, props.tag, props.error ?? props.hint].filter(Boolean).join(', '),
        }),
      }
