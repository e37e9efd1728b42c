import { Input, View } from '@tarojs/components'
import { aria } from './aria.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import './search-field.scss'

export interface SearchFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** Spoken name of the button that empties the field. */
  readonly clearLabel: string
  readonly onSearch?: (() => void) | undefined
}

export const SearchField = (props: SearchFieldProps) => (
  <View className="cy-search" role="search">
    <Icon name="search" />
    <Input
      className="cy-search__input"
      value={props.value}
      placeholder={props.placeholder}
      placeholderClass="cy-search__placeholder"
      confirmType="search"
      maxlength={60}
      {...named(props.label)}
      onInput={(event) => props.onInput(event.detail.value)}
      onConfirm={() => props.onSearch?.()}
    />
    {props.value !== '' && (
      <Pressable label={props.clearLabel} className="cy-search__clear" onPress={() => props.onInput('')}>
        <Icon name="close" />
      </Pressable>
    )}
  </View>
)

// Taro's Input on the web is a host around the real one, which takes its name from `nativeProps`.
const named = (label: string) =>
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { ...aria({ label }), autocomplete: 'off', spellcheck: 'false' } }
    : aria({ label })
