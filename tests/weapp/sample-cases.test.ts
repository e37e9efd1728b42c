import { shortLanguageNames } from '#src/lib/language.ts'
import type { BuiltInLanguage } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { grouped, samples, samplesNow, wordsOf } from '#tests/support/samples-shown.ts'
import { launch } from './launch.ts'
import { newPhone } from './wx.ts'

// The first page compiles the templates.
jest.setTimeout(120_000)

const openIn = async (language: BuiltInLanguage, phone = newPhone()) => {
  const app = await launch({ now: samplesNow, phone })
  await app.open('/pages/home/index')
  await app.tap({ name: shortLanguageNames[language], role: 'button' })
  await app.open('/pages/progress/case/index')
  const { title } = progressTexts[language].progress.ways.samples
  const openSample = async (code: string) => {
    await app.until(() => app.text().includes(title) && app.text().includes(grouped(code)))
    await app.tap({ name: grouped(code), role: 'link' })
    await app.until(() => app.text().includes(progressTexts[language].progress.timelineTitle))
  }
  return { ...app, openSample }
}

test.each<BuiltInLanguage>(['zh', 'en'])(
  'every sample shows its stage in WeChat, with what to do, in %s',
  async (language) => {
    const app = await openIn(language)
    const { another } = progressTexts[language].progress
    for (const sample of samples) {
      await app.openSample(sample.code)
      await app.until(() => wordsOf(sample, language).every((words) => app.text().includes(words)))
      await app.tap({ name: another, role: 'button' })
    }
  },
)

const zh = progressTexts.zh.progress

test.each([
  ['accept', zh.tell.allowed],
  ['reject', zh.tell.refused],
  ['ban', zh.tell.unavailable],
])('a message for the next step is asked for by a tap, and "%s" is answered in words', async (answer, words) => {
  const phone = newPhone()
  phone.answers.set('requestSubscribeMessage', () => ({ 'sample-reminder': answer }))
  const app = await openIn('zh', phone)
  await app.openSample('BEDEM00075')
  expect(phone.calls.some(({ name }) => name === 'requestSubscribeMessage')).toBe(false)
  await app.tap({ name: zh.tell.ask, role: 'button' })
  await app.until(() => app.text().includes(words))
  expect(app.has({ name: zh.tell.ask, role: 'button' })).toBe(false)
})

test('a code on the clipboard is taken by one tap; anything else is not', async () => {
  const phone = newPhone()
  const app = await openIn('zh', phone)
  phone.answers.set('getClipboardData', () => ({ data: '晚上七点见' }))
  await app.tap({ name: zh.ways.paste, role: 'button' })
  expect(app.text()).not.toContain('晚上七点见')
  phone.answers.set('getClipboardData', () => ({ data: ' bedem 00075 ' }))
  await app.tap({ name: zh.ways.paste, role: 'button' })
  expect(app.text().split('\n')).toContain('BEDEM-00075')
})

test('the due date goes into the phone’s calendar', async () => {
  const phone = newPhone()
  const app = await openIn('zh', phone)
  await app.openSample('BEDEM00075')
  await app.tap({ name: zh.tell.calendar, role: 'button' })
  const [added] = phone.calls.filter(({ name }) => name === 'addPhoneCalendar')
  expect(added?.options).toMatchObject({
    allDay: true,
    title: zh.tell.due(progressTexts.zh.offices.itemNames['residence-permit']),
  })
  expect(JSON.stringify(added?.options)).not.toContain('BEDEM')
})
