import type { Progress } from '#types/progress.ts'
import { Row } from '../../../components/row.tsx'
import { useProgressText } from '../../../frame/use-progress-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { visitWords } from '../../../lib/words/progress.ts'

/** When and at which window the applicant is, or was, expected. */
export const Visit = ({ progress: { visit } }: { readonly progress: Progress }) => {
  const text = useProgressText()
  const language = useLanguage()
  if (visit === null) return null
  return <Row stacked label={text.progress.visit} value={visitWords(visit, { text, language })} />
}
