// Runs in the page before any other script: shows what the app is about to, by the same choices.

import { isLanguage } from '../../src/lib/language.ts'
import { pageOfAddress } from '../../src/lib/page-of-address.ts'

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

/** Taro keeps a text as `{"data": text}`; in the text the stores keep JSON. */
const kept = (key: string): unknown => parsed(field(parsed(localStorage.getItem(`app/${key}`)), 'data'))

const home = pageOfAddress('')
const progress = 'pages/progress/case/index'
const pageAsked = pageOfAddress(location.hash)

const settings = kept('settings')
const chosen = [/[?&]lang=(\w+)/.exec(location.href)?.[1], field(settings, 'language')]
  .map((language) => (typeof language === 'string' ? language : null))
  .find(isLanguage)
const language = chosen ?? navigator.language.slice(0, 2).toLowerCase()
// Words of another language are fetched later: until then the app speaks English.
const picture = document.querySelector<HTMLTemplateElement>(
  `template[data-page="${pageAsked}"][data-language="${language === 'zh' ? 'zh' : 'en'}"]`,
)

/** The offices of a city that was chosen, an appointment, a place that is held: the picture knows none of them. */
const hasOwn = (): boolean =>
  typeof field(settings, 'city') === 'string' || Number(field(kept('passes'), 'length')) > 0 || kept('draft') !== null

/** The form was drawn with a way to paste; without one it would jump. */
const suits = pageAsked !== progress || typeof field(field(navigator, 'clipboard'), 'readText') === 'function'

const show = (drawn: DocumentFragment): void => {
  const stage = document.createElement('div')
  stage.id = 'first-paint'
  stage.dataset.page = pageAsked
  stage.setAttribute('inert', '')
  stage.setAttribute('aria-hidden', 'true')
  stage.append(drawn)
  const ground = stage.querySelector<HTMLElement>('.cy-page')
  const [theme, scale] = [field(settings, 'theme'), field(settings, 'scale')]
  if (theme === 'light' || theme === 'dark') stage.classList.add(theme)
  if (typeof scale === 'number') ground?.style.setProperty('--scale', String(scale))
  if (pageAsked === home && hasOwn()) stage.classList.add('cy-first-paint--own')
  document.body.prepend(stage)
}

/** What the page is made of is sent for at once: the app would, but only after it has come itself and begun to run. */
const sendFor = (files: unknown): void => {
  for (const file of Array.isArray(files) ? files.map(String) : []) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = file.endsWith('.css') ? 'style' : 'script'
    link.href = file
    document.head.append(link)
  }
}

if (picture !== null && suits) show(picture.content)
for (const template of document.querySelectorAll('template[data-page]')) template.remove()
const known = parsed(document.getElementById('page-files')?.textContent)
sendFor(field(known, pageAsked))
sendFor(field(known, 'always'))
