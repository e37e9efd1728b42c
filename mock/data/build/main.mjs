import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCalendar } from './calendar.mjs'
import { channelsOf, guangzhouServices, guidesOf, hallsOf, oneStopOf, serviceHoursOf } from './documents.mjs'
import { linkedOffices } from './links.mjs'
import { pinyinOf } from './pinyin.mjs'
import { withReport } from './report.mjs'
import { shortDivision, shortOffice } from './shorten.mjs'
import { readTable } from './table/table.mjs'
import { compact, linesOf } from './write.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const out = resolve(process.argv[2] ?? join(here, '..'))
const read = (path) => JSON.parse(readFileSync(join(here, path), 'utf8'))
const transcript = (name) => read(`../transcript/${name}.json`)
const write = (name, value, depth) => writeFileSync(join(out, `${name}.json`), `${linesOf(value, depth)}\n`)

const guide = transcript('beijing-guide')
const notice = transcript('guangzhou-notice')
const plan = transcript('beihai-plan')
const zone = transcript('jiangmen-zone')
const links = read('links.json')
const conflicts = read('conflicts.json')

const divisions = read('divisions.json')
const corrections = read('corrections.json')
const table = readTable({
  lines: transcript('national-lines').lines,
  corrections,
  renderings: read('renderings.json'),
  phrases: read('phrases.json'),
  divisions,
  areaCodes: read('area-codes.json'),
  impossiblePhones: read('impossible-phones.json'),
})
const found = [...hallsOf(guide), oneStopOf(notice, 'guangzhou'), oneStopOf(plan, 'beihai'), ...table.offices]
const offices = linkedOffices(found, links, conflicts.offices)
const searchedWords = ({ name, org, address, aliases }) => [name, org, address, aliases]
const centres = read('centres.json')
const pinyin = pinyinOf(read('pinyin.json'), [offices.map(searchedWords), divisions])
const guides = [guide, notice, plan, zone]
  .flatMap(guidesOf)
  .map((one) => compact({ ...one, conflicts: conflicts.guides[one.id] }))

write(
  'offices',
  {
    reasons: { ...links.reasons, ...table.reasons },
    services: { ...links.services, guangzhou: guangzhouServices(notice) },
    offices: offices.map((office) => shortOffice(office, divisions)),
  },
  2,
)
write('service-hours', serviceHoursOf({ guide, notice, plan }), 1)
write(
  'service-items',
  {
    channels: channelsOf([guide, notice, plan, zone]),
    items: read('items.json'),
    guides,
  },
  2,
)
write(
  'divisions',
  divisions.map((division) => shortDivision(division, centres, pinyin)),
  1,
)
write('pinyin', pinyin, 1)
write('holidays', buildCalendar(), 2)

const readme = readFileSync(join(here, '../README.md'), 'utf8')
writeFileSync(join(out, 'README.md'), withReport(readme, { table, offices, guides, corrections }))
