import type { CaseEvent, Progress } from '#types/progress.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Section } from '../../../components/section.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import type { ProgressText } from '../../../lib/text/progress.ts'
import { appealWords } from '../../../lib/words/progress.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { navigation } from '../../../platform/navigation.ts'
import { toast } from '../../../platform/toast.ts'
import { showPass, useAppointments } from '../../../stores/appointments.ts'
import { Collect } from './collect.tsx'
import { Correction } from './correction.tsx'
import { isLate, Late } from './late.tsx'

interface WhatNowProps {
  readonly progress: Progress
}

/** What the applicant must do now: often nothing, and then it says so. */
export const WhatNow = ({ progress }: WhatNowProps) => {
  const { progress: text } = useProgressText()
  const language = useLanguage()
  const event = progress.timeline.flatMap((entry) => entry.event ?? []).at(-1)
  const note = event?.note ?? null
  if (isLate(progress)) {
    return (
      <Section title={text.todoTitle}>
        <Late progress={progress} />
      </Section>
    )
  }
  return (
    <Section title={text.todoTitle}>
      <Card tone="tint">
        <Words strong words={todoOf(progress, text)} />
        {note !== null && <Words words={text.note(pick(note, language))} />}
        {event !== undefined && <Details progress={progress} event={event} />}
      </Card>
      <NextAct progress={progress} />
    </Section>
  )
}

/** A correction asked for before anybody came to a window is sent the way the papers were. */
const todoOf = ({ stage, timeline }: Progress, text: ProgressText['progress']): string => {
  const came = timeline.some((entry) => entry.stage === 'checked-in' && entry.event !== null)
  return stage === 'correction-requested' && !came ? text.correctionOnline : text.todo[stage]
}

const Details = ({ progress, event }: WhatNowProps & { readonly event: CaseEvent }) => {
  switch (progress.stage) {
    case 'correction-requested':
      return <Correction event={event} />
    case 'posted':
      return <Tracking event={event} />
    case 'ready-to-collect':
      return <Collect progress={progress} />
    case 'refused':
      return <Appeal progress={progress} />
    case 'filed-online':
    case 'preliminary-review':
    case 'appointment':
    case 'checked-in':
    case 'accepted':
    case 'under-approval':
    case 'decided':
    case 'document-made':
    case 'collected':
    case 'not-accepted':
    case 'withdrawn':
    case 'missed':
    case 'cancelled':
      return null
  }
}

const Tracking = ({ event: { trackingNumber } }: { readonly event: CaseEvent }) => {
  const text = useProgressText()
  if (trackingNumber === null) return null
  const copy = async (): Promise<void> => {
    const { state } = await clipboard.copy(trackingNumber)
    toast.show(state === 'done' ? text.common.copied : text.common.notCopied)
  }
  return (
    <>
      <Words size="small" words={text.progress.trackingNumber} />
      <Words strong words={trackingNumber} />
      <TextLink role="button" words={text.progress.copyTracking} onPress={() => void copy()} />
    </>
  )
}

const Appeal = ({ progress }: WhatNowProps) => {
  const text = useProgressText()
  return (
    <>
      <Words strong words={text.progress.appealTitle} />
      {appealWords(progress.itemId, text).map((words) => (
        <Words key={words} size="small" words={words} />
      ))}
    </>
  )
}

const again: readonly Progress['stage'][] = ['not-accepted', 'withdrawn', 'missed', 'cancelled', 'refused']

/** The one thing to tap now: the pass before the visit, a new appointment after a case that ended without a document. */
const NextAct = ({ progress: { stage, code, officeId, itemId } }: WhatNowProps) => {
  const { progress: text } = useProgressText()
  const kept = useAppointments(({ passes }) => passes.some(({ appointment }) => appointment.code === code))
  if (stage === 'appointment' && kept) {
    const seePass = (): void => {
      showPass(code)
      navigation.to(routes.pass())
    }
    return <Button kind="secondary" words={text.seePass} onPress={seePass} />
  }
  if (!again.includes(stage)) return null
  return <Button words={text.bookAgain} onPress={() => navigation.to(routes.item({ officeId, itemId }))} />
}
