import names from 'i18n-iso-countries/langs/ja.json'
import { booking } from './ja/booking.ts'
import { steps } from './ja/booking-steps.ts'
import { common } from './ja/common.ts'
import { dates } from './ja/dates.ts'
import { hours } from './ja/hours.ts'
import { info } from './ja/info.ts'
import { me } from './ja/me.ts'
import { offices } from './ja/offices.ts'
import { progress } from './ja/progress.ts'
import { refusals } from './ja/refusals.ts'
import { trip } from './ja/trip.ts'
import type { Pack } from './pack-shape.ts'

export const pack: Pack = {
  text: { common, hours, offices, booking, refusals, me, trip, steps, info, progress },
  dates,
  countries: names.countries,
}
