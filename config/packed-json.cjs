const { resolve } = require('node:path')
const { deflateRawSync } = require('node:zlib')

/**
 * Writes a JSON module as deflated text that unpacks itself when it is first needed. WeChat counts a package as it
 * lies on the phone, uncompressed: the facts of the offices weigh a third of what they would as plain text.
 */
module.exports = function packJson(source) {
  const text = JSON.stringify(JSON.parse(source))
  const packed = deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64')
  const unpack = JSON.stringify(resolve('mock/data/parser/unpack-json.ts'))
  return `import { unpackJson } from ${unpack}\nexport default unpackJson(${JSON.stringify(packed)})\n`
}
