interface Point {
  readonly lat: number
  readonly lng: number
}

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres along a great circle between two points in degrees (haversine). */
export const distanceKm = (one: Point, other: Point): number => {
  const dLat = radians(other.lat - one.lat)
  const dLng = radians(other.lng - one.lng)
  const chord =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The middle of what has a position; `null` where nothing has. China crosses neither pole nor date line. */
export const middleOf = (positions: readonly (Point | null)[]): Point | null => {
  const known = positions.filter((position) => position !== null)
  if (known.length === 0) return null
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  return { lat: mean(known.map(({ lat }) => lat)), lng: mean(known.map(({ lng }) => lng)) }
}
