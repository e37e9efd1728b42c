import { progressTexts } from '#src/lib/text/progress.ts'
import { stepsTexts } from '#src/lib/text/booking-steps.ts'
import { arrive, enter, focused, goBy, goTo, type } from './by-keyboard.ts'
import { codeOnPass, holdFirstFree, press, shows, type Reader } from './reader.ts'
import { withApp } from './with-app.ts'

const now = '2026-11-23T09:05:00+08:00'
const text = { ...stepsTexts.en, progress: progressTexts.en.progress }
const hall = /^Exit-Entry Reception Hall, Beijing/
const desktop = { viewport: { width: 800, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }

const start = (word: string): RegExp => new RegExp(`^${word.replace(/[()?]/g, '.')}`)

/** From the list of offices to its times; the focus enters each page at its title. */
const findTimes = async ({ page }: Reader): Promise<void> => {
  await enter(page, 'button', text.offices.findOffice)
  await arrive(page, 'heading', text.offices.title)
  await type(page, start(text.offices.searchLabel), '安定门东大街')
  await goTo(page, 'link', hall)
  await page.keyboard.press('Enter')
  await arrive(page, 'heading', text.offices.officeTitle)
  await goBy('Shift+Tab', page, { role: 'link', name: text.common.back })
  await page.keyboard.press('Enter')
  await arrive(page, 'link', hall)
  await page.keyboard.press('Enter')
  await arrive(page, 'heading', text.offices.officeTitle)
  await enter(page, 'button', text.offices.book)
  await arrive(page, 'heading', text.offices.itemTitle)
  await enter(page, 'button', text.offices.chooseTime)
  await arrive(page, 'heading', text.booking.slotsTitle)
}

/** Over the month by arrows; choosing a day leads to its times. Each half of the day is one stop, with its own arrows. */
const takeTime = async ({ page }: Reader, day: RegExp, [first, time]: readonly [RegExp, RegExp]): Promise<void> => {
  await goTo(page, 'gridcell', /2026/)
  await goBy('ArrowRight', page, { role: 'gridcell', name: day })
  await page.keyboard.press('Enter')
  await arrive(page, 'heading', text.booking.timesOn('').trim())
  await goTo(page, 'radio', first)
  await goBy('ArrowRight', page, { role: 'radio', name: time })
  await page.keyboard.press(' ')
  await enter(page, 'button', text.booking.continue)
}

const fill = async ({ page }: Reader): Promise<void> => {
  await arrive(page, 'heading', text.booking.applicantTitle)
  await enter(page, 'button', text.booking.toCheck)
  await arrive(page, 'alert', text.booking.errorsTitle(5))
  await enter(page, 'link', start(text.booking.familyName))
  await arrive(page, 'input', start(text.booking.familyName))
  await page.keyboard.type('MÜLLER')
  await type(page, start(text.booking.givenName), 'Anna Maria')
  await type(page, start(text.booking.nationality), 'deu')
  await enter(page, 'button', /DEU$/)
  await type(page, start(text.booking.documentNumber), 'c01x00t47')
  await type(page, start(text.booking.phone), '+49 151 23456789')
  await enter(page, 'button', text.booking.toCheck)
}

test('books, reschedules and looks up without a mouse; the focus goes where the next thing is', async () => {
  await withApp({ now, route: '/pages/home/index?lang=en', context: desktop }, async (app) => {
    const reader: Reader = { page: app.page, text }
    const { page } = app
    await shows(reader, text.offices.homeTitle)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toEqual({ role: 'link', name: text.common.skip, visible: true })
    await page.keyboard.press('Enter')
    await arrive(page, 'main', text.offices.homeTitle)

    await findTimes(reader)
    await takeTime(reader, /^Wednesday 25 November/, [/^09:00/, /^09:30/])
    await fill(reader)
    await arrive(page, 'heading', text.booking.checkTitle)
    await enter(page, 'button', /^Book /)
    await arrive(page, 'heading', text.booking.passTitle)
    const code = await codeOnPass(reader)

    await enter(page, 'button', text.booking.reschedule)
    await arrive(page, 'heading', text.steps.reschedule.title)
    await page.keyboard.press('Escape')
    await arrive(page, 'button', text.booking.reschedule)
    await page.keyboard.press('Enter')
    await enter(page, 'button', text.steps.reschedule.go)
    await arrive(page, 'heading', text.booking.rescheduleTitle)
    await takeTime(reader, /^Thursday 26 November/, [/^12:00/, /^14:00/])
    await arrive(page, 'heading', text.booking.checkTitle)
    await enter(page, 'button', /14:00/)
    await shows(reader, '14:00 – 14:30')

    await page.goto('about:blank')
    await app.open('/pages/home/index')
    await enter(page, 'button', text.offices.lookUpProgress)
    await arrive(page, 'heading', text.progress.title)
    await type(page, start(text.progress.codeLabel), code)
    await type(page, start(text.booking.tailLabel), '0T47')
    await enter(page, 'button', text.progress.lookUp)
    await shows(reader, text.progress.stages.appointment.name)
  })
})

test('who has followed an error to its field, answered and gone on, is not brought back there', async () => {
  const route = '/pages/booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit&lang=en'
  await withApp({ now, route, context: desktop }, async ({ page }) => {
    const reader: Reader = { page, text }
    await holdFirstFree(reader)
    await press(reader, 'button', text.booking.continue)
    await press(reader, 'button', text.booking.toCheck)
    await press(reader, 'link', start(text.booking.familyName))
    await arrive(page, 'input', start(text.booking.familyName))
    // In one breath: an answer, and on, before the page has drawn the answer.
    await page.evaluate(() => {
      const [family, given] = ['family-name', 'given-name'].map((id) => document.getElementById(id))
      if (!(family instanceof HTMLInputElement)) throw new Error('no field of that name')
      family.value = 'MÜLLER'
      family.dispatchEvent(new InputEvent('input', { bubbles: true }))
      given?.focus()
    })
    await shows(reader, text.booking.errorsTitle(4))
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await arrive(page, 'input', start(text.booking.givenName))
  })
})

test('who is in a dialog by a key as soon as it is drawn is not taken back to its title', async () => {
  await withApp({ now, route: '/pages/offices/index?lang=en', context: desktop }, async ({ page }) => {
    await page.getByRole('link', { name: hall }).waitFor()
    const opener = page.getByRole('button', { name: start(text.offices.locator.placeLabel('')) })
    await opener.focus()
    // As quick as a key can be: in the very task that draws the dialog, or as soon after it as the element takes a focus.
    const stood = await opener.evaluate(
      (button) =>
        new Promise<string | null>((resolve) => {
          const begun = performance.now()
          const enterDialog = (): void => {
            const close = document.querySelector<HTMLElement>('[role="dialog"] [role="button"]')
            close?.focus()
            const isIn = close !== null && document.activeElement === close
            if (isIn) resolve(close.getAttribute('aria-label'))
            else if (performance.now() - begun > 2000) resolve(null)
          }
          const watch = new MutationObserver(enterDialog)
          watch.observe(document.body, { childList: true, subtree: true, attributes: true })
          if (button instanceof HTMLElement) button.click()
        }),
    )
    expect(stood).toBe(text.common.close)
    for (let frames = 0; frames < 30; frames += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame))
      expect((await focused(page)).name).toBe(text.common.close)
    }
    await page.keyboard.press('Escape')
    await arrive(page, 'button', start(text.offices.locator.placeLabel('')))
  })
})
