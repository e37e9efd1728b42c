import { type Applicant, applicant, fieldFault, tidyDocumentNumber } from '#types/appointment.ts'
import { anApplicant } from '#tests/support/builders.ts'

/** "familyName name-empty" for each fault found. */
const faults = (extras: Partial<Applicant>): readonly string[] => {
  const parsed = applicant.safeParse(anApplicant(extras))
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('names', () => {
  test.each([
    'O’Connor',
    "O'Connor",
    'Anne-Marie',
    'van der Berg',
    'José María',
    'Müller',
    '山田',
    'Мария',
    'St. John',
    '阿卜杜拉·买买提',
  ])('%s is a name', (familyName) => {
    expect(faults({ familyName })).toEqual([])
  })

  test('of a hundred letters is taken, one longer is not', () => {
    expect(faults({ familyName: 'A'.repeat(100) })).toEqual([])
    expect(faults({ familyName: 'A'.repeat(101) })).toEqual(['familyName name-too-long'])
  })

  test('empty, of spaces, with digits or control characters is refused with the reason', () => {
    expect(faults({ familyName: '' })).toContain('familyName name-empty')
    expect(faults({ familyName: '   ' })).toContain('familyName name-empty')
    expect(faults({ givenName: 'J4ne' })).toEqual(['givenName name-characters'])
    expect(faults({ givenName: 'Jane\u0007' })).toEqual(['givenName name-characters'])
    expect(faults({ chineseName: '<b>' })).toEqual(['chineseName name-characters'])
  })

  test('may be a single one', () => {
    expect(faults({ familyName: 'Suharto', givenName: null })).toEqual([])
  })
})

describe('document numbers', () => {
  test('spaces, dashes and case do not matter, and are gone once read', () => {
    expect(tidyDocumentNumber(' e 123-456 78 ')).toBe('E12345678')
    expect(applicant.parse(anApplicant({ documentNumber: 'e1234 5678' })).documentNumber).toBe('E12345678')
  })

  test.each([
    ['passport', 'E1234', true],
    ['passport', 'E123', false],
    ['passport', 'E123456789012', false],
    ['passport', 'Ｅ12345678', false],
    ['permanent-resident-id', 'GBR110123456789', true],
    ['permanent-resident-id', '911124198108030024', true],
    ['permanent-resident-id', '91112419810803002X', true],
    ['permanent-resident-id', '811124198108030024', false],
    ['travel-document', 'TD1234567890123', true],
    ['travel-document', 'TD', false],
  ] as const)('of type %s, %s: %s', (documentType, documentNumber, good) => {
    expect(faults({ documentType, documentNumber })).toEqual(good ? [] : ['documentNumber document-format'])
  })
})

describe('contact', () => {
  test('one of phone and e-mail is needed', () => {
    expect(faults({ phone: null, email: 'jane@example.org' })).toEqual([])
    expect(faults({ phone: null, email: null })).toEqual(['phone contact-missing'])
  })

  test('a phone of any country is taken, letters are not', () => {
    expect(faults({ phone: '+44 (20) 7946-0018' })).toEqual([])
    expect(faults({ phone: 'call me' })).toEqual(['phone phone-format'])
  })

  test('an e-mail has a name, an @ and a host', () => {
    expect(faults({ email: 'jane.example.org' })).toEqual(['email email-format'])
  })
})

test('every fault is found at once, so that all fields can be marked', () => {
  const found = faults({ familyName: '', nationality: '', documentNumber: '?', phone: null, email: null })
  expect(found.map((fault) => fault.split(' ')[0])).toEqual(
    expect.arrayContaining(['familyName', 'nationality', 'documentNumber', 'phone']),
  )
})

test('every fault has a word of the closed list', () => {
  const broken: Partial<Applicant>[] = [
    { familyName: '' },
    { familyName: 'A'.repeat(101) },
    { familyName: '1' },
    { nationality: 'gb' },
    { documentNumber: '?' },
    { documentNumber: 'A'.repeat(31) },
    { phone: 'x' },
    { email: 'x' },
    { phone: null },
  ]
  const words = broken.flatMap((extras) => faults(extras).map((fault) => fault.split(' ')[1]))
  expect(new Set(words)).toEqual(new Set(fieldFault.options))
})
