import { compact } from './write.mjs'

/** What stands for the office's own city, district and region in its names and address; `parser/offices.ts` reads it. */
const marks = { city: '@', district: '^', region: '$' }

const placesOf = (code, names) => [
  ...(code.endsWith('00') ? [] : [[marks.district, names.get(code)]]),
  [marks.city, names.get(`${code.slice(0, 4)}00`)],
  [marks.region, names.get(`${code.slice(0, 2)}0000`)],
]

const shortened = (pair, places) =>
  pair?.map((text, language) =>
    places.reduce((short, [mark, name]) => {
      if (text.includes(mark)) throw new Error(`"${text}" holds a mark of its own`)
      return short.replaceAll(name[language], mark)
    }, text),
  )

/** Ships what the place and the line say already only once: rows of the table have their id and source by their line. */
export const shortOffice = (office, divisions) => {
  const names = new Map(divisions.map(([code, ...pair]) => [code, pair]))
  const places = placesOf(office.place, names)
  const isOwnId = office.id !== `table-${office.cite[0].split(':')[1]}`
  return compact({
    ...office,
    id: isOwnId ? office.id : undefined,
    cite: office.cite.map((cite) => cite.replace(/^national-table:/u, '')),
    name: shortened(office.name, places),
    org: shortened(office.org, places),
    address: shortened(office.address, places),
    services: office.services === 'table' ? undefined : office.services,
  })
}

/** `朝阳区` → `Chaoyang District`, as `parser/divisions.ts` does; only other names are shipped. */
const englishOf = (zh, { chars, words }) => {
  const [, base, kind] = /^(.+?)([省市区县])$/u.exec(zh) ?? []
  if (base === undefined) return null
  const syllables = (words[base] ?? [...base].map((char) => chars[char]).join(' ')).replaceAll('v', 'ü').split(' ')
  const name = syllables.map((one, index) => (index > 0 && /^[aeo]/u.test(one) ? `’${one}` : one)).join('')
  const suffix = { 区: ' District', 县: ' County' }[kind] ?? ''
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${suffix}`
}

/** [code, zh, latitude, longitude], with the English after the Chinese where it is not the pinyin. */
export const shortDivision = ([code, zh, en], centres, pinyin) => [
  code,
  zh,
  ...(en === englishOf(zh, pinyin) ? [] : [en]),
  ...(centres[code] ?? []),
]
