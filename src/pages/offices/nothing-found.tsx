import type { Response } from '#types/backend.ts'
import { Button } from '../../components/button.tsx'
import { ChipRow } from '../../components/chip-row.tsx'
import { DataState } from '../../components/data-state.tsx'
import { Section } from '../../components/section.tsx'
import { Words } from '../../components/words.tsx'
import { useLanguage, useText } from '../../frame/use-text.ts'
import { pick } from '../../lib/language.ts'
import { momentNear } from '../../lib/words/hours.ts'
import { phone } from '../../platform/phone.ts'
import { useClock } from '../../stores/clock.ts'
import { everywhere, filterOffices, type OfficeFilters, useOffices } from '../../stores/offices.ts'
import { usePlaceName } from './use-place-name.ts'

type Instead = NonNullable<Response<'listOffices'>['instead']>
type Filter = Instead['drop'][number]['filter']

/** Letting one filter go. */
const without: Record<Filter, Partial<OfficeFilters>> = {
  q: { q: '' },
  place: everywhere,
  item: { item: null },
  joint: { joint: false },
  bookable: { bookable: false },
  openAt: { openNow: false },
}

const lines = ['12345', '12367'] as const

/** No match is no dead end: what was asked, what to let go of and what that gives, where to go, whom to call. */
export const NothingFound = ({ instead }: { readonly instead: Instead }) => {
  const { locator } = useText().offices
  const language = useLanguage()
  const { drop, nearest } = instead
  return (
    <>
      <DataState state="empty" title={locator.nothing} words={useAsked(instead)} />
      {(drop.length > 0 || nearest !== null) && (
        <Section title={locator.widen}>
          {nearest !== null && (
            <Button
              kind="secondary"
              words={locator.nearest(pick(nearest.city.name, language), kilometres(nearest.distanceKm), nearest.total)}
              onPress={() =>
                void filterOffices({ region: nearest.region.code, city: nearest.city.code, district: null })
              }
            />
          )}
          {drop.map(({ filter, total }) => (
            <Button
              key={filter}
              kind="secondary"
              words={locator.counted(locator.drop[filter], total)}
              onPress={() => void filterOffices(without[filter])}
            />
          ))}
        </Section>
      )}
      <Words size="small" words={locator.nationalLine} />
      <ChipRow
        label={locator.nationalLine}
        mode="actions"
        chips={lines.map((line) => ({ key: line, words: line, label: locator.call(line), icon: 'phone' }))}
        onPress={(line) => void phone.call(line)}
      />
    </>
  )
}

const kilometres = (distance: number): string => String(Math.max(1, Math.round(distance)))

/** What was searched for, in one line; and when the first opens, where being closed is what stands in the way. */
const useAsked = ({ opensAt }: Instead): string => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const filters = useOffices((state) => state.filters)
  const place = usePlaceName(filters)
  const { offices, common } = text
  const asked = [
    filters.q.trim() === '' ? null : offices.locator.quoted(filters.q.trim()),
    place,
    filters.item === null || filters.item === undefined ? null : offices.itemNames[filters.item],
    filters.bookable ? offices.filterBookable : null,
    filters.joint ? offices.filterJoint : null,
    filters.openNow ? offices.filterOpen : null,
  ].filter((part) => part !== null)
  const searched = asked.length === 0 ? '' : offices.locator.searchedFor(asked.join(common.listJoin))
  const opens = opensAt === null ? '' : offices.locator.noneOpen(momentNear(opensAt, now, { text, language }))
  return [searched, opens].filter((part) => part !== '').join(text.common.sentenceEnd)
}
