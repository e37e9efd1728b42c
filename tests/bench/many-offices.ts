import type { Office } from '#types/office.ts'

/**
 * As many offices as asked for, made of the shipped ones: each has a name, an address and telephones of its own, so that
 * nothing is found for all copies at once.
 */
export const manyOffices = (offices: readonly Office[], count: number): readonly Office[] =>
  Array.from({ length: count }, (_, index) => {
    const office = offices[index % offices.length]
    if (office === undefined) throw new Error('no office is shipped')
    return index < offices.length ? office : copyOf(office, index)
  })

const copyOf = (office: Office, copy: number): Office => ({
  ...office,
  id: `${office.id}-${copy}`,
  name: { ...office.name, zh: `${office.name.zh}${copy}部` },
  address: { ...office.address, zh: `${office.address.zh ?? ''}${copy}号` },
  services: office.services.map((service) => ({
    ...service,
    phones: service.phones.map((phone) => ({ ...phone, number: `${phone.number ?? '0'}${copy}` })),
  })),
})
