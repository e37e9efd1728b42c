import { citeOf } from '../texts.mjs'
import { compact } from '../write.mjs'
import { doubtOf, readPhones } from './phones.mjs'
import { jointWords, splitStatus } from './printed.mjs'
import { repairsOf } from './repairs.mjs'
import { windowsIn } from './windows.mjs'

const source = 'national-table'
const damaged = '(此处缺字)'

/** One office for each address of a row: `table-129`, `table-129-2`. */
export const officesOf = (row, { renderings, phrases, divisions, ...checks }) => {
  const { phones, notes } = readPhones(row.phones, row.line)
  return [row.address].flat().map((printed, index, all) => {
    const key = index === 0 ? `${row.line}` : `${row.line}-${index + 1}`
    const rendering = renderings[key]
    if (rendering === undefined) throw new Error(`line ${key}: no rendering`)
    const { address, status } = printed === null ? { address: null } : splitStatus(printed)
    const one = { key, row, rendering, address, status, notes, isShared: row.isMerged || all.length > 1 }
    return officeOf({ ...one, phones, named: namesOf(one, divisions) }, { phrases, checks })
  })
}

const officeOf = (one, { phrases, checks }) => {
  const { key, row, rendering, address, status, named } = one
  const joint = one.notes.includes('两证联办') ? '两证联办' : jointWords(`${row.organisation}${address}`)
  const lost = lostOf(one)
  return compact({
    id: `table-${key}`,
    cite: row.lines.map((line) => citeOf(source, withConfidence(line, confidenceOf(one, lost)))),
    ...named,
    address: address === null ? undefined : [address, rendering.address],
    place: rendering.place,
    status: status === undefined ? undefined : statusOf(status, row, phrases),
    services: joint === undefined ? 'table' : 'table-joint',
    phones: one.phones.map((phone) => phoneRow(phone, phrases, doubtOf(phone.printed, rendering.place, checks))),
    windows: [...(address === null ? [] : windowsIn(address, row.organisation)), ...(rendering.windows ?? [])],
    restrictions: restrictionsOf(one, joint, phrases),
    aliases: rendering.aliases,
    repairs: repairsOf(row),
    lost,
  })
}

/** The organisation; what the address names where its cell is empty; at the last the division. */
const namesOf = ({ row, rendering, address, isShared }, divisions) => {
  const { hall, at, name, place } = rendering
  const inferred = { ...rendering.inferred }
  if (row.organisation === null) {
    inferred.name = hall === undefined ? 'division' : 'address-cell'
    return { name: hall === undefined ? ofDivision(divisions, place) : [checkHall(hall, address), name], inferred }
  }
  if (at === undefined) return { name: [row.organisation, name], inferred: nonEmpty(inferred) }
  inferred.name = isShared ? 'merged-cell' : undefined
  const org = [row.organisation, name]
  return { name: [`${org[0]}(${at[0]})`, `${org[1]} (${at[1]})`], org, inferred: nonEmpty(compact(inferred)) }
}

const ofDivision = (divisions, place) => {
  const [, zh, en] = divisions.find(([code]) => code === place)
  return [`${zh}受理点`, `Office in ${en}`]
}

/** The words of a hall stand in the address, in their order. */
const checkHall = (hall, address) => {
  let from = 0
  for (const char of hall) {
    from = address.indexOf(char, from) + 1
    if (from === 0) throw new Error(`"${hall}" is not in "${address}"`)
  }
  return hall
}

/** A spreadsheet turned the number into a float. */
const isUnreadable = ({ printed }) => /E\+/u.test(printed)

const lostOf = ({ row, address, status, phones }) => {
  const isLost = (text) => text?.includes(damaged) ?? true
  return [
    ...(isLost(row.organisation) ? ['organisation'] : []),
    ...(status === undefined && isLost(address) ? ['address'] : []),
    ...(phones.some(isUnreadable) ? ['phones'] : []),
    ...(row.restriction?.includes(damaged) ? ['restriction'] : []),
  ]
}

/** Garbled: a cell is lost, or taken from the garbage of other lines. A restriction is cited for itself. */
const confidenceOf = ({ row }, lost) => {
  const isTaken = row.fixes.some(
    ({ confidence, cells }) => confidence === 'garbled' && cells?.restriction === undefined,
  )
  if (isTaken || lost.some((field) => field !== 'restriction')) return 'garbled'
  return repairsOf(row).length > 0 ? 'repaired' : 'clean'
}

const withConfidence = (line, confidence) => (confidence === 'clean' ? line : `${line}:${confidence}`)

const phraseOf = (phrases, text) => {
  const known = phrases[text]
  if (known === undefined) throw new Error(`no rendering of "${text}"`)
  return known
}

const statusOf = ({ state, from, text }, { line }, phrases) =>
  compact({ state, from, text: [text, phraseOf(phrases, text).en], cite: citeOf(source, line) })

const phoneRow = ({ printed, label }, phrases, doubt) => {
  if (label === undefined && doubt === undefined) return printed
  return compact({
    printed,
    label: label === undefined ? undefined : [label, phraseOf(phrases, label).en],
    doubt,
  })
}

const restrictionsOf = ({ row, address, notes }, joint, phrases) => {
  const inAddress = /仅受理[ABC](?:、[ABC])*类/u.exec(address ?? '')?.[0]
  const texts = [row.restriction, inAddress, ...notes.filter((note) => note !== '两证联办'), joint]
  return texts
    .filter((text) => text !== undefined && text !== null)
    .map((text) => {
      const { kind, en } = phraseOf(phrases, text)
      return compact({ kind, text: [text, en], cite: text === row.restriction ? restrictionCite(row) : undefined })
    })
}

/** A restriction of another line cites that line. */
const restrictionCite = ({ fixes }) => {
  const fix = fixes.find(({ cells }) => cells?.restriction !== undefined)
  return fix === undefined ? undefined : citeOf(source, `${fix.from[0]}:${fix.confidence ?? 'repaired'}`)
}

const nonEmpty = (record) => (Object.keys(record).length === 0 ? undefined : record)
