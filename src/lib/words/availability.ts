import type { AvailabilityDay, Slot } from '#types/slot.ts'
import { formatMoment, minuteText } from '../dates.ts'
import type { Language } from '../language.ts'
import type { Text } from '../text.ts'
import { becauseWords } from './hours.ts'

interface Speech {
  readonly text: Text
  readonly language: Language
}

/** The short word in a day's cell: how many places, or why none. */
export const dayWord = (day: AvailabilityDay, { booking }: Text): string =>
  day.state === 'free' ? String(day.remaining) : booking.dayWords[day.state]

/** The whole reason, for the ear and for a tap on a day that is not free. */
export const dayReason = (day: AvailabilityDay, speech: Speech): string => {
  const { booking } = speech.text
  switch (day.state) {
    case 'free':
      return booking.placesLeft(day.remaining)
    case 'not-released':
      return booking.opensForBooking(day.opensAt === null ? '' : formatMoment(day.opensAt, speech.language))
    case 'closed':
    case 'holiday':
      return becauseWords(day.because, speech)
    case 'full':
    case 'past':
    case 'too-soon':
    case 'unpublished':
      return booking.dayReasons[day.state]
  }
}

const fewPlaces = 2

const slotWords = (slot: Slot, { booking }: Text): string =>
  slot.state === 'free' ? booking.left(slot.remaining) : booking.slotWords[slot.state]

const slotSpoken = (slot: Slot, text: Text): string =>
  `${minuteText(slot.from)}–${minuteText(slot.to)}${text.common.listJoin}${slotWords(slot, text)}`

const slotLook = (slot: Slot): 'free' | 'few' | 'full' | 'past' => {
  switch (slot.state) {
    case 'free':
      return slot.remaining <= fewPlaces ? 'few' : 'free'
    case 'full':
      return 'full'
    case 'past':
    case 'too-soon':
      return 'past'
  }
}

/** A slot as a choice among the times of a day. */
export const slotChoice = (slot: Slot, text: Text) => ({
  key: slot.start,
  time: minuteText(slot.from),
  words: slotWords(slot, text),
  label: slotSpoken(slot, text),
  state: slotLook(slot),
})
