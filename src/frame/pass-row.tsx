import { ListRow } from '../components/list-row.tsx'
import { daysBetween, dateOf, formatMoment } from '../lib/dates.ts'
import { languageTags, pick, pickName } from '../lib/language.ts'
import { routes } from '../lib/routes.ts'
import { navigation } from '../platform/navigation.ts'
import { type Pass, showPass } from '../stores/appointments.ts'
import { useClock } from '../stores/clock.ts'
import { useLanguage, useText } from './use-text.ts'

/** An appointment in a list; it opens its pass. */
export const PassRow = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const { place, state } = pass.appointment
  const coming = state === 'booked' && place.end > now
  const words = coming
    ? text.offices.daysToGo(daysBetween(dateOf(now), dateOf(place.start)))
    : text.booking.states[state]
  return (
    <ListRow
      title={formatMoment(place.start, language)}
      subtitle={pickName(pass.office.name, language)}
      subtitleLang={languageTags[language]}
      note={pick(pass.itemName, language)}
      status={{ tone: coming ? 'open' : 'neutral', words }}
      onPress={() => {
        showPass(pass.appointment.code)
        navigation.to(routes.pass())
      }}
    />
  )
}
