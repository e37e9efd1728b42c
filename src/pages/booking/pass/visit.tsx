import { Button } from '../../../components/button.tsx'
import { CheckItem } from '../../../components/check-item.tsx'
import { DriverCard } from '../../../components/driver-card.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick, pickName } from '../../../lib/language.ts'
import { calendar } from '../../../platform/calendar.ts'
import { toast } from '../../../platform/toast.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { materialsFor, noList, tickMaterial, useChecklist } from '../../../stores/checklist.ts'
import { presently } from '../../../stores/clock.ts'
import { guideIn, useItems } from '../../../stores/items.ts'

const dayMinutes = 24 * 60
const twoHours = 120

/** Getting there with the right papers: the address for the driver, the checklist, the calendar. */
export const Visit = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const { items } = useItems()
  const guide = guideIn(items, pass.guideId)
  const list = useChecklist((state) => (pass.guideId === null ? noList : (state.lists[pass.guideId] ?? noList)))
  const materials = guide === null ? [] : materialsFor(guide, { ...list.answers, ...pass.appointment.answers })
  const ready = materials.filter(({ material }) => list.ticked.includes(material.id)).length

  const addToCalendar = async (): Promise<void> => {
    const { bookedAt, officeId, place } = pass.appointment
    const name = pickName(pass.office.name, language)
    const event = {
      uid: `${officeId}-${bookedAt}`,
      now: presently(),
      title: text.booking.calendarTitle(name),
      start: place.start,
      end: place.end,
      location: pass.office.address,
      description: pick(pass.itemName, language),
      alarms: [dayMinutes, twoHours],
    }
    const added = await calendar.add(event, text.steps.dayBefore(name))
    toast.show(added.state === 'done' ? text.booking.calendarAdded : text.booking.calendarFailed)
  }
  return (
    <>
      <DriverCard hint={text.offices.driverHint} address={pass.office.address} name={pass.office.name.zh} />
      {guide !== null && materials.length > 0 && (
        <Section
          title={text.booking.bring}
          aside={<Words size="small" words={text.offices.materialsReady(ready, materials.length)} />}
        >
          {materials.map(({ material }) => (
            <CheckItem
              key={material.id}
              words={pick(material.name, language)}
              checked={list.ticked.includes(material.id)}
              onToggle={(checked) => tickMaterial(guide.id, material.id, checked)}
            />
          ))}
        </Section>
      )}
      {pass.appointment.state === 'booked' && (
        <Button
          kind="secondary"
          icon="calendar"
          words={text.booking.addToCalendar}
          onPress={() => void addToCalendar()}
        />
      )}
    </>
  )
}
