import type { ReactNode } from 'react'
import type { OfficeSummary } from '#types/office.ts'
import type { MarkedText, SearchMatch } from '#types/search-match.ts'
import { ListRow } from '../components/list-row.tsx'
import { whenChanged } from '../components/when-changed.ts'
import { Marked } from '../components/marked.tsx'
import { type Language, languageTags, pickName } from '../lib/language.ts'
import { routes } from '../lib/routes.ts'
import type { Text } from '../lib/text.ts'
import { momentNear, statusWords } from '../lib/words/hours.ts'
import { placeWords } from '../lib/words/place.ts'
import { navigation } from '../platform/navigation.ts'
import { useLanguage, useText } from './use-text.ts'

interface OfficeRowProps {
  readonly office: OfficeSummary
  /** Told before the office opens. */
  readonly onOpen?: () => void
}

/** An office in a list: its name, where and how far, why it was found, whether it is open, when it is free. */
export const OfficeRow = whenChanged(function OfficeRow({ office, onOpen }: OfficeRowProps) {
  const text = useText()
  const language = useLanguage()
  const translated = language !== 'zh' && office.name.en !== null
  const { bookable, nextFree, status } = office
  const free = nextFree === null ? text.booking.dayWords.full : momentNear(nextFree, status.at, { text, language })
  const name = office.matched.find(({ field }) => field === 'name')
  const titleLanguage = translated ? 'en' : 'zh'
  return (
    <ListRow
      title={markedOr(name?.[titleLanguage], pickName(office.name, language))}
      titleLang={languageTags[titleLanguage]}
      subtitle={translated ? markedOr(name?.zh, office.name.zh) : undefined}
      subtitleLang={translated ? languageTags.zh : undefined}
      aside={office.distanceKm === null ? undefined : text.offices.about(kilometres(office.distanceKm))}
      details={useDetails(office)}
      status={statusWords(status, { text, language })}
      note={bookable ? text.offices.nextFree(free) : callFirst(office, text)}
      onPress={() => {
        onOpen?.()
        navigation.to(routes.office({ officeId: office.id }))
      }}
    />
  )
})

/** Whom to call, where that is the only way. */
const callFirst = ({ phone }: OfficeSummary, { offices }: Text): string =>
  [offices.noOnline, phone?.number].filter((part) => typeof part === 'string').join(' · ')

const markedOr = (marked: MarkedText | null | undefined, plain: string): ReactNode =>
  marked === null || marked === undefined ? plain : <Marked {...marked} />

/** The place, always; and whatever else answered the search, with its name before it. */
const useDetails = (office: OfficeSummary): { readonly key: string; readonly words: ReactNode }[] => {
  const { offices } = useText()
  const language = useLanguage()
  const place = office.matched.find(({ field }) => field === 'place')
  const others = office.matched.filter(({ field }) => field !== 'place' && field !== 'name')
  return [
    { key: 'place', words: place === undefined ? placeWords(office, language) : readable(place, language) },
    ...others.map((match, index) => ({
      key: `${match.field} ${index}`,
      words: (
        <>
          {offices.locator.matchedIn[match.field]}
          {readable(match, language)}
        </>
      ),
    })),
  ]
}

/** In the reader's language where that is what answered, in the other where not. */
const readable = ({ zh, en }: SearchMatch, language: Language): ReactNode => {
  const marked = (language === 'zh' ? zh : en) ?? zh ?? en
  return marked === null ? null : <Marked {...marked} lang={languageTags[marked === en ? 'en' : 'zh']} />
}

/** Centres of districts are no better than this. */
const kilometres = (distance: number): string => String(Math.max(1, Math.round(distance)))
