import type { OfficeView } from '#types/office.ts'
import { Note } from '../../../components/note.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'

/** Moved, closed, limited: each with its date, before anything else. */
export const Notices = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  return (
    <>
      {office.notices.map((notice) => {
        const published =
          notice.published === null
            ? ''
            : ` (${text.offices.noticeFrom(formatDate(notice.published, 'long', language))})`
        return (
          <Note
            key={notice.id}
            tone={notice.kind === 'information' ? 'info' : 'warn'}
            title={pick(notice.title, language)}
            words={pick(notice.text, language) + published}
          />
        )
      })}
    </>
  )
}
