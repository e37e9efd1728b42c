import type { Text } from './zh.ts'
import { booking } from './en/booking.ts'
import { common } from './en/common.ts'
import { hours } from './en/hours.ts'
import { info } from './en/info.ts'
import { offices } from './en/offices.ts'
import { progress } from './en/progress.ts'
import { refusals } from './en/refusals.ts'

export const en: Text = { common, hours, offices, booking, refusals, progress, info }
