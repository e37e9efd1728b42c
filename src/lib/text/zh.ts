import { booking } from './zh/booking.ts'
import { common } from './zh/common.ts'
import { hours } from './zh/hours.ts'
import { me } from './zh/me.ts'
import { offices } from './zh/offices.ts'
import { refusals } from './zh/refusals.ts'
import { trip } from './zh/trip.ts'

/** Every word of the app in Chinese; the other languages have the same keys. */
export const zh = { common, hours, offices, booking, refusals, me, trip }

/** The shape that every language fills: the same keys, and functions of the same arguments. */
export type Text = typeof zh
