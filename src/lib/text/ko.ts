import names from 'i18n-iso-countries/langs/ko.json'
import { booking } from './ko/booking.ts'
import { steps } from './ko/booking-steps.ts'
import { common } from './ko/common.ts'
import { dates } from './ko/dates.ts'
import { hours } from './ko/hours.ts'
import { info } from './ko/info.ts'
import { me } from './ko/me.ts'
import { offices } from './ko/offices.ts'
import { progress } from './ko/progress.ts'
import { refusals } from './ko/refusals.ts'
import { trip } from './ko/trip.ts'
import type { Pack } from './pack-shape.ts'

export const pack: Pack = {
  text: { common, hours, offices, booking, refusals, me, trip, steps, info, progress },
  dates,
  countries: names.countries,
}
