import Code128 from 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js'

/** The bars of a Code 128 symbol, one entry a module, dark is true; no quiet zone. */
export const code128 = (text: string): readonly boolean[] => {
  const symbol = new Code128(text, {})
  if (text === '' || !symbol.valid()) throw new Error('Code 128 takes ASCII text only')
  return [...symbol.encode().data].map((module) => module === '1')
}
