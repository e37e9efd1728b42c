import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { centresOf } from './centres.mjs'
import { impossiblePhones } from './phones.mjs'
import { readingsOf } from './pinyin.mjs'

const data = new URL('../../../mock/data/', import.meta.url)
const build = new URL('build/', data)
const textOf = (url) => readFileSync(url, 'utf8')
/** One record a line. */
const linesOf = (entries) =>
  entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')
const objectOf = (entries) => `{\n${linesOf(entries)}\n}`

const divisions = textOf(new URL('divisions.json', build))
writeFileSync(new URL('centres.json', build), `${objectOf(centresOf(JSON.parse(divisions)))}\n`)

const transcripts = readdirSync(new URL('transcript/', data)).map((name) => textOf(new URL(`transcript/${name}`, data)))
const corrections = textOf(new URL('corrections.json', build))
const { chars, words } = readingsOf([divisions, corrections, ...transcripts].join('\n'))
writeFileSync(new URL('pinyin.json', build), `{"chars":${objectOf(chars)},\n"words":${objectOf(words)}}\n`)
writeFileSync(new URL('impossible-phones.json', build), `${JSON.stringify(impossiblePhones(transcripts.join('\n')))}\n`)
