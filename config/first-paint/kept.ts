/** Reads what the app left on the device, and trusts none of it: whatever is not as it should be counts as missing. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

export const textIn = (value: unknown, name: string): string | null => {
  const text = field(value, name)
  return typeof text === 'string' ? text : null
}

export const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** Taro keeps a text as `{"data": text}`; in the text the stores keep JSON. */
export const kept = (key: string): unknown => parsed(field(parsed(localStorage.getItem(`app/${key}`)), 'data'))
