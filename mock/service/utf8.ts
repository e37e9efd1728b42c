/** A text as UTF-8 bytes. Written out, because WeChat has no `TextEncoder`; half a surrogate pair becomes U+FFFD. */
export const utf8 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(bytesOf))

const bytesOf = (character: string): readonly number[] => {
  const read = character.codePointAt(0) ?? 0
  const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read
  if (point < 0x80) return [point]
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point, 0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point, 6), tail(point, 0)]
  return [0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0)]
}

const tail = (point: number, shift: number): number => 0x80 | ((point >> shift) & 0x3f)
