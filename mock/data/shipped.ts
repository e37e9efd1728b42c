import bookingPlans from './booking-plans.json'
import divisions from './divisions.json'
import holidays from './holidays.json'
import notices from './notices.json'
import offices from './offices.json'
import { type MockData, parseData } from './parse.ts'
import pinyin from './pinyin.json'
import serviceHours from './service-hours.json'
import serviceItems from './service-items.json'
import sources from './sources.json'

/** The data that ships with the product, checked. */
export const shippedData = (): MockData =>
  parseData({ offices, serviceHours, serviceItems, notices, sources, divisions, holidays, bookingPlans, pinyin })
