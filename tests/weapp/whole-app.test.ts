import { progressTexts } from '#src/lib/text/progress.ts'
import { launch } from './launch.ts'
import { newPhone, type Options, type Phone } from './wx.ts'

const now = '2026-11-23T09:00:00+08:00'
const text = progressTexts.zh
const { common } = text
const hall = '/pages/office/detail/index?officeId=beijing-reception-hall'

// The first page compiles the templates.
jest.setTimeout(60_000)

const onHome = async (phone: Phone = newPhone(), mayFail = false) => {
  const app = await launch({ now, phone, mayFail })
  await app.open('/pages/home/index')
  await app.tap({ name: '中文', role: 'button' })
  return app
}

type Resolve = (answer: { readonly event: string; readonly buttonId?: string }) => void
type Listener = (resolve: Resolve, info: { readonly referrer: string }) => void

/** A phone whose WeChat asks about privacy before the clipboard is used. */
const guarded = () => {
  const phone = newPhone()
  const resolved: { readonly event: string; readonly buttonId?: string }[] = []
  phone.answers.set('onNeedPrivacyAuthorization', (given) => {
    const listener = given as unknown as Listener
    phone.answers.set('ask', () => {
      listener((answer) => void resolved.push(answer), { referrer: 'setClipboardData' })
      return undefined
    })
    return undefined
  })
  const ask = () => phone.answers.get('ask')?.({})
  return { phone, resolved, ask }
}

test('before something guarded is used, our own sheet asks; agreeing is a tap on WeChat’s own button', async () => {
  const { phone, resolved, ask } = guarded()
  const app = await onHome(phone)
  expect(app.text()).not.toContain(common.privacy.title)
  ask()
  await app.settle()
  expect(app.text()).toContain(common.privacy.words)
  expect(JSON.stringify(app.tree())).toContain('"openType":"agreePrivacyAuthorization"')
  await app.tap({ name: common.privacy.read, role: 'button' })
  expect(phone.calls.filter(({ name }) => name === 'openPrivacyContract')).toHaveLength(1)
  await app.send(common.privacy.agree, 'agreeprivacyauthorization')
  expect(resolved).toEqual([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'privacy-agree' }])
  expect(JSON.stringify(app.tree())).not.toContain(common.privacy.title)
})

test('whoever says no goes on without', async () => {
  const { phone, resolved, ask } = guarded()
  const app = await onHome(phone)
  ask()
  await app.settle()
  await app.tap({ name: common.privacy.refuse, role: 'button', nth: 1 })
  expect(resolved.at(-1)).toEqual({ event: 'disagree' })
  expect(app.text()).not.toContain(common.privacy.title)
  await app.tap({ name: text.offices.findOffice, role: 'button' })
  expect(app.page().route).toBe('pages/offices/index')
})

test('a new version is taken up when the reader says so', async () => {
  const phone = newPhone()
  let ready: () => void = () => undefined
  const restarted = jest.fn()
  phone.answers.set('getUpdateManager', () => ({
    onUpdateReady: (listener: () => void) => {
      ready = listener
    },
    applyUpdate: restarted,
  }))
  const app = await onHome(phone)
  expect(app.text()).not.toContain(common.newVersion)
  ready()
  await app.settle()
  expect(app.text()).toContain(common.newVersion)
  expect(restarted).not.toHaveBeenCalled()
  await app.tap({ name: common.restart, role: 'button' })
  expect(restarted).toHaveBeenCalledTimes(1)
})

test.each([
  ['2.32.2', true],
  ['2.32.3', false],
  ['3.5.0', false],
])('base library %s: asked to update WeChat: %s', async (SDKVersion, asked) => {
  const phone = newPhone()
  phone.answers.set('getAppBaseInfo', () => ({ SDKVersion }))
  const app = await onHome(phone)
  expect(app.text().includes(common.oldWeChat)).toBe(asked)
})

test('a fault outside of any screen is logged and told, and can be closed', async () => {
  const app = await onHome(newPhone(), true)
  app.app.onError?.('Error: broken')
  await app.settle()
  expect(app.faults).toEqual(['Error: broken'])
  expect(app.text()).toContain(common.crashedWords)
  await app.tap({ name: common.close, role: 'button' })
  expect(app.text()).not.toContain(common.crashedWords)
})

test('a page that does not exist leads home, with a word about it', async () => {
  const app = await onHome()
  await app.open(hall)
  app.app.onPageNotFound?.({ path: 'pages/gone/index', query: {}, isEntryPage: true })
  await app.settle()
  expect(app.page().route).toBe('pages/home/index')
  expect(app.text()).toContain(common.pageMissing)
})

test('bars go dark with the phone, unless the reader chose otherwise', async () => {
  const phone = newPhone()
  let theme = 'light'
  let changed: (to: Options) => void = () => undefined
  phone.answers.set('getAppBaseInfo', () => ({ theme }))
  phone.answers.set('onThemeChange', (listener) => {
    changed = listener as unknown as typeof changed
    return undefined
  })
  const app = await onHome(phone)
  const painted = () => phone.calls.filter(({ name }) => name === 'setBackgroundColor').at(-1)?.options.backgroundColor
  expect(painted()).toBe('#f6f7f5')
  theme = 'dark'
  changed({ theme })
  await app.settle()
  expect(painted()).toBe('#0f1412')
})
