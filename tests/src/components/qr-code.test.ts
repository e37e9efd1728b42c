import { encode } from 'uqr'
import { qrSvg } from '#src/components/qr-code.tsx'
import { darkRuns } from '#src/components/svg.ts'

test('neighbouring dark modules are one stroke', () => {
  expect(darkRuns([false, true, true, false, true])).toEqual([
    { at: 1, length: 2 },
    { at: 4, length: 1 },
  ])
})

test('the strokes cover exactly the dark modules, inside four modules of quiet zone', () => {
  const { data, size } = encode('BJ7K29QXM4', { ecc: 'M', border: 4 })
  const svg = decodeURIComponent(qrSvg('BJ7K29QXM4'))
  const drawn = data.map((row) => row.map(() => false))
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(length); step += 1) drawn[Number(y)]?.splice(Number(x) + step, 1, true)
  }
  expect(drawn).toEqual(data)
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`)
  expect(drawn.slice(0, 4).flat()).not.toContain(true)
})
