interface Words {
  readonly label?: string | undefined
  readonly labelledby?: string | undefined
  readonly describedby?: string | undefined
  readonly controls?: string | undefined
  readonly live?: 'polite' | 'assertive' | undefined
  readonly current?: 'page' | 'date' | 'step' | 'true' | undefined
  readonly valuetext?: string | undefined
  readonly busy?: boolean | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly expanded?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly modal?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly selected?: boolean | undefined
  readonly level?: number | undefined
  readonly valuemax?: number | undefined
  readonly valuemin?: number | undefined
  readonly valuenow?: number | undefined
}

type AriaProps = { readonly [name in `aria-${keyof Words}`]?: string }

/**
 * States become text: Taro's H5 wrapper removes an attribute whose value is `false` and writes the
 * word "undefined" for one that is missing, so a state is always "true" or "false", or not there.
 */
export const aria = (words: Words): AriaProps =>
  Object.fromEntries(
    Object.entries(words)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`aria-${name}`, String(value)]),
  )
