import { availability } from './availability.ts'
import { h5 } from './h5.ts'
import { hours } from './hours.ts'
import { machine } from './machine.ts'
import type { Topic } from './measured.ts'
import { writeSection } from './page.ts'
import { type MeasuredTopic, report } from './report.ts'
import { search } from './search.ts'
import { weapp } from './weapp.ts'
import { weappWeights } from './weapp-weights.ts'

/** Every topic of the page, in its order. A new one is a file beside this and a line here. */
const topics: readonly Topic[] = [search, hours, availability, h5, weapp]

// `npm run bench` measures everything and writes the page; `npm run bench -- search` prints the named topics only,
// for a page whose parts come from different runs compares nothing.
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !topics.some((topic) => topic.name === name))
if (unknown.length > 0) {
  throw new Error(`no such topic: ${unknown.join(', ')}; there are ${topics.map(({ name }) => name).join(', ')}`)
}

const measured: MeasuredTopic[] = []
for (const topic of topics.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  measured.push({ topic, rows: await topic.measure() })
}

const section = report(machine(), measured)
console.log(section)
if (asked.length === 0) {
  writeSection('app', section)
  writeSection('weapp', await weappWeights())
}
