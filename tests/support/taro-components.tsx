import { createElement, type ChangeEvent, type CSSProperties, type FC, type KeyboardEvent, type ReactNode } from 'react'

/**
 * Taro's components as plain elements. What a person meets is passed on (words, roles, names, keys, taps); what only
 * Taro understands (hover classes, native flags) is dropped. `nativeProps` go to the element, as on H5.
 */
interface HostProps {
  readonly className?: string | undefined
  readonly children?: ReactNode
  readonly style?: CSSProperties
  readonly nativeProps?: Readonly<Record<string, unknown>>
  readonly [name: string]: unknown
}

interface FieldProps extends HostProps {
  readonly value?: string
  readonly maxlength?: number
  readonly password?: boolean
  readonly onInput?: (event: { detail: { value: string } }) => void
  readonly onConfirm?: (event: { detail: { value: string } }) => void
}

const passed =
  /^(id|className|style|role|tabIndex|title|src|disabled|placeholder|aria-.+|data-.+|on(Click|KeyDown|KeyUp|Focus|Blur|Scroll))$/

// React has its own spelling for these; Taro sets them as attributes.
const spelling: Readonly<Record<string, string>> = {
  autocapitalize: 'autoCapitalize',
  autocomplete: 'autoComplete',
  inputmode: 'inputMode',
  maxlength: 'maxLength',
  readonly: 'readOnly',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
}

const known = ({ nativeProps = {}, ...props }: HostProps) => ({
  ...Object.fromEntries(Object.entries(props).filter(([name]) => passed.test(name))),
  ...Object.fromEntries(Object.entries(nativeProps).map(([name, value]) => [spelling[name] ?? name, value])),
})

/** The class of every element drawn since it was emptied, once each time it is drawn. */
export const drawn: string[] = []

const host = (tag: string): FC<HostProps> => {
  const Host: FC<HostProps> = (props) => {
    drawn.push(props.className ?? '')
    return createElement(tag, known(props), props.children)
  }
  Host.displayName = tag
  return Host
}

const field = (tag: 'input' | 'textarea'): FC<FieldProps> => {
  const Field: FC<FieldProps> = (props) => {
    drawn.push(props.className ?? '')
    return createElement(tag, {
      ...(props.password === true ? { type: 'password' } : {}),
      ...known(props),
      value: props.value ?? '',
      maxLength: props.maxlength,
      onChange: (event: ChangeEvent<HTMLInputElement>) => props.onInput?.({ detail: { value: event.target.value } }),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter') props.onConfirm?.({ detail: { value: event.currentTarget.value } })
      },
    })
  }
  Field.displayName = tag
  return Field
}

/** An image that nobody describes has an empty `alt`, like Taro's. */
export const Image: FC<HostProps> = (props) => createElement('img', { alt: '', ...known(props) })

export const Button = host('button')
export const Canvas = host('canvas')
export const Form = host('form')
export const Input = field('input')
export const Label = host('label')
export const Picker = host('div')
export const RichText = host('div')
export const ScrollView = host('div')
export const Swiper = host('div')
export const SwiperItem = host('div')
export const Text = host('span')
export const Textarea = field('textarea')
export const View = host('div')
