import names from 'i18n-iso-countries/langs/fr.json'
import { booking } from './fr/booking.ts'
import { steps } from './fr/booking-steps.ts'
import { common } from './fr/common.ts'
import { dates } from './fr/dates.ts'
import { hours } from './fr/hours.ts'
import { info } from './fr/info.ts'
import { me } from './fr/me.ts'
import { offices } from './fr/offices.ts'
import { progress } from './fr/progress.ts'
import { refusals } from './fr/refusals.ts'
import { trip } from './fr/trip.ts'
import type { Pack } from './pack-shape.ts'

export const pack: Pack = {
  text: { common, hours, offices, booking, refusals, me, trip, steps, info, progress },
  dates,
  countries: names.countries,
}
