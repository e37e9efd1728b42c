import bookingPlans from './booking-plans.json'
import divisions from './divisions.json'
import holidays from './holidays.json'
import notices from './notices.json'
import offices from './offices.json'
import { type MockData, expandData, parseData } from './parse.ts'
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
export const shippedData = (): MockData => (isOfficesFile(raw.offices) ? expandData(raw, raw.offices) : parseData(raw))

/** The same, checked row by row. */
export const checkedData = (): MockData => parseData(raw)
