import type { Picture } from '#src/platform/album.ts'
import { taroStub } from '../../support/taro.ts'

// The adapters look at their target when they are loaded.
beforeAll(() => {
  process.env.TARO_ENV = 'weapp'
  process.env.TARO_APP_REMINDER_TEMPLATE = 'a-template'
})

beforeEach(() => taroStub.reset())

const failing = (errMsg: string) => () => Promise.reject(Object.assign(new Error(), { errMsg }))

describe('one message about the visit', () => {
  test.each([
    ['accept', 'done'],
    ['reject', 'refused'],
    ['ban', 'unavailable'],
    ['filter', 'unavailable'],
  ])('WeChat answers %s: %s', async (said, state) => {
    taroStub.answer('requestSubscribeMessage', () => ({ 'a-template': said }))
    const { subscribe } = await import('#src/platform/subscribe.ts')
    expect(await subscribe.ask()).toEqual({ state })
  })

  test('the main switch of all messages is off: unavailable, not an error', async () => {
    taroStub.answer('requestSubscribeMessage', failing('requestSubscribeMessage:fail The main switch is switched off'))
    const { subscribe } = await import('#src/platform/subscribe.ts')
    expect(await subscribe.ask()).toEqual({ state: 'unavailable' })
  })
})

test('a "no" to the privacy sheet is a refusal', async () => {
  taroStub.answer('setClipboardData', failing('setClipboardData:fail privacy permission is not authorized'))
  const { clipboard } = await import('#src/platform/clipboard.ts')
  expect(await clipboard.copy('BJ7K29QXM4')).toEqual({ state: 'refused' })
})

test('the phone dials the number as it is printed', async () => {
  const { phone } = await import('#src/platform/phone.ts')
  expect(await phone.call('(010) 12367')).toEqual({ state: 'done' })
  expect(taroStub.given('makePhoneCall')).toEqual([{ phoneNumber: '(010) 12367' }])
})

test('success trembles once', async () => {
  const { vibrate } = await import('#src/platform/vibrate.ts')
  vibrate.once()
  expect(taroStub.given('vibrateShort')).toMatchObject([{ type: 'medium' }])
})

interface Brightness {
  readonly success: (found: { readonly value: number }) => void
}

describe('the light of the screen', () => {
  const set = () => taroStub.given('setScreenBrightness').map((given) => (given as { value: number }).value)
  const kept = () => taroStub.given('setKeepScreenOn').map((given) => (given as { keepScreenOn: boolean }).keepScreenOn)

  test('is full while a pass is shown, and afterwards what it was', async () => {
    taroStub.answer('getScreenBrightness', (given) => (given as Brightness).success({ value: 0.3 }))
    const { screenLight } = await import('#src/platform/screen-light.ts')
    const restore = screenLight.brighten()
    restore()
    expect(set()).toEqual([1, 0.3])
    expect(kept()).toEqual([true, false])
  })

  test('stays what it is when the pass is left before WeChat has answered', async () => {
    let answer: Brightness['success'] = () => undefined
    taroStub.answer('getScreenBrightness', (given) => {
      answer = (given as Brightness).success
    })
    const { screenLight } = await import('#src/platform/screen-light.ts')
    screenLight.brighten()()
    answer({ value: 0.3 })
    expect(set()).toEqual([])
  })
})

describe('a picture for the album', () => {
  const drawn: string[] = []
  const picture: Picture = {
    name: 'pass',
    width: 100,
    height: 50,
    draw: (pen) => pen.fillText('窗约', 50, 25),
  }
  const canvas = { getContext: () => ({ fillRect: () => undefined, fillText: (words: string) => drawn.push(words) }) }
  const withCanvas = async () => {
    const taro = await import('../../support/taro.ts')
    Object.assign(taro.default, { createOffscreenCanvas: () => canvas })
    taroStub.answer('canvasToTempFilePath', () => ({ tempFilePath: 'wxfile://pass.png' }))
    return (await import('#src/platform/album.ts')).album
  }

  test('is drawn off the screen and saved', async () => {
    const album = await withCanvas()
    expect(await album.save(picture)).toEqual({ state: 'done' })
    expect(drawn).toEqual(['窗约'])
    expect(taroStub.given('canvasToTempFilePath')).toMatchObject([{ canvas, destWidth: 100, destHeight: 50 }])
    expect(taroStub.given('saveImageToPhotosAlbum')).toEqual([{ filePath: 'wxfile://pass.png' }])
  })

  test('is not saved where the album is refused', async () => {
    const album = await withCanvas()
    taroStub.answer('saveImageToPhotosAlbum', failing('saveImageToPhotosAlbum:fail auth deny'))
    expect(await album.save(picture)).toEqual({ state: 'refused' })
  })
})

test.each([
  ['2.32.2', '2.32.3', true],
  ['2.9.0', '2.32.3', true],
  ['2.32.3', '2.32.3', false],
  ['3.0.0', '2.32.3', false],
  ['2.32', '2.32.3', true],
])('base library %s is older than %s: %s', async (one, other, older) => {
  const { isOlder } = await import('#src/platform/base-library.ts')
  expect(isOlder(one, other)).toBe(older)
})
