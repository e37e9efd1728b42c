const number = String.raw`(?:0\d{2,3}[-–])?\d{7,8}(?:-\d{2,5}|转\d+)?|1\d{10}|0\d{2,3}-\d{5}|\d\.\d+E\+\d+`
const telephone = new RegExp(String.raw`(?:([\p{Script=Han}、]+):)?(?<!\d)(${number})(?!\d)`, 'gu')

/** `(工作日内回复)`, `(两证联办)`, `(受理…业务)`: what else stands in the cell of telephones. */
const notes = /\(([^()]*)\)/gu

export const isPhoneCell = (cell) =>
  /^[^\d]{0,12}(0\d{2,3}[-–]|1\d{10}|\d\.\s*\d+E)/u.test(cell) || cell === '(两证联办)'

/** A telephone inside other words: the cell repeats another row. */
export const holdsPhone = (cell) => /0\d{2,3}[-–]\d{7}/u.test(cell)

/** Splits a cell into its telephones, each with its label, and its notes; stops where something is left over. */
export const readPhones = (cell, line) => {
  const bare = cell.replace(/(?<=[\p{Script=Han}:、;(/])\s+|\s+(?=[\p{Script=Han})、;/])|(?<=\d\.)\s+(?=\d)/gu, '')
  const text = bare.replace(notes, ' ')
  const phones = [...text.matchAll(telephone)].map(([, label, printed]) => ({ printed, label }))
  const rest = text.replace(telephone, '').replace(/[\s/、;]/gu, '')
  if (rest !== '') throw new Error(`line ${line}: "${rest}" is no telephone`)
  return { phones: linesFirst(phones), notes: [...bare.matchAll(notes)].map(([, note]) => note) }
}

/** An individual's mobile comes after the office's own lines. */
const linesFirst = (phones) => {
  const isMobile = ({ printed }) => /^1\d{10}$/.test(printed)
  return [...phones.filter((phone) => !isMobile(phone)), ...phones.filter(isMobile)]
}

/**
 * Why a telephone may not answer: a float, an area code that is not its city's, a length that no number of the area
 * has. `areaCodes` goes by prefecture, the first four digits of a place.
 */
export const doubtOf = (printed, place, { areaCodes, impossiblePhones }) => {
  if (/E\+/u.test(printed)) return 'unreadable'
  const [, area] = /^(0\d{2,3})[-–]/u.exec(printed) ?? []
  if (area !== undefined && area !== areaCodes[place.slice(0, 4)]) return 'area-code'
  return impossiblePhones.includes(printed) ? 'length' : undefined
}
