import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import lunar from 'chinese-days'

const require = createRequire(import.meta.url)
const arrangement = require('chinese-days/dist/chinese-days.json')
const second = dirname(require.resolve('holiday-calendar/package.json'))
const secondArrangement = (year) => require(join(second, `data/CN/${year}.json`))

const firstYear = 2024
const lastYear = 2026
const lastStatutoryYear = 2032

/** Name in `chinese-days` → our id and names. */
const festivals = {
  元旦: ['new-year', '元旦', 'New Year’s Day'],
  春节: ['spring-festival', '春节', 'Spring Festival'],
  清明: ['qingming', '清明节', 'Qingming Festival'],
  劳动节: ['labour-day', '劳动节', 'Labour Day'],
  端午: ['dragon-boat', '端午节', 'Dragon Boat Festival'],
  中秋: ['mid-autumn', '中秋节', 'Mid-Autumn Festival'],
  国庆节: ['national-day', '国庆节', 'National Day'],
}

const years = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const isCovered = (date) => date >= `${firstYear}-01-01` && date <= `${lastYear}-12-31`
const add = (days, holiday, date) => {
  if (Object.values(days).some((dates) => dates.includes(date))) return
  days[holiday] = [...(days[holiday] ?? []), date].sort()
}

/** The published years from one package; the build stops where the other says otherwise of any date. */
export const buildCalendar = () => {
  // The lunar functions count in the zone of the machine.
  process.env.TZ = 'Asia/Shanghai'
  const off = published(arrangement.holidays)
  const work = published(arrangement.workdays)
  checkAgainst(secondOpinion(), off, work)
  years(lastYear + 1, lastStatutoryYear).forEach((year) => {
    for (const [holiday, dates] of Object.entries(statutory(year))) dates.forEach((date) => add(off, holiday, date))
  })
  return {
    coveredFrom: `${firstYear}-01-01`,
    coveredUntil: `${lastYear}-12-31`,
    statutoryUntil: `${lastStatutoryYear}-12-31`,
    cite: 'state-council:-',
    names: Object.fromEntries(Object.values(festivals).map(([id, zh, en]) => [id, [zh, en]])),
    off: inOrder(off),
    work: inOrder(work),
  }
}

const published = (list) => {
  const days = {}
  for (const [date, detail] of Object.entries(list)) {
    if (!isCovered(date)) continue
    const [, name] = detail.split(',')
    if (!(name in festivals)) throw new Error(`unknown holiday ${name} on ${date}`)
    add(days, festivals[name][0], date)
  }
  return days
}

const secondOpinion = () =>
  years(firstYear, lastYear)
    .flatMap((year) => secondArrangement(year).dates)
    .map(({ date, type }) => `${date} ${type === 'public_holiday' ? 'off' : 'work'}`)

const checkAgainst = (other, off, work) => {
  const ours = [
    ...Object.values(off).flatMap((dates) => dates.map((date) => `${date} off`)),
    ...Object.values(work).flatMap((dates) => dates.map((date) => `${date} work`)),
  ]
  const alone = [...ours.filter((day) => !other.includes(day)), ...other.filter((day) => !ours.includes(day))]
  if (alone.length > 0) throw new Error(`chinese-days and holiday-calendar differ: ${alone.join(', ')}`)
}

/** The days that the law itself fixes. A festival that falls on another's day gives way to it. */
const statutory = (year) => {
  const lunarDate = (monthAndDay) => lunar.getSolarDateFromLunar(`${year}-${monthAndDay}`).date
  return {
    'new-year': [`${year}-01-01`],
    'spring-festival': [dayBefore(lunarDate('01-01')), lunarDate('01-01'), lunarDate('01-02'), lunarDate('01-03')],
    qingming: [lunar.getSolarTermDate(year, 4, 'pure_brightness')],
    'labour-day': [`${year}-05-01`, `${year}-05-02`],
    'dragon-boat': [lunarDate('05-05')],
    'national-day': [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`],
    'mid-autumn': [lunarDate('08-15')],
  }
}

/** Lunar New Year's Eve: the new year begins between 21 January and 20 February. */
const dayBefore = (date) => {
  const [year, month, day] = date.split('-')
  return day === '01' ? `${year}-01-31` : `${year}-${month}-${String(Number(day) - 1).padStart(2, '0')}`
}

const inOrder = (days) =>
  Object.fromEntries(Object.values(festivals).flatMap(([id]) => (id in days ? [[id, days[id]]] : [])))
