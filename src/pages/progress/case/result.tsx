import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Progress } from '#types/progress.ts'
import { AppointmentCode } from '../../../components/appointment-code.tsx'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { moveFocus } from '../../../components/focus.ts'
import { Heading } from '../../../components/heading.tsx'
import { Note } from '../../../components/note.tsx'
import { StatusLine } from '../../../components/status-line.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { stageStatus } from '../../../lib/words/progress.ts'
import { loadCaseOffice } from '../../../stores/case-office.ts'
import { loadItems } from '../../../stores/items.ts'
import { askProgressOf, refreshProgress, useProgress } from '../../../stores/progress.ts'
import { CaseOffice } from './case-office.tsx'
import { ClockBar, DueDates } from './clock.tsx'
import { StageTimeline } from './stage-timeline.tsx'
import { TellMe } from './tell-me.tsx'
import { Travel } from './travel.tsx'
import { Visit } from './visit.tsx'
import { WhatNow } from './what-now.tsx'
import './result.scss'

interface ResultProps {
  readonly progress: Progress
  /** Saved earlier: it stands below the form and cannot be refreshed now. */
  readonly old?: boolean
}

const resultId = 'progress-result'

/** One case: where it stands, what to do now, by when, and the whole way. */
export const Result = ({ progress, old = false }: ResultProps) => {
  const text = useProgressText()
  const { code, officeId, itemId, stage } = progress
  const status = stageStatus(stage, text)
  useEffect(() => {
    moveFocus(resultId)
    void loadCaseOffice({ officeId, itemId })
    void loadItems()
  }, [code, officeId, itemId])
  return (
    <>
      <Heading level={1} words={text.offices.itemNames[itemId]} id={resultId} />
      <Card>
        <View className="cy-case__top">
          <AppointmentCode size="small" code={code} label={text.booking.codeLabel([...code].join(' '))} />
          <StatusLine {...status} />
        </View>
        <Visit progress={progress} />
        <ClockBar progress={progress} />
        <LastChecked progress={progress} old={old} />
        {old && <Words size="small" words={text.progress.notKept} />}
      </Card>
      <WhatNow progress={progress} />
      <DueDates progress={progress} />
      <StageTimeline progress={progress} />
      <Travel progress={progress} />
      <TellMe progress={progress} />
      <CaseOffice progress={progress} />
      <Words size="faint" words={text.progress.demonstration} />
      {!old && (
        <ButtonRow>
          <Button kind="secondary" words={text.progress.another} onPress={() => askProgressOf('')} />
        </ButtonRow>
      )}
    </>
  )
}

const LastChecked = ({ progress, old }: Required<ResultProps>) => {
  const text = useProgressText()
  const language = useLanguage()
  const refresh = useProgress((state) => state.refresh)
  return (
    <View className="cy-case__checked">
      <View className="cy-case__line">
        <Words size="faint" words={text.progress.lastChecked(formatMoment(progress.checkedAt, language))} />
        {!old && (
          <TextLink
            role="button"
            words={refresh === 'busy' ? text.progress.refreshing : text.progress.refresh}
            onPress={() => void refreshProgress()}
          />
        )}
      </View>
      {refresh === 'failed' && <Note tone="warn" spoken words={text.progress.notRefreshed} />}
    </View>
  )
}
