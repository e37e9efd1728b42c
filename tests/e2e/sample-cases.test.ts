import type { BuiltInLanguage } from '#src/lib/language.ts'
import { progressTexts } from '#src/lib/text/progress.ts'
import { grouped, samples, samplesNow, wordsOf } from '#tests/support/samples-shown.ts'
import { axeFaults } from './axe.ts'
import { press, shows } from './reader.ts'
import { withApp } from './with-app.ts'

test.each<BuiltInLanguage>(['zh', 'en'])('every sample shows its stage, with what to do, in %s', async (language) => {
  const text = progressTexts[language]
  const route = `/pages/progress/case/index?lang=${language}`
  await withApp({ now: samplesNow, route }, async (app) => {
    const reader = { page: app.page, text }
    for (const sample of samples) {
      await press(reader, 'link', new RegExp(`^${sample.title[language]}.*${grouped(sample.code)}`))
      for (const words of wordsOf(sample, language)) await shows(reader, words)
      await press(reader, 'button', text.progress.another)
      await shows(reader, text.progress.ways.samples.title)
    }
    expect(await axeFaults(app.page)).toEqual([])
  })
})
