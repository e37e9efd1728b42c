import { at, type DateWords, weekdaysOf } from '../date-words.ts'

const names = '月 火 水 木 金 土 日'
const name = (weekday: number): string => at(names.split(' '), weekday)

export const dates: DateWords = {
  day: ({ month, day, weekday }) => `${month}月${day}日(${name(weekday)})`,
  dayWithYear: ({ year, month, day, weekday }) => `${year}年${month}月${day}日(${name(weekday)})`,
  long: ({ year, month, day, weekday }) => `${year}年${month}月${day}日 ${name(weekday)}曜日`,
  month: ({ year, month }) => `${year}年${month}月`,
  plain: ({ month, day }) => `${month}月${day}日`,
  weekdays: weekdaysOf(names, '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日'),
  beforeTime: ' ',
}
