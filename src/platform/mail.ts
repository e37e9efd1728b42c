/** Opens the reader's own mail program with a message; to whom it goes is theirs to fill in. */
const fromBrowser = (subject: string, body: string): void => {
  window.location.href = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** `null` where there is no mail program to open: WeChat. */
export const mail: { readonly write: (subject: string, body: string) => void } | null =
  process.env.TARO_ENV === 'weapp' ? null : { write: fromBrowser }
