import { fireEvent, screen, within } from '@testing-library/react'
import manifest from '#package.json'
import Me from '#src/pages/me/index.tsx'
import { routes } from '#src/lib/routes.ts'
import { texts } from '#src/lib/text.ts'
import { version } from '#src/lib/version.ts'
import { writeKept } from '#src/stores/kept.ts'
import { useSettings } from '#src/stores/settings.ts'
import { opened } from '../../../support/opened.ts'
import { startAppAt } from '../../../support/started-app.ts'
import { taroStub } from '../../../support/taro.ts'

const { me } = texts.en

beforeEach(() => startAppAt('2026-10-15T10:00:00+08:00'))

test('each language is named in itself, and choosing one changes the page at once', async () => {
  await opened(<Me />)
  const languages = within(screen.getByRole('radiogroup', { name: me.language }))
  expect(languages.getByRole('radio', { name: 'English' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(languages.getByRole('radio', { name: '中文' }))
  expect(screen.getByText(texts.zh.me.theme)).toBeTruthy()
})

test('type size and appearance are kept', async () => {
  await opened(<Me />)
  fireEvent.click(screen.getByRole('radio', { name: me.scales['1.65'] }))
  fireEvent.click(screen.getByRole('radio', { name: me.themes.dark }))
  expect(useSettings.getState()).toMatchObject({ scale: 1.65, theme: 'dark' })
  writeKept()
  expect(String(taroStub.storage.get('app/settings'))).toContain('"theme":"dark"')
  expect(document.documentElement.classList.contains('dark')).toBe(true)
})

test('a city is chosen from those that have offices', async () => {
  await opened(<Me />)
  expect(screen.getByText(me.noCity)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: texts.en.common.changeOf(me.city) }))
  fireEvent.click(await screen.findByRole('button', { name: /Guangdong/ }))
  fireEvent.click(await screen.findByRole('radio', { name: /^Guangzhou/ }))
  expect(useSettings.getState().city).toBe('440100')
  expect(screen.getByText('Guangzhou')).toBeTruthy()
})

test.each(['progress', 'dueDate', 'process', 'about', 'sources', 'privacy'] as const)(
  '%s is one tap away',
  async (key) => {
    await opened(<Me />)
    fireEvent.click(screen.getByRole('link', { name: new RegExp(me.links[key]) }))
    expect(taroStub.given('navigateTo')).toEqual([{ url: routes[key]() }])
  },
)

test('the version shown is the package’s', async () => {
  expect(version).toBe(manifest.version)
  await opened(<Me />)
  expect(screen.getByText(me.version(version))).toBeTruthy()
})
