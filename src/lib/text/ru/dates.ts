import { at, type DateWords, weekdaysOf } from '../date-words.ts'

// A month stands in the genitive after its day, in the nominative alone.
const ofMonth = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const month = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const shortOfMonth = 'янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.'.split(' ')
const weekdays = weekdaysOf('пн вт ср чт пт сб вс', 'понедельник вторник среда четверг пятница суббота воскресенье')
const short = (weekday: number): string => weekdays[weekday]?.short ?? ''

export const dates: DateWords = {
  day: (date) => `${short(date.weekday)}, ${date.day} ${at(shortOfMonth, date.month - 1)}`,
  dayWithYear: (date) => `${short(date.weekday)}, ${date.day} ${at(shortOfMonth, date.month - 1)} ${date.year} г.`,
  long: (date) => `${weekdays[date.weekday]?.long ?? ''}, ${date.day} ${at(ofMonth, date.month - 1)} ${date.year} г.`,
  month: (date) => `${at(month, date.month - 1)} ${date.year} г.`,
  plain: (date) => `${date.day} ${at(shortOfMonth, date.month - 1)}`,
  weekdays,
  beforeTime: ', ',
}
