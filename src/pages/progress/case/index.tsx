import { useEffect } from 'react'
import { DataState } from '../../../components/data-state.tsx'
import { Screen } from '../../../frame/screen.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { resultWords } from '../../../lib/words/progress.ts'
import { useAppointments } from '../../../stores/appointments.ts'
import { findProgress, useProgress } from '../../../stores/progress.ts'
import { loadSavedProgress, savedProgress } from '../../../stores/saved-progress.ts'
import { LookUpForm } from './look-up-form.tsx'
import { Result } from './result.tsx'

export default function CaseProgress() {
  const text = useProgressText()
  const language = useLanguage()
  const lookUp = useProgress((state) => state.lookUp)
  useEffect(lookUpAtOnce, [])
  const announce = lookUp.state === 'done' ? resultWords(lookUp.value, { text, language }) : undefined
  return (
    <Screen title={text.progress.title} announce={announce}>
      <Stage />
    </Screen>
  )
}

/** What was looked up before is listed; someone who comes from a pass and gave the tail a moment ago is not asked again. */
const lookUpAtOnce = (): void => {
  loadSavedProgress()
  const { code, lookUp } = useProgress.getState()
  const tail = useAppointments.getState().tails[code]
  if (lookUp.state === 'asking' && tail !== undefined) void findProgress(code, tail)
}

const Stage = () => {
  const text = useProgressText()
  const language = useLanguage()
  const { code, lookUp } = useProgress()
  const tail = useAppointments((state) => state.tails[code])
  if (lookUp.state === 'done') return <Result progress={lookUp.value} />
  if (lookUp.state === 'busy' && tail !== undefined)
    return <DataState state="loading" label={text.progress.lookingUp} rows={4} />
  const saved = lookUp.state === 'offline' ? savedProgress(code) : null
  return (
    <>
      <LookUpForm />
      {saved !== null && (
        <>
          <DataState state="saved" words={text.common.offlineSaved(formatMoment(saved.checkedAt, language))} />
          <Result progress={saved} old />
        </>
      )}
    </>
  )
}
