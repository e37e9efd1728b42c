import { at, type DateWords, weekdaysOf } from '../date-words.ts'

const names = '一 二 三 四 五 六 日'
const name = (weekday: number): string => at(names.split(' '), weekday)

export const dates: DateWords = {
  day: ({ month, day, weekday }) => `${month}月${day}日 周${name(weekday)}`,
  dayWithYear: ({ year, month, day, weekday }) => `${year}年${month}月${day}日 周${name(weekday)}`,
  long: ({ year, month, day, weekday }) => `${year}年${month}月${day}日 星期${name(weekday)}`,
  month: ({ year, month }) => `${year}年${month}月`,
  plain: ({ month, day }) => `${month}月${day}日`,
  weekdays: weekdaysOf(names, '星期一 星期二 星期三 星期四 星期五 星期六 星期日'),
  beforeTime: ' ',
}
