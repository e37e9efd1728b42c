import * as z from 'zod/mini'
import { create } from 'zustand'
import { answers, type Answers } from '#types/service-item.ts'
import { keep, type LeftKey, readKept } from './kept.ts'

const lists = () => z.record(z.string(), z.object({ answers, ticked: z.array(z.string()) }))
type Lists = z.infer<ReturnType<typeof lists>>

const key: LeftKey = 'checklists'

/** By guide: what the applicant answered, and which materials are ready. Stays on the device. */
export const useChecklist = create<{ readonly lists: Lists }>()(() => ({ lists: {} }))

export const startChecklist = (): void => useChecklist.setState({ lists: readKept(key, lists) ?? {} })

type List = Lists[string]

export const noList: List = { answers: {}, ticked: [] }

export const answerQuestion = (guideId: string, questionId: string, optionId: string): void =>
  change(guideId, (list) => ({ ...list, answers: { ...list.answers, [questionId]: optionId } }))

export const tickMaterial = (guideId: string, materialId: string, ticked: boolean): void =>
  change(guideId, (list) => {
    const others = list.ticked.filter((id) => id !== materialId)
    return { ...list, ticked: ticked ? [...others, materialId] : others }
  })

const change = (guideId: string, work: (list: List) => List): void => {
  const before = useChecklist.getState().lists
  const after = { ...before, [guideId]: work(before[guideId] ?? noList) }
  useChecklist.setState({ lists: after })
  keep(key, after)
}

export const answersFor = (guideId: string): Answers => useChecklist.getState().lists[guideId]?.answers ?? {}

export { eligibilityOf, limitFor, materialsFor } from '../backend/index.ts'
