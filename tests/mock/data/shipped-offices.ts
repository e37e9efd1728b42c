import { shippedData } from '#mock/data/shipped.ts'
import type { Office } from '#types/office.ts'

export const shipped = shippedData()

const byId = new Map(shipped.offices.map((office) => [office.id, office]))

export const officeOf = (id: string): Office => {
  const office = byId.get(id)
  if (office === undefined) throw new Error(`no office ${id}`)
  return office
}
