const mark = 'cy-in-dialog'

/** Taro's tab bar on the web lies over its pages, a dialog of theirs included: out of the way until the answer is called. */
export const coverTabBar = (): (() => void) => {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  document.documentElement.classList.add(mark)
  return () => {
    document.documentElement.classList.remove(mark)
  }
}
