import { at, type DateWords, weekdaysOf } from '../date-words.ts'

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const shortMonths = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ')
const weekdays = weekdaysOf('lun. mar. mer. jeu. ven. sam. dim.', 'lundi mardi mercredi jeudi vendredi samedi dimanche')
const short = (weekday: number): string => weekdays[weekday]?.short ?? ''
// The first of a month is an ordinal.
const number = (day: number): string => (day === 1 ? '1er' : String(day))

export const dates: DateWords = {
  day: (date) => `${short(date.weekday)} ${number(date.day)} ${at(shortMonths, date.month - 1)}`,
  dayWithYear: (date) => `${short(date.weekday)} ${number(date.day)} ${at(shortMonths, date.month - 1)} ${date.year}`,
  long: (date) =>
    `${weekdays[date.weekday]?.long ?? ''} ${number(date.day)} ${at(months, date.month - 1)} ${date.year}`,
  month: (date) => `${at(months, date.month - 1)} ${date.year}`,
  plain: (date) => `${number(date.day)} ${at(shortMonths, date.month - 1)}`,
  weekdays,
  beforeTime: ' à ',
}
