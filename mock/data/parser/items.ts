import * as z from 'zod/mini'
import {
  type Channel,
  type Condition,
  type EligibilityQuestion,
  type ServiceGuide,
  type ServiceItem,
  serviceItemId,
} from '#types/service-item.ts'
import { findIn, readRow, refuseData, refuseRepeats } from './fault.ts'
import { cite, conflictRow, pair } from './rows.ts'
import { citationOf, conflictsOf, localized, orNull } from './words.ts'

const when = z.optional(z.record(z.string(), z.array(z.string()).check(z.minLength(1))))
/** [label, text, citation] */
const fact = z.tuple([pair, pair, cite])

const channelRow = z.strictObject({
  name: pair,
  address: z.optional(z.string()),
  steps: z.optional(z.array(pair)),
  caution: z.optional(pair),
  cite,
})

const guideRow = z.strictObject({
  id: z.string(),
  item: serviceItemId,
  title: pair,
  place: pair,
  questions: z.optional(z.array(z.tuple([z.string(), pair, z.record(z.string(), pair)]))),
  notFor: z.optional(z.array(z.strictObject({ when, reason: pair, instead: pair, cite }))),
  materials: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        name: pair,
        detail: z.optional(pair),
        copies: z.optional(z.int()),
        by: z.optional(pair),
        when,
        cite,
      }),
    ),
  ),
  limits: z.optional(
    z.array(
      z.strictObject({
        when,
        promised: z.optional(z.int()),
        statutory: z.optional(z.int()),
        parts: z.optional(z.array(z.tuple([pair, z.int()]))),
        earlier: z.optional(pair),
        cite,
      }),
    ),
  ),
  channels: z.optional(z.array(z.string())),
  progress: z.optional(z.string()),
  facts: z.optional(z.array(fact)),
  code: z.optional(fact),
  process: z.optional(z.array(fact)),
  passport: z.optional(fact),
  conflicts: z.optional(z.array(conflictRow)),
})
type GuideRow = z.infer<typeof guideRow>

const itemsFile = z.strictObject({
  channels: z.record(z.string(), channelRow),
  items: z.array(z.strictObject({ id: serviceItemId, name: pair, summary: pair })),
  guides: z.array(guideRow),
})

export const itemsOf = (raw: unknown): { items: ServiceItem[]; channels: ReadonlyMap<string, Channel> } => {
  const file = readRow(itemsFile, raw, 'service-items')
  const channels = new Map(Object.entries(file.channels).map(([id, row]) => [id, channelOf(row)]))
  refuseRepeats(
    file.guides.map(({ id }) => id),
    'service-items',
  )
  const guides = file.guides.map((row) => guideOf(row, channels))
  const items = file.items.map(({ id, name, summary }) => ({
    id,
    name: localized(name),
    summary: localized(summary),
    guides: guides.filter(({ itemId }) => itemId === id),
  }))
  return { items, channels }
}

const channelOf = ({ name, address, steps, caution, cite }: z.infer<typeof channelRow>): Channel => ({
  name: localized(name),
  address: address ?? null,
  steps: (steps ?? []).map(localized),
  caution: orNull(caution),
  citation: citationOf(cite),
})

const guideOf = (row: GuideRow, channels: ReadonlyMap<string, Channel>): ServiceGuide => {
  const where = `guide ${row.id}`
  const questions = (row.questions ?? []).map(([id, text, options]) => ({
    id,
    text: localized(text),
    options: Object.entries(options).map(([optionId, option]) => ({ id: optionId, text: localized(option) })),
  }))
  const holds = (given: z.infer<typeof when>): Condition[] => conditionsOf(given, questions, where)
  return {
    id: row.id,
    itemId: row.item,
    title: localized(row.title),
    place: localized(row.place),
    questions,
    notFor: (row.notFor ?? []).map((one) => ({
      when: holds(one.when),
      reason: localized(one.reason),
      instead: localized(one.instead),
      citation: citationOf(one.cite),
    })),
    materials: (row.materials ?? []).map((one) => ({
      id: one.id,
      name: localized(one.name),
      detail: orNull(one.detail),
      copies: one.copies ?? null,
      issuedBy: orNull(one.by),
      when: holds(one.when),
      citation: citationOf(one.cite),
    })),
    limits: (row.limits ?? []).map((one) => ({
      when: holds(one.when),
      promisedDays: one.promised ?? null,
      statutoryDays: one.statutory ?? null,
      statutoryParts: (one.parts ?? []).map(([name, days]) => ({ name: localized(name), days })),
      earlierPromise: orNull(one.earlier),
      citation: citationOf(one.cite),
    })),
    channels: (row.channels ?? []).map((id) => findIn(channels, id, where)),
    progressChannel: row.progress === undefined ? null : findIn(channels, row.progress, where),
    facts: (row.facts ?? []).map(factOf),
    codeInstruction: row.code === undefined ? null : factOf(row.code),
    process: (row.process ?? []).map(([name, text, cite]) => ({
      name: localized(name),
      text: localized(text),
      citation: citationOf(cite),
    })),
    passportKept: row.passport === undefined ? null : factOf(row.passport),
    conflicts: conflictsOf(row.id, row.conflicts ?? []),
  }
}

const factOf = ([label, text, cite]: z.infer<typeof fact>): ServiceGuide['facts'][number] => ({
  label: localized(label),
  text: localized(text),
  citation: citationOf(cite),
})

/** A condition may only name questions that the guide asks and answers that it offers. */
const conditionsOf = (
  given: z.infer<typeof when>,
  questions: readonly EligibilityQuestion[],
  where: string,
): Condition[] =>
  Object.entries(given ?? {}).map(([questionId, answers]) => {
    const question = questions.find(({ id }) => id === questionId)
    const unknown = answers.find((answer) => question?.options.every(({ id }) => id !== answer) ?? true)
    return unknown === undefined
      ? { questionId, answers }
      : refuseData(where, `unknown reference "${questionId}: ${unknown}"`)
  })
