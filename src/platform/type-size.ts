import Taro from '@tarojs/taro'

// 我 › 设置 › 通用 › 字体大小, which WeChat does not apply to mini-programs; older clients do not tell it.
const inWeChat = (): number => {
  const told: object = Taro.getAppBaseInfo()
  return 'fontSizeScaleFactor' in told && typeof told.fontSizeScaleFactor === 'number' ? told.fontSizeScaleFactor : 1
}

/** The browser's usual size of letters, and on an iPhone the system's: 16 px and 17 px where nobody chose. */
const usual = [
  { font: 'medium sans-serif', pixels: 16 },
  { font: '-apple-system-body', pixels: 17 },
] as const

const inBrowser = (): number => {
  const probe = document.createElement('span')
  document.body.append(probe)
  const factors = usual.map(({ font, pixels }) => {
    probe.style.font = ''
    probe.style.font = font
    const size = Number.parseFloat(getComputedStyle(probe).fontSize)
    return probe.style.font === '' || Number.isNaN(size) ? 1 : size / pixels
  })
  probe.remove()
  return Math.max(...factors)
}

/** How much larger than usual the reader's device sets letters: 1 is as usual. */
export const typeSize = { factor: process.env.TARO_ENV === 'weapp' ? inWeChat : inBrowser } as const
