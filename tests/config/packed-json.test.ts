import { readdirSync, readFileSync } from 'node:fs'
import packJson from '#config/packed-json.cjs'
import { unpackJson } from '#mock/data/parser/unpack-json.ts'

const folder = 'mock/data'
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

test.each(files)('%s is the same after packing and unpacking', (file) => {
  const source = readFileSync(`${folder}/${file}`, 'utf8')
  const packed = /unpackJson\("([^"]+)"\)/.exec(packJson(source))?.[1] ?? ''
  expect(unpackJson(packed)).toEqual(JSON.parse(source))
  expect(packed.length).toBeLessThan(Buffer.byteLength(source))
})
