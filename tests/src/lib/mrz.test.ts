import { compareMrz, readMrz, type TypedPerson } from '#src/lib/mrz.ts'

// The specimen of ICAO Doc 9303 part 4, appendix A.
const utopia = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const
const anna: TypedPerson = {
  familyName: 'Eriksson',
  givenName: 'Anna Maria',
  nationality: 'UTO',
  documentNumber: 'L898902C3',
}

const faultOf = (lines: readonly [string, string], typed = anna): string | null => {
  const reading = readMrz(lines)
  return reading.state === 'misread' ? reading.fault : compareMrz(reading.mrz, typed)
}

test('the specimen of the standard is read, in any case and with spaces', () => {
  expect(readMrz(utopia)).toEqual({
    state: 'read',
    mrz: { names: utopia[0].slice(5), documentNumber: 'L898902C3', nationality: 'UTO', expires: '2012-04-15' },
  })
  expect(faultOf([utopia[0].toLowerCase(), utopia[1].replace('UTO', ' uto ')])).toBeNull()
})

const slipAt = (line: string, index: number): string => {
  const other = line[index] === '1' ? '2' : '1'
  return line.slice(0, index) + other + line.slice(index + 1)
}

test.each([
  [1, 'mrz-number-misread'],
  [8, 'mrz-number-misread'],
  [9, 'mrz-number-misread'],
  [14, 'mrz-birth-misread'],
  [22, 'mrz-expiry-misread'],
  [30, 'mrz-misread'],
  [42, 'mrz-misread'],
  [43, 'mrz-misread'],
])('a slip at character %i of the second line is caught', (index, fault) => {
  expect(faultOf([utopia[0], slipAt(utopia[1], index)])).toBe(fault)
})

test('every single wrong digit of the checked parts is caught', () => {
  const checked = Array.from(utopia[1].matchAll(/\d/g), ({ index }) => index)
  expect(checked.length).toBeGreaterThan(20)
  for (const index of checked) expect(readMrz([utopia[0], slipAt(utopia[1], index)]).state).toBe('misread')
})

test.each([
  ['a line too short', [utopia[0].slice(1), utopia[1]], 'mrz-incomplete'],
  ['only one line', [utopia[0], ''], 'mrz-incomplete'],
  ['marks that no line carries', [utopia[0].replace('<', '!'), utopia[1]], 'mrz-incomplete'],
  ['another kind of document', [`I${utopia[0].slice(1)}`, utopia[1]], 'mrz-not-a-passport'],
] as const)('%s is said to be so', (_, lines, fault) => {
  expect(faultOf(lines)).toBe(fault)
})

test('a thirteenth month is no end of validity, though its digit fits', () => {
  // 121315 with weights 7, 3, 1: 7 + 6 + 1 + 21 + 3 + 5 = 43.
  const line = `${utopia[1].slice(0, 21)}1213153${utopia[1].slice(28)}`
  expect(faultOf([utopia[0], line])).toBe('mrz-expiry-misread')
})

test.each([
  [{ documentNumber: 'L898902C4' }, 'mrz-other-number'],
  [{ documentNumber: 'l898-902 c3' }, null],
  [{ documentNumber: '' }, null],
  [{ familyName: 'Erikson' }, 'mrz-other-name'],
  [{ givenName: 'Anna' }, 'mrz-other-name'],
  [{ familyName: 'Anna', givenName: 'Eriksson' }, 'mrz-other-name'],
  [{ familyName: '李', givenName: '安娜' }, null],
  [{ nationality: 'DEU' }, 'mrz-other-nationality'],
])('compared with %o', (typed, fault) => {
  expect(faultOf(utopia, { ...anna, ...typed })).toBe(fault)
})

const named = (names: string): readonly [string, string] => [`P<UTO${names}`.padEnd(44, '<'), utopia[1]]

test.each([
  ['MUELLER<<ANNA', 'Müller', 'Anna'],
  ['MULLER<<ANNA', 'Müller', 'Anna'],
  ['OCONNOR<<ENYA<SIOBHAN', "O'Connor", 'Enya Siobhán'],
  ['VAN<DER<MUELEN<<MARIANNE<LOUISE', 'van der Muelen', 'Marianne-Louise'],
  ['PAPANDROPOULOUS<<JONATHON<ALEXANDER', 'Papandropoulous', 'Jonathon Alexander'],
  ['ARKFREITH', 'Arkfreith', ''],
  ['GRASS<<SOEREN', 'Graß', 'Søren'],
])('%s is %s %s', (printed, familyName, givenName) => {
  expect(faultOf(named(printed), { ...anna, familyName, givenName })).toBeNull()
})

test('a name longer than the line agrees as far as it is printed', () => {
  const long = 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KRASUANG'.slice(0, 39)
  const typed = { ...anna, familyName: 'Nilavadhanananda', givenName: 'Chayapa Dejthamrong Krasuang' }
  expect(faultOf(named(long), typed)).toBeNull()
  expect(faultOf(named(long), { ...typed, givenName: 'Other' })).toBe('mrz-other-name')
})

test.each([
  ['D', 'DEU', null],
  ['GBD', 'GBR', null],
  ['XXA', 'SYR', null],
  ['FRA', 'DEU', 'mrz-other-nationality'],
] as const)('nationality %s printed, %s chosen', (printed, nationality, fault) => {
  const reading = readMrz(utopia)
  if (reading.state === 'misread') throw new Error(reading.fault)
  expect(compareMrz({ ...reading.mrz, nationality: printed }, { ...anna, nationality })).toBe(fault)
})
