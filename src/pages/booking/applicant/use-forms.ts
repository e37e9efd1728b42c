import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Step, routes, tabs } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { carryOver, fitForms, forgetIdleForm, formAt, keptOf, showForm, useForm } from '../../../stores/form.ts'
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
      // Filled before it is shown: Taro's input fails on a value that comes between its coming and its first drawing.
      carryOver(index)
      show(next)
    } else navigation.to(routes.check())
  }
  return { form, index, people, check, tried, keeping, setKeeping, show, goOn }
}
