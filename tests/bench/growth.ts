import type { Measured } from './measured.ts'

export interface Growth {
  readonly what: string
  readonly from: number
  readonly to: number
  /** Cost grows as size to this power: 1 is in step with size, 0 does not grow. */
  readonly exponent: number
}

/** The power of size that cost grows by, of every measurement with several sizes: least squares over logarithms. */
export const growthOf = (rows: readonly Measured[]): readonly Growth[] => {
  const names = [...new Set(rows.map(({ what }) => what))]
  return names.flatMap((what) => {
    const points = rows.flatMap((row) =>
      row.what === what && row.size !== null && row.size > 0 ? [{ size: row.size, cost: row.median }] : [],
    )
    const sizes = points.map(({ size }) => size)
    if (new Set(sizes).size < 2) return []
    return [{ what, from: Math.min(...sizes), to: Math.max(...sizes), exponent: slopeOf(points) }]
  })
}

const slopeOf = (points: readonly { readonly size: number; readonly cost: number }[]): number => {
  const xs = points.map(({ size }) => Math.log(size))
  const ys = points.map(({ cost }) => Math.log(cost))
  const [meanX, meanY] = [mean(xs), mean(ys)]
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] ?? 0) - meanY)))
  return covariance / mean(xs.map((x) => (x - meanX) ** 2))
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
