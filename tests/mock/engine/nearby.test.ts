import fc from 'fast-check'
import { distanceKm } from '#mock/engine/nearby.ts'

const anyPoint = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

const beijing = { lat: 39.9042, lng: 116.4074 }
const guangzhou = { lat: 23.1291, lng: 113.2644 }

/** The angle between two points by their vectors: another way to the same distance. */
const byVectors = (one: typeof beijing, other: typeof beijing): number => {
  const vector = ({ lat, lng }: typeof beijing): readonly [number, number, number] => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180]
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
  }
  const [a, b] = [vector(one), vector(other)]
  const cross = Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
  return 6371 * Math.atan2(cross, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])
}

test('from Beijing to Guangzhou it is about 1,890 km', () => {
  expect(distanceKm(beijing, guangzhou)).toBeCloseTo(1888, -1)
})

test('agrees with the angle between the two, anywhere', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (one, other) => {
      expect(Math.abs(distanceKm(one, other) - byVectors(one, other))).toBeLessThan(0.01)
    }),
  )
})

test('is the same both ways, nought to itself and never more than half the way round', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (one, other) => {
      expect(distanceKm(one, other)).toBeCloseTo(distanceKm(other, one), 6)
      expect(distanceKm(one, one)).toBe(0)
      expect(distanceKm(one, other)).toBeLessThanOrEqual(6371 * Math.PI)
    }),
  )
})
