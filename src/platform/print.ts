const onWeb = process.env.TARO_ENV === 'h5'

/** A mini-program cannot print: there `offered` is false and nothing is shown. */
export const print = {
  offered: onWeb,
  page: (): void => (onWeb ? window.print() : undefined),
} as const
