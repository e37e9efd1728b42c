import { at, type DateWords, weekdaysOf } from '../date-words.ts'

const names = '월 화 수 목 금 토 일'
const name = (weekday: number): string => at(names.split(' '), weekday)

export const dates: DateWords = {
  day: ({ month, day, weekday }) => `${month}월 ${day}일(${name(weekday)})`,
  dayWithYear: ({ year, month, day, weekday }) => `${year}년 ${month}월 ${day}일(${name(weekday)})`,
  long: ({ year, month, day, weekday }) => `${year}년 ${month}월 ${day}일 ${name(weekday)}요일`,
  month: ({ year, month }) => `${year}년 ${month}월`,
  plain: ({ month, day }) => `${month}월 ${day}일`,
  weekdays: weekdaysOf(names, '월요일 화요일 수요일 목요일 금요일 토요일 일요일'),
  beforeTime: ' ',
}
