// Runs in the page before any other script: shows what the app is about to, by the same choices.

import { isLanguage } from '../../src/lib/language.ts'
import { officeOfAddress, pageOfAddress } from '../../src/lib/page-of-address.ts'
import { fillBlanks } from './blanks.ts'
import { field, kept, parsed } from './kept.ts'
import { knownOffice } from './known-office.ts'

const home = pageOfAddress('')
const progress = 'pages/progress/case/index'
const slots = 'pages/booking/slots/index'
const pageAsked = pageOfAddress(location.hash)
const officeAsked = officeOfAddress(location.hash)
const files = parsed(document.getElementById('page-files')?.textContent)

const settings = kept('settings')
const chosen = [/[?&]lang=(\w+)/.exec(location.href)?.[1], field(settings, 'language')]
  .map((language) => (typeof language === 'string' ? language : null))
  .find(isLanguage)
// Words of another language are fetched later: until then the app speaks English.
const language = (chosen ?? navigator.language.slice(0, 2).toLowerCase()) === 'zh' ? 'zh' : 'en'
const picture = document.querySelector<HTMLTemplateElement>(
  `template[data-page="${pageAsked}"][data-language="${language}"]`,
)
const office = officeAsked === null ? null : knownOffice(officeAsked, language, field(files, 'always'))

/** The offices of a city that was chosen, an appointment, a place that is held, a permit: the picture knows none of them. */
const hasOwn = (): boolean => {
  if (pageAsked === slots) return kept('permit') !== null
  if (pageAsked !== home) return false
  return typeof field(settings, 'city') === 'string' || Number(field(kept('passes'), 'length')) > 0 || isHeld()
}

const isHeld = (): boolean => kept('draft') !== null

const suits = ({ dataset }: HTMLTemplateElement): boolean => {
  // The form was drawn with a way to paste; without one it would jump.
  if (pageAsked === progress) return typeof field(field(navigator, 'clipboard'), 'readText') === 'function'
  // Over an answer of another time stands when it was saved, and over times what is held.
  return dataset.office === undefined || (office !== null && navigator.onLine && !(pageAsked === slots && isHeld()))
}

const show = ({ content }: HTMLTemplateElement): void => {
  const stage = document.createElement('div')
  stage.id = 'first-paint'
  stage.dataset.page = pageAsked
  if (officeAsked !== null) stage.dataset.office = officeAsked
  stage.setAttribute('inert', '')
  stage.setAttribute('aria-hidden', 'true')
  if (office !== null) fillBlanks(content, office)
  stage.append(content)
  const ground = stage.querySelector<HTMLElement>('.cy-page')
  const [theme, scale] = [field(settings, 'theme'), field(settings, 'scale')]
  if (theme === 'light' || theme === 'dark') stage.classList.add(theme)
  if (typeof scale === 'number') ground?.style.setProperty('--scale', String(scale))
  if (hasOwn()) stage.classList.add('cy-first-paint--own')
  document.body.prepend(stage)
}

/** What the page is made of is sent for at once: the app would, but only after it has come itself and begun to run. */
const sendFor = (wanted: unknown): void => {
  for (const file of Array.isArray(wanted) ? wanted.map(String) : []) {
    const link = document.createElement('link')
    link.rel = 'preload'
    link.as = file.endsWith('.css') ? 'style' : 'script'
    link.href = file
    document.head.append(link)
  }
}

if (picture !== null && suits(picture)) show(picture)
for (const template of document.querySelectorAll('template[data-page]')) template.remove()
sendFor(field(files, pageAsked))
sendFor(field(files, 'always'))
