import { shippedData } from '#mock/data/shipped.ts'
import type { Office } from '#types/office.ts'
import type { Channel, ServiceGuide } from '#types/service-item.ts'

const { items, offices, notices } = shippedData()

const found = <Value>(value: Value | null | undefined, what: string): Value => {
  if (value === undefined || value === null) throw new Error(`The data have no ${what}`)
  return value
}

export const officeOf = (id: string): Office =>
  found(
    offices.find((office) => office.id === id),
    `office ${id}`,
  )

/** The office that a line of a document prints. */
export const officeAt = (source: string, line: number): Office =>
  found(
    offices.find(({ citations }) => citations.some((one) => one.source === source && one.line === line)),
    `office of line ${line}`,
  )

export const guideOf = (id: string): ServiceGuide =>
  found(
    items.flatMap(({ guides }) => guides).find((guide) => guide.id === id),
    `guide ${id}`,
  )

export const itemName = (id: string): string =>
  found(
    items.find((item) => item.id === id),
    `item ${id}`,
  ).name.zh

/** The words of a fact of a guide, by its label. */
export const factOf = (guideId: string, label: string): string =>
  found(
    guideOf(guideId).facts.find((fact) => fact.label.zh === label),
    `fact ${label}`,
  ).text.zh

/** Name, detail and who issues it, of a material. */
export const materialOf = (guideId: string, id: string): readonly string[] => {
  const material = found(
    guideOf(guideId).materials.find((one) => one.id === id),
    `material ${id}`,
  )
  return [material.name.zh, material.detail?.zh, material.issuedBy?.zh].flatMap((words) => words ?? [])
}

const channelWords = ({ name, address, steps }: Channel): readonly string[] => [
  name.zh,
  ...(address === null ? [] : [address]),
  ...steps.map(({ zh }) => zh),
]

export const channelOf = (guideId: string, name: string): readonly string[] =>
  channelWords(
    found(
      guideOf(guideId).channels.find((channel) => channel.name.zh.includes(name)),
      `channel ${name}`,
    ),
  )

export const progressChannelOf = (guideId: string): readonly string[] =>
  channelWords(found(guideOf(guideId).progressChannel, 'channel of progress'))

export const optionsOf = (guideId: string, question: string): readonly string[] =>
  found(
    guideOf(guideId).questions.find(({ id }) => id === question),
    `question ${question}`,
  ).options.map(({ text }) => text.zh)

export const noticeOf = (id: string): readonly string[] => {
  const { title, text } = found(
    notices.find((notice) => notice.id === id),
    `notice ${id}`,
  )
  return [title.zh, text.zh]
}

export const printedHoursOf = (office: Office): string =>
  found(office.services.find(({ hours }) => hours !== null)?.hours, `hours of ${office.id}`).printed.zh
