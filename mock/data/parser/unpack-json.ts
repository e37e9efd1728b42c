import { inflateSync, strFromU8 } from 'fflate'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The other half of config/packed-json.cjs. WeChat has neither `atob` nor `DecompressionStream`. */
export const unpackJson = (packed: string): unknown => JSON.parse(strFromU8(inflateSync(bytesOf(packed))))

const bytesOf = (base64: string): Uint8Array => {
  const digits = base64.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  for (let index = 0, at = 0; at < bytes.length; index += 4) {
    const four = [0, 1, 2, 3].reduce(
      (sum, place) => sum * 64 + Math.max(0, alphabet.indexOf(digits.charAt(index + place))),
      0,
    )
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (four >> shift) & 0xff
  }
  return bytes
}
