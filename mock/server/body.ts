/**
 * An answer as it is sent. The days of an office go out to many callers within a second, and are the same list as long as
 * nothing there changes: they are written once, and a body that is asked for again is the same bytes.
 */
export const bodyOf = (value: unknown): string | Uint8Array<ArrayBuffer> => {
  if (!hasDays(value)) return JSON.stringify(value)
  const { days, ...others } = value
  const rest = JSON.stringify(others).slice(1)
  const known = bodies.get(days)
  if (known?.rest === rest) return known.bytes
  const text = known?.text ?? JSON.stringify(days)
  const bytes = encoder.encode(`{"days":${text}${rest === '}' ? '' : ','}${rest}`)
  bodies.set(days, { text, rest, bytes })
  return bytes
}

interface Body {
  readonly text: string
  /** What follows the days. */
  readonly rest: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const bodies = new WeakMap<readonly unknown[], Body>()
const encoder = new TextEncoder()

const hasDays = (value: unknown): value is { readonly days: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'days' in value && Array.isArray(value.days)
