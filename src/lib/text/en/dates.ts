import { at, type DateWords, weekdaysOf } from '../date-words.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = weekdaysOf('Mon Tue Wed Thu Fri Sat Sun', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const short = (weekday: number): string => weekdays[weekday]?.short ?? ''
const shortMonth = (month: number): string => at(months, month - 1).slice(0, 3)

export const dates: DateWords = {
  day: ({ month, day, weekday }) => `${short(weekday)} ${day} ${shortMonth(month)}`,
  dayWithYear: ({ year, month, day, weekday }) => `${short(weekday)} ${day} ${shortMonth(month)} ${year}`,
  long: ({ year, month, day, weekday }) => `${weekdays[weekday]?.long ?? ''} ${day} ${at(months, month - 1)} ${year}`,
  month: ({ year, month }) => `${at(months, month - 1)} ${year}`,
  plain: ({ month, day }) => `${day} ${shortMonth(month)}`,
  weekdays,
  beforeTime: ', ',
}
