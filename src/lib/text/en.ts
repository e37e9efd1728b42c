import type { Text } from './zh.ts'
import { booking } from './en/booking.ts'
import { common } from './en/common.ts'
import { hours } from './en/hours.ts'
import { me } from './en/me.ts'
import { offices } from './en/offices.ts'
import { refusals } from './en/refusals.ts'
import { trip } from './en/trip.ts'

export const en: Text = { common, hours, offices, booking, refusals, me, trip }
