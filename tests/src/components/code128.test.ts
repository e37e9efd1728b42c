import JsBarcode from 'jsbarcode'
import { barcodeSvg } from '#src/components/barcode.tsx'
import { code128 } from '#src/components/code128.ts'

const bits = (text: string): string =>
  code128(text)
    .map((dark) => (dark ? '1' : '0'))
    .join('')

const published = (text: string): string => {
  const drawn: { encodings?: readonly { readonly data: string }[] } = {}
  JsBarcode(drawn, text, { format: 'CODE128' })
  return (drawn.encodings ?? []).map(({ data }) => data).join('')
}

test.each(['BJ7K29QXM4', 'GZ00000001', '1234567890', 'a-B 9'])('%s has the bars the package itself draws', (text) => {
  expect(bits(text)).toBe(published(text))
})

test('every symbol ends with the stop pattern, and has 11 modules a character', () => {
  const symbol = bits('BJ7K29QXM4')
  expect(symbol.endsWith('1100011101011')).toBe(true)
  expect((symbol.length - 13) % 11).toBe(0)
})

test('what Code 128 cannot carry is refused, not drawn wrong', () => {
  expect(() => code128('北京')).toThrow('ASCII')
  expect(() => code128('')).toThrow('ASCII')
})

test('ten modules stay white at each end', () => {
  const width = code128('BJ7K29QXM4').length + 20
  const svg = decodeURIComponent(barcodeSvg('BJ7K29QXM4'))
  expect(svg).toContain(`viewBox="0 0 ${width} 1"`)
  expect(svg).toContain('d="M10 0h2v1h-2z')
})
