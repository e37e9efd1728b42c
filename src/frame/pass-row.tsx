import { ListRow } from '../components/list-row.tsx'
import type { StatusLineProps } from '../components/status-line.tsx'
import { daysBetween, dateOf, formatMoment } from '../lib/dates.ts'
import { pick } from '../lib/language.ts'
import { routes } from '../lib/routes.ts'
import { navigation } from '../platform/navigation.ts'
import { type Pass, showPass } from '../stores/appointments.ts'
import { useClock } from '../stores/clock.ts'
import { closedDayOf, liveOffers, usePassNews } from '../stores/pass-news.ts'
import { OfficeName } from './office-name.tsx'
import { useLanguage, useText } from './use-text.ts'

/** An appointment in a list; it opens its pass. */
export const PassRow = ({ pass }: { readonly pass: Pass }) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const { place, state } = pass.appointment
  const coming = state === 'booked' && place.end > now
  const closed = closedDayOf(
    usePassNews((news) => news.closed),
    pass,
  )
  const status = (): StatusLineProps => {
    const { news, states } = text.booking
    if (closed !== null) return { tone: 'closed', words: news.closedBadge }
    if (!coming) return { tone: 'neutral', words: states[state] }
    if (liveOffers(pass, now).length > 0) return { tone: 'soon', words: news.earlierBadge }
    return { tone: 'open', words: text.offices.daysToGo(daysBetween(dateOf(now), dateOf(place.start))) }
  }
  return (
    <ListRow
      title={formatMoment(place.start, language)}
      subtitle={<OfficeName name={pass.office.name} />}
      note={pick(pass.itemName, language)}
      status={status()}
      onPress={() => {
        showPass(pass.appointment.code)
        navigation.to(routes.pass())
      }}
    />
  )
}
