import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Step, routes, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { forgetIdleForm, formAt, fitForms, keptOf, showForm, typeInto, useForm } from '../../../stores/form.ts'
import { checkForm } from '../../../stores/form-check.ts'
import { keepPerson } from '../../../stores/people.ts'

/** The forms of everybody for whom a place is held, one after another. */
export const useForms = (people: number, step: Step) => {
  const state = useForm()
  const index = Math.min(state.at, people - 1)
  const form = formAt(state, index)
  const [tried, setTried] = useState(0)
  const [keeping, setKeeping] = useState(false)
  useEffect(() => {
    fitForms(people)
    showForm(index)
  }, [people, index])
  useDidShow(forgetIdleForm)

  const show = (other: number): void => {
    setTried(0)
    setKeeping(false)
    showForm(other)
  }
  const check = checkForm(form, {})
  const goOn = (): void => {
    setTried(tried + 1)
    if (check.state !== 'valid') return
    if (keeping) keepPerson(keptOf(form))
    const next = index + 1
    if (step === 'change') navigation.back(tabs.home)
    else if (next < people) {
      carryOver(index, show)
    } else navigation.to(routes.check())
  }
  return { form, index, people, check, tried, keeping, setKeeping, show, goOn }
}

/** What the next person probably shares need not be typed twice; it can be changed. */
const carryOver = (index: number, show: (index: number) => void): void => {
  const { phone, email, employer } = formAt(useForm.getState(), index)
  show(index + 1)
  const next = formAt(useForm.getState(), index + 1)
  if (next.phone === '' && next.email === '') typeInto({ phone, email })
  if (next.employer === '') typeInto({ employer })
}
