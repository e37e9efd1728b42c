import bookingPlans from './booking-plans.json'
import divisions from './divisions.json'
import holidays from './holidays.json'
import notices from './notices.json'
import offices from './offices.json'
import { type MockData, expandData, parseData } from './parse.ts'
import { atOnce, inTurns } from './parser/in-steps.ts'
import { isOfficesFile } from './parser/rows.ts'
import pinyin from './pinyin.json'
import sampleCases from './sample-cases.json'
import serviceHours from './service-hours.json'
import serviceItems from './service-items.json'
import sources from './sources.json'

const raw = {
  offices,
  serviceHours,
  serviceItems,
  notices,
  sources,
  divisions,
  holidays,
  bookingPlans,
  pinyin,
  sampleCases,
}

/** The data that ships with the product: the build wrote it, and a test reads each of its rows by the schema. */
export const shippedData = (): MockData =>
  isOfficesFile(raw.offices) ? atOnce(expandData(raw, raw.offices)) : parseData(raw)

/** The same, a little at a time, for a screen that somebody looks at. */
export const shippedInTurns = (pause: () => Promise<void>): Promise<MockData> =>
  isOfficesFile(raw.offices) ? inTurns(expandData(raw, raw.offices), pause) : Promise.resolve(parseData(raw))

/** The same, checked row by row. */
export const checkedData = (): MockData => parseData(raw)
