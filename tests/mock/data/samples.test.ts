import { parseData } from '#mock/data/parse.ts'
import { checkCharacter } from '#mock/engine/code.ts'
import { rawData } from './raw-data.ts'

const code = `BADEM0001${checkCharacter('BADEM0001')}`

const sampleRow = {
  code,
  tail: '2468',
  title: ['预约了', 'Booked'],
  office: 'hall',
  item: 'residence-permit',
  visit: { at: [-2, 570], window: '1' },
  steps: [['appointment', 2, 614]],
}

const parse = (changes: object): unknown => parseData(rawData({ samples: [{ ...sampleRow, ...changes }] }))

test('a sample is expanded to what the engine tells it from', () => {
  expect(parseData(rawData({ samples: [sampleRow] })).samples).toEqual([
    {
      code,
      documentTail: '2468',
      title: { zh: '预约了', en: 'Booked' },
      officeId: 'hall',
      itemId: 'residence-permit',
      answers: {},
      delivery: 'posted',
      visit: { at: { daysBack: -2, minute: 570 }, windowId: '1' },
      steps: [
        {
          stage: 'appointment',
          at: { daysBack: 2, minute: 614 },
          note: null,
          dueInDays: null,
          trackingNumber: null,
        },
      ],
    },
  ])
})

test.each([
  ['a code that does not check', { code: 'BADEM0001A' === code ? 'BADEM0001B' : 'BADEM0001A' }, 'does not check'],
  ['a code of another office', { code: `BBDEM0001${checkCharacter('BBDEM0001')}` }, 'not of "hall"'],
  ['an office without a plan', { office: 'nowhere' }, 'unknown reference "nowhere"'],
  ['a window that is not planned', { visit: { at: [1, 570], window: '9' } }, 'unknown reference "9"'],
  ['an item that the window does not take', { item: 'work-permit' }, 'does not take "work-permit"'],
  ['a stage that is none', { steps: [['lost', 1, 600]] }, 'steps.0'],
  ['no step', { steps: [] }, 'steps'],
])('%s is refused', (_, changes, words) => {
  expect(() => parse(changes)).toThrow(words)
})

test('a code that is there twice is refused', () => {
  expect(() => parseData(rawData({ samples: [sampleRow, sampleRow] }))).toThrow(`"${code}" is there twice`)
})

test('an item that its office does not serve is refused', () => {
  const changes = { item: 'work-permit', visit: undefined, steps: [['filed-online', 1, 600]] }
  expect(() => parse(changes)).toThrow(`sample-cases ${code}: unknown reference "work-permit"`)
})
