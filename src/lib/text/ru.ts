import names from 'i18n-iso-countries/langs/ru.json'
import { booking } from './ru/booking.ts'
import { steps } from './ru/booking-steps.ts'
import { common } from './ru/common.ts'
import { dates } from './ru/dates.ts'
import { hours } from './ru/hours.ts'
import { info } from './ru/info.ts'
import { me } from './ru/me.ts'
import { offices } from './ru/offices.ts'
import { progress } from './ru/progress.ts'
import { refusals } from './ru/refusals.ts'
import { trip } from './ru/trip.ts'
import type { Pack } from './pack-shape.ts'

export const pack: Pack = {
  text: { common, hours, offices, booking, refusals, me, trip, steps, info, progress },
  dates,
  countries: names.countries,
}
