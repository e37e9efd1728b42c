import * as z from 'zod/mini'
import { create } from 'zustand'
import { maskName } from '../backend/index.ts'
import { freshKey } from './client-keys.ts'
import { type TypedPerson, typedPerson } from './form.ts'
import { keep, type LeftKey, readKept } from './kept.ts'

/** Somebody who comes again: everything of the form except what carries the document number. */
const person = () => z.object({ id: z.string(), form: typedPerson() })
export type Person = z.infer<ReturnType<typeof person>>

const people = () => z.array(person())
const key: LeftKey = 'people'

export const usePeople = create<{ readonly people: readonly Person[] }>()(() => ({ people: [] }))

export const startPeople = (): void => usePeople.setState({ people: readKept(key, people) ?? [] })

/** Kept once: the same names and nationality replace what was kept of them before. */
export const keepPerson = (form: TypedPerson): void =>
  setPeople([{ id: freshKey(), form }, ...usePeople.getState().people.filter((one) => !isSamePerson(one.form, form))])

export const removePerson = (id: string): void => setPeople(usePeople.getState().people.filter((one) => one.id !== id))

const isSamePerson = (one: TypedPerson, other: TypedPerson): boolean =>
  one.familyName === other.familyName && one.givenName === other.givenName && one.nationality === other.nationality

const setPeople = (changed: readonly Person[]): void => {
  usePeople.setState({ people: changed })
  keep(key, changed)
}

/** Enough to tell two people apart on a screen that others may see. */
export const maskedName = ({ familyName, givenName, singleName }: TypedPerson): string =>
  maskName(familyName, singleName || givenName === '' ? null : givenName)
