import Taro from '@tarojs/taro'

const shownMilliseconds = 3000

const inWeChat = (words: string): void =>
  void Taro.showToast({ title: words, icon: 'none', duration: shownMilliseconds })

// Taro's own toast is silent to screen readers on the web. The line is made once and kept: readers
// announce what changes inside a live region, not the region's coming.
const inBrowser = (words: string): void => {
  const line = document.querySelector('.cy-toast') ?? newLine()
  line.textContent = words
  window.setTimeout(() => {
    if (line.textContent === words) line.textContent = ''
  }, shownMilliseconds)
}

const newLine = (): Element => {
  const line = document.createElement('div')
  line.className = 'cy-toast'
  line.setAttribute('role', 'status')
  document.body.append(line)
  return line
}

/** A short confirmation that needs no answer. */
export const toast = { show: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser } as const
