import { type ReactNode, useEffect } from 'react'
import type { Instant } from '#types/time.ts'
import { DataState } from '../components/data-state.tsx'
import { formatMoment } from '../lib/dates.ts'
import { refusalWords } from '../lib/words/refusal.ts'
import { firstPaint } from '../platform/first-paint.ts'
import type { Remote } from '../stores/remote.ts'
import { useLanguage, useText } from './use-text.ts'

interface RemoteViewProps<Value> {
  readonly remote: Remote<Value>
  readonly onRetry: () => void
  readonly rows?: number
  /** Part of something larger that says when it was saved. */
  readonly quiet?: boolean
  readonly children: (value: Value) => ReactNode
}

/** Something asked of the backend, in whichever of its states it is. */
export const RemoteView = <Value,>({ remote, onRetry, rows, quiet = false, children }: RemoteViewProps<Value>) => {
  const text = useText()
  const language = useLanguage()
  // The first answer completes the page that the first paint stood for.
  useEffect(() => {
    if (remote.state !== 'loading') firstPaint.takeAway()
  }, [remote.state])
  const retry = { words: text.common.retry, onPress: onRetry }
  switch (remote.state) {
    case 'loading':
      return <DataState state="loading" label={text.common.loading} rows={rows} />
    case 'ready':
      return (
        <>
          {remote.savedAt !== null && !quiet && <Saved at={remote.savedAt} />}
          {children(remote.value)}
        </>
      )
    case 'refused':
      return <DataState state="error" title={refusalWords(remote.refusal, { text, language })} action={retry} />
    case 'offline':
      return <DataState state="offline" title={text.common.offline} words={text.common.nothingSaved} action={retry} />
    case 'failed':
      return <DataState state="error" title={text.common.failedTitle} words={text.common.failedWords} action={retry} />
  }
}

const Saved = ({ at }: { readonly at: Instant }) => {
  const text = useText()
  const language = useLanguage()
  return <DataState state="saved" words={text.common.savedAt(formatMoment(at, language))} />
}
