import { ListRow } from '../components/list-row.tsx'
import type { OfficeSummary } from '#types/office.ts'
import { languageTags, pickName } from '../lib/language.ts'
import { routes } from '../lib/routes.ts'
import { momentNear, statusWords } from '../lib/words/hours.ts'
import { navigation } from '../platform/navigation.ts'
import { useLanguage, useText } from './use-text.ts'

/** An office in a list: its name, how far, whether it is open, when it is free. */
export const OfficeRow = ({ office }: { readonly office: OfficeSummary }) => {
  const text = useText()
  const language = useLanguage()
  const translated = language !== 'zh' && office.name.en !== null
  const { bookable, nextFree, status } = office
  const free = nextFree === null ? text.booking.dayWords.full : momentNear(nextFree, status.at, { text, language })
  return (
    <ListRow
      title={pickName(office.name, language)}
      titleLang={languageTags[language]}
      subtitle={translated ? office.name.zh : undefined}
      subtitleLang={translated ? languageTags.zh : undefined}
      aside={office.distanceKm === null ? undefined : text.offices.about(kilometres(office.distanceKm))}
      status={statusWords(status, { text, language })}
      note={bookable ? text.offices.nextFree(free) : text.offices.notBookable}
      onPress={() => navigation.to(routes.office({ officeId: office.id }))}
    />
  )
}

/** Centres of districts are no better than this. */
const kilometres = (distance: number): string => String(Math.max(1, Math.round(distance)))
