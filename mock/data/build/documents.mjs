import { citeOf, cited, spanOf, withoutBreaks } from './texts.mjs'
import { compact } from './write.mjs'

const hoursRow = (source, { line, printed, patterns, basis, onHolidays }) => ({
  printed,
  cite: citeOf(source, line),
  onHolidays,
  patterns: patterns.map(({ at, ...pattern }) => ({ basis, ...pattern, at: at.map(spanOf) })),
})

const hallHoursId = (line) => `beijing-${line}`

/** The guide's groups of hours and those of the two one-stop windows, by id. */
export const serviceHoursOf = ({ guide, notice, plan }) =>
  Object.fromEntries([
    ...guide.hours.map((group) => [
      hallHoursId(group.line),
      hoursRow(guide.source, { ...group, basis: 'weekdays', onHolidays: guide.otherHolidays.onHolidays }),
    ]),
    ...[notice, plan].flatMap(({ source, hours }) => hours.map((row) => [row.id, hoursRow(source, row)])),
  ])

export const hallsOf = (guide) =>
  guide.halls.map((hall) => {
    const group = guide.hours.find(({ halls }) => hall.id in halls)
    if (group === undefined) throw new Error(`${hall.id}: no hours`)
    return compact({
      id: `beijing-${hall.id}`,
      cite: [citeOf(guide.source, hall.line)],
      name: hall.name,
      address: [withoutBreaks(hall.address[0]), hall.address[1]],
      place: hall.place,
      inferred: hall.inferred,
      services: 'hall',
      hours: hallHoursId(group.line),
      phones: [guide.phone],
      conflicts: nameConflict(guide.source, hall, group),
      aliases: hall.aliases,
    })
  })

/** The list of hours and the list of addresses name some halls differently. */
const nameConflict = (source, hall, group) =>
  group.halls[hall.id] === hall.name[0]
    ? []
    : [
        {
          kind: 'name',
          subject: ['大厅名称', 'The hall’s name'],
          shown: { value: hall.name, cite: citeOf(source, hall.line) },
          other: {
            value: [group.halls[hall.id], `“${group.halls[hall.id]}” in the list of hours`],
            cite: citeOf(source, group.line),
          },
          reason: [
            '同一指南的地址表和时间表写法不同;没有别的大厅与之相符,按同一处处理',
            'The guide’s lists of addresses and of hours differ; no other hall fits, so they are taken as one',
          ],
        },
      ]

export const oneStopOf = ({ source, office, hours }, services) => {
  const { line, phones, ...row } = office
  return compact({
    ...row,
    cite: [citeOf(source, line)],
    services,
    hours: hours[0].id,
    phones: phones.map(({ printed, label }) => ({ printed, label })),
  })
}

/** What an item is served for where a source restricts it to consultation. */
export const guangzhouServices = ({ source, consultationOnly, guides }) =>
  guides.map(({ id, item, consultation }) =>
    compact({
      item,
      guide: id,
      channels: [item === 'work-permit' ? 'work-permit-system' : 'guangzhou-hotline'],
      consultationOnly: consultation === undefined ? undefined : ['窗口只提供咨询', 'Consultation only'],
      cite: citeOf(source, consultation === undefined ? 37 : consultationOnly.line),
    }),
  )

export const guidesOf = (document) => {
  const { source, guides } = document
  return guides.map((guide) =>
    cited(source, guide.consultation === undefined ? guide : consultationGuide(document, guide)),
  )
}

const consultationGuide = ({ consultationOnly, office }, { consultation, ...guide }) => ({
  ...guide,
  place: ['广州', 'Guangzhou'],
  channels: ['guangzhou-hotline'],
  facts: [
    [['窗口办什么', 'At the window'], ['只提供咨询', 'Consultation only'], consultationOnly.line],
    [['网上平台', 'Online platform'], ['不变', 'Unchanged'], 43],
    [['咨询电话', 'Consulting'], [office.phones[0].printed, office.phones[0].printed], office.phones[0].line],
    [['事项', 'Item'], [guide.title[0].replace(/\(.*\)$/u, ''), guide.title[1].replace(/ \(.*\)$/u, '')], consultation],
  ],
})

export const channelsOf = (documents) =>
  Object.fromEntries(
    documents.flatMap(({ source, channels = {} }) =>
      Object.entries(channels).map(([id, channel]) => [id, cited(source, channel)]),
    ),
  )
