import { compact } from './write.mjs'

/** Offices with what joins them: those at one address, what follows a moved one, and where two readings disagree. */
export const linkedOffices = (offices, { colocated, status }, conflicts) => {
  const byId = new Map(offices.map((office) => [office.id, office]))
  const cites = citesByLine(offices)
  const found = [...Object.keys(conflicts), ...colocated.flat()].find((id) => !byId.has(id))
  if (found !== undefined) throw new Error(`no office ${found}`)
  return offices.map((office) => {
    const partners = colocated.filter((pair) => pair.includes(office.id)).flat()
    const others = partners.filter((id) => id !== office.id)
    const own = [...(office.conflicts ?? []), ...(conflicts[office.id] ?? [])]
    const phones = others.flatMap((id) => twoPhones(office, byId.get(id)))
    return compact({
      ...office,
      status: status[office.id] ?? office.status,
      with: others,
      conflicts: [...own, ...phones].map((one) => citing(one, cites)),
    })
  })
}

/** A reading of the table is as good as the row that it stands in. */
const citing = (conflict, cites) => ({
  ...conflict,
  shown: { ...conflict.shown, cite: cites.get(conflict.shown.cite) ?? conflict.shown.cite },
  other: { ...conflict.other, cite: cites.get(conflict.other.cite) ?? conflict.other.cite },
})

/** `national-table:177` → the citation of its row, with how well that could be read. */
const citesByLine = (offices) =>
  new Map(offices.flatMap(({ cite }) => cite.map((one) => [one.split(':').slice(0, 2).join(':'), one])))

/** One place in Beijing under two telephones: the table's for work permits, the guide's for residence permits. */
const twoPhones = (office, other) => {
  if (!(isHall(office) || isHall(other)) || office.phones === undefined || other.phones === undefined) return []
  return [
    {
      kind: 'phone',
      subject: ['这座楼的电话', 'The telephone in this building'],
      shown: phonesOf(office),
      other: phonesOf(other),
      reason: [
        '表格的电话管工作许可，指南的电话管居留许可，不是同一个窗口',
        'The table’s telephone is for work permits, the guide’s for residence permits: they are not one counter',
      ],
    },
  ]
}

const isHall = ({ services }) => services === 'hall'

const phonesOf = ({ phones, cite }) => {
  const [printed] = phones
  const number = typeof printed === 'string' ? printed : printed.printed
  return { value: [number, number], cite: cite[0] }
}
