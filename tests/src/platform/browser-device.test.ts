import { album } from '#src/platform/album.ts'
import { isTooOld } from '#src/platform/base-library.ts'
import { privacy } from '#src/platform/privacy.ts'
import { screenLight } from '#src/platform/screen-light.ts'
import { subscribe } from '#src/platform/subscribe.ts'
import { vibrate } from '#src/platform/vibrate.ts'

const give = (name: string, value: unknown): void => {
  Object.defineProperty(navigator, name, { value, configurable: true })
}

test('what WeChat alone has is not there', async () => {
  expect(privacy).toBeNull()
  expect(isTooOld()).toBe(false)
  expect(subscribe.offered).toBe(false)
  expect(await subscribe.ask()).toEqual({ state: 'unavailable' })
})

test('a browser trembles where it can, and is silent where not', () => {
  const trembled = jest.fn(() => true)
  vibrate.once()
  give('vibrate', trembled)
  vibrate.once()
  expect(trembled).toHaveBeenCalledTimes(1)
})

test('the screen stays on while a pass is shown', async () => {
  screenLight.brighten()()
  const release = jest.fn(() => Promise.resolve())
  const request = jest.fn(() => Promise.resolve({ release }))
  give('wakeLock', { request })
  const restore = screenLight.brighten()
  expect(request).toHaveBeenCalledWith('screen')
  expect(release).not.toHaveBeenCalled()
  restore()
  await Promise.resolve()
  await Promise.resolve()
  expect(release).toHaveBeenCalledTimes(1)
})

test('a browser without canvases cannot make a picture, and says so', async () => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  const draw = jest.fn()
  expect(await album.save({ name: 'pass', width: 10, height: 10, draw })).toEqual({ state: 'unavailable' })
  expect(draw).not.toHaveBeenCalled()
})
