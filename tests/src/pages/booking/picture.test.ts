import { encode } from 'uqr'
import { pictureOf } from '#src/pages/booking/pass/picture.ts'

const code = 'BA4R16T5TA'

const drawn = () => {
  const words: string[] = []
  const modules: { x: number; y: number; side: number }[] = []
  pictureOf({ code, when: '11月25日 09:30', lines: ['接待大厅', '安定门东大街2号'] }).draw({
    fillStyle: '',
    font: '',
    textAlign: 'left',
    fillText: (text) => void words.push(text),
    fillRect: (...[x, y, width, height]) => {
      if (width === height) modules.push({ x, y, side: width })
    },
  })
  return { words, modules }
}

test('the picture of a pass holds the code to scan and to read, the time and the place, and nothing else', () => {
  expect(drawn().words).toEqual(['BA4R1-6T5TA', '11月25日 09:30', '接待大厅', '安定门东大街2号'])
})

test('every module of the QR code is drawn, on whole pixels and with its quiet zone', () => {
  const { modules } = drawn()
  const { data, size } = encode(code, { ecc: 'M', border: 4 })
  const side = modules[0]?.side ?? 0
  expect(modules).toHaveLength(data.flat().filter(Boolean).length)
  for (const { x, y } of modules) expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true])
  expect(Math.min(...modules.map(({ y }) => y))).toBe(60 + 4 * side)
  const left = Math.floor((750 - side * size) / 2)
  const cells = modules.map(({ x, y }) => data[(y - 60) / side]?.[(x - left) / side])
  expect(cells.every((dark) => dark === true)).toBe(true)
})
