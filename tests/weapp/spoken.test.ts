import { readFileSync } from 'node:fs'
import type { Element } from './compiled.ts'
import { everyPage } from './every-page.ts'
import { launch } from './launch.ts'
import { attribute, everyElement, textOf } from './shown.ts'
import { now, walkPages } from './walk-pages.ts'

const operated = ['button', 'link', 'radio', 'checkbox', 'tab', 'option']
const needName = [...operated, 'radiogroup', 'group', 'dialog', 'img', 'heading', 'progressbar']

/** The elements of each page as WeChat's templates draw it, with a visit booked. */
const drawn = new Map<string, readonly Element[]>()
beforeAll(async () => {
  const app = await launch({ now })
  await walkPages(app, () =>
    drawn.set(
      app.page().route,
      everyElement(app.tree()).map(({ element }) => element),
    ),
  )
}, 120_000)

const elementsOf = (page: string): readonly Element[] => drawn.get(page) ?? []
const roleOf = (element: Element): string => attribute(element, 'ariaRole')
const isField = ({ tag }: Element): boolean => /^wx-(input|textarea|picker)$/.test(tag)
/** A wheel to choose from is named by what lies in it. */
const isNamed = (field: Element): boolean =>
  everyElement(field).some(({ element }) => attribute(element, 'ariaLabel') !== '')

test.each(['role', 'label', 'hidden', 'live', 'level', 'checked', 'disabled', 'expanded', 'pressed', 'modal'])(
  'the templates read aria-%s, which Taro by itself leaves out',
  (name) => {
    expect(readFileSync('dist/weapp/base.wxml', 'utf8')).toContain(`aria-${name}="{{`)
  },
)

test.each(everyPage())('%s has its landmarks, and what has a role that needs a name has one', (page) => {
  const elements = elementsOf(page)
  expect(elements.map(roleOf)).toEqual(expect.arrayContaining(['main', 'contentinfo', 'banner', 'button']))
  const named = elements.filter((element) => needName.includes(roleOf(element)))
  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((element) => attribute(element, 'ariaLabel') === '' && textOf(element) === '')).toEqual([])
})

test.each(everyPage())('%s: whatever is tapped says what it is, and each field what belongs into it', (page) => {
  const elements = elementsOf(page)
  const tapped = elements.filter((element) => attribute(element, 'bindtap') !== '' && !isField(element))
  expect(tapped.length).toBeGreaterThan(4)
  expect(tapped.filter((element) => !operated.includes(roleOf(element))).map(textOf)).toEqual([])
  expect(elements.filter((element) => isField(element) && !isNamed(element))).toEqual([])
})

test('there are fields among the pages, so that their names are judged', () => {
  expect([...drawn.values()].flat().filter(isField).length).toBeGreaterThan(8)
})
