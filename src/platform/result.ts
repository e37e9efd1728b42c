/** How a request to the device ended. `unavailable`: not on this device, or it failed by itself. */
export type Result<Value extends object = object> =
  ({ readonly state: 'done' } & Value) | { readonly state: 'refused' } | { readonly state: 'unavailable' }

/**
 * WeChat says "cancel" or "deny" when the person said no, "privacy permission is not authorized" when that was to the
 * privacy sheet; everything else is the device's failure.
 */
export const failure = (error: unknown): Result<never> =>
  /cancel|deny|denied|not authorized/i.test(messageOf(error)) ? { state: 'refused' } : { state: 'unavailable' }

const messageOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  return 'errMsg' in error ? String(error.errMsg) : 'message' in error ? String(error.message) : ''
}
