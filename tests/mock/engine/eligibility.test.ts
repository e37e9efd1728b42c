import { eligibilityOf, materialsFor } from '#mock/engine/eligibility.ts'
import type { Material, ServiceGuide } from '#types/service-item.ts'
import { aCitation, aGuide, words } from '#tests/support/builders.ts'

const aMaterial = (id: string, when: Material['when'] = []): Material => ({
  id,
  name: words(id),
  detail: null,
  copies: 1,
  issuedBy: null,
  when,
  citation: aCitation(),
})

const question = (id: string, ...options: string[]): ServiceGuide['questions'][number] => ({
  id,
  text: words(id),
  options: options.map((option) => ({ id: option, text: words(option) })),
})

const guide = aGuide({
  questions: [question('stay', 'short', 'long'), question('age', 'under-18', '18-70')],
  notFor: [
    {
      when: [{ questionId: 'stay', answers: ['short'] }],
      reason: words('停留不足 90 天'),
      instead: words('办理停留证件'),
      citation: null,
    },
  ],
  materials: [
    aMaterial('passport'),
    aMaterial('health', [
      { questionId: 'stay', answers: ['long'] },
      { questionId: 'age', answers: ['18-70'] },
    ]),
  ],
})

describe('who may apply', () => {
  test('whoever has answered everything and is not ruled out', () => {
    expect(eligibilityOf(guide, { stay: 'long', age: '18-70' })).toEqual({ state: 'eligible' })
  })

  test('one answer that rules out decides, and says what to do instead', () => {
    expect(eligibilityOf(guide, { stay: 'short' })).toMatchObject({
      state: 'ineligible',
      reason: { zh: '停留不足 90 天' },
      instead: { zh: '办理停留证件' },
    })
  })

  test('what is still to be asked is named', () => {
    const eligibility = eligibilityOf(guide, { stay: 'long' })
    expect(eligibility.state === 'unanswered' && eligibility.questions.map(({ id }) => id)).toEqual(['age'])
  })

  test('a rule without conditions rules nobody out', () => {
    const notFor = guide.notFor.map((rule) => ({ ...rule, when: [] }))
    expect(eligibilityOf({ ...guide, notFor }, { stay: 'long', age: '18-70' }).state).toBe('eligible')
  })
})

describe('what to bring', () => {
  const needed = (answers: Record<string, string>): readonly string[] =>
    materialsFor(guide, answers).map(({ material, certain }) => `${material.id}${certain ? '' : '?'}`)

  test('follows the answers', () => {
    expect(needed({ stay: 'long', age: '18-70' })).toEqual(['passport', 'health'])
    expect(needed({ stay: 'long', age: 'under-18' })).toEqual(['passport'])
  })

  test('keeps what hangs on an unanswered question, marked as uncertain', () => {
    expect(needed({})).toEqual(['passport', 'health?'])
    expect(needed({ age: '18-70' })).toEqual(['passport', 'health?'])
  })

  test('drops what one answer already rules out', () => {
    expect(needed({ stay: 'short' })).toEqual(['passport'])
  })
})
