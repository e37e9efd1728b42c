import { booking } from './zh/booking.ts'
import { common } from './zh/common.ts'
import { hours } from './zh/hours.ts'
import { info } from './zh/info.ts'
import { offices } from './zh/offices.ts'
import { progress } from './zh/progress.ts'
import { refusals } from './zh/refusals.ts'

/** Every word of the app in Chinese; the other languages have the same keys. */
export const zh = { common, hours, offices, booking, refusals, progress, info }

/** The shape that every language fills: the same keys, and functions of the same arguments. */
export type Text = typeof zh
