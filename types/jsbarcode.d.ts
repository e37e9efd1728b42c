// The package types only its drawing part, which needs a DOM; this is its encoder.
declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO.js' {
  export default class Code128 {
    constructor(text: string, options: Readonly<Record<string, never>>)
    valid(): boolean
    encode(): { readonly data: string; readonly text: string }
  }
}
