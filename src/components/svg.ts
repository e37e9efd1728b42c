/** A drawing as an image address; percent-encoded, because WeChat has no `btoa`. */
export const svgUri = (markup: string): string => `data:image/svg+xml,${encodeURIComponent(markup)}`

const dark = '#16201C'

interface Area {
  readonly width: number
  readonly height: number
  readonly path: string
  /** How it is about to be shown: WeChat holds a picture's own size against it. */
  readonly size: { readonly width: number; readonly height: number }
}

/** Dark on white whatever the theme: scanners do not read the reverse. */
export const darkOnWhite = ({ width, height, path, size }: Area): string =>
  svgUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${width}v${height}H0z"/><path fill="${dark}" d="${path}"/></svg>`,
  )

interface Run {
  readonly at: number
  readonly length: number
}

/** Neighbouring dark modules as one stroke: a tenth of the text of one square each. */
export const darkRuns = (modules: readonly boolean[]): readonly Run[] =>
  modules.reduce<readonly Run[]>((runs, dark, at) => {
    if (!dark) return runs
    const last = runs.at(-1)
    return last !== undefined && last.at + last.length === at
      ? [...runs.slice(0, -1), { at: last.at, length: last.length + 1 }]
      : [...runs, { at, length: 1 }]
  }, [])
