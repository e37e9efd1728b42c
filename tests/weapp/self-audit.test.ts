import type { Evidence } from './audit/evidence.ts'
import { experienceRules } from './audit/experience.ts'
import { gather } from './audit/gather.ts'
import { performanceRules } from './audit/performance.ts'
import { practiceRules } from './audit/practice.ts'
import { everyPage } from './every-page.ts'

const rules = [...performanceRules, ...experienceRules, ...practiceRules]

let evidence: Evidence
beforeAll(async () => {
  evidence = await gather()
}, 180_000)

test('there is something to judge: every page, with what is tapped, pictures and requests', () => {
  expect(evidence.pages).toHaveLength(everyPage().length)
  for (const { drawn } of evidence.pages) expect(drawn.tapped.length).toBeGreaterThan(4)
  expect(evidence.pages.flatMap(({ drawn }) => drawn.pictures)).toHaveLength(2)
  expect(evidence.exchanges.length).toBeGreaterThan(20)
})

/** WeChat's own audit, 体验评分, as far as it can be computed; a line for each rule, by WeChat's name for it. */
test.each(rules)('$name', ({ faults, spoil }) => {
  expect(faults(evidence)).toEqual([])
  expect(faults(spoil(evidence))).not.toEqual([])
})
