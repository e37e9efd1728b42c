import { readFileSync } from 'node:fs'
import { launch } from './launch.ts'
import { attribute, everyElement, textOf } from './shown.ts'

const now = '2026-11-23T09:00:00+08:00'
const office = 'officeId=beijing-reception-hall'
const queries: Readonly<Record<string, string>> = {
  'pages/office/detail/index': office,
  'pages/office/item/index': `${office}&itemId=residence-permit`,
  'pages/booking/slots/index': `${office}&itemId=residence-permit`,
}

interface AppSettings {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}
const { pages, subPackages } = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppSettings
const routes = [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]

const operated = ['button', 'link', 'radio', 'checkbox', 'tab', 'option']
const needName = [...operated, 'radiogroup', 'group', 'dialog', 'img', 'heading', 'progressbar']

jest.setTimeout(60_000)

test('the templates read roles, names and states', () => {
  const templates = readFileSync('dist/weapp/base.wxml', 'utf8')
  for (const name of [
    'role',
    'label',
    'hidden',
    'live',
    'level',
    'checked',
    'disabled',
    'expanded',
    'pressed',
    'modal',
  ])
    expect(templates).toContain(`aria-${name}="{{`)
})

test.each(routes)(
  '%s: whatever is tapped has a role, and whatever has a role that needs one has a name',
  async (route) => {
    const app = await launch({ now })
    const query = queries[route]
    await app.open(query === undefined ? `/${route}` : `/${route}?${query}`)
    expect(JSON.stringify(app.page().data)).toMatch(/"ariaLabel":"[^"]+"/)
    const elements = everyElement(app.tree()).map(({ element }) => element)
    const roles = elements.map((element) => attribute(element, 'ariaRole'))
    expect(roles).toEqual(expect.arrayContaining(['main', 'contentinfo', 'banner', 'button']))
    const nameless = elements.filter(
      (element) =>
        needName.includes(attribute(element, 'ariaRole')) &&
        attribute(element, 'ariaLabel') === '' &&
        textOf(element) === '',
    )
    expect(nameless).toEqual([])
    const fields = elements.filter(({ tag }) => tag === 'wx-input' || tag === 'wx-textarea')
    expect(fields.filter((field) => attribute(field, 'ariaLabel') === '')).toEqual([])
    const mute = elements.filter(
      (element) => attribute(element, 'bindtap') !== '' && !operated.includes(attribute(element, 'ariaRole')),
    )
    expect(mute.map((element) => textOf(element))).toEqual([])
  },
)
