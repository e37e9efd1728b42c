import { encode } from 'uqr'
import type { Pen, Picture } from '../../../platform/album.ts'

export interface Printed {
  /** Ten letters and digits. */
  readonly code: string
  readonly when: string
  /** Lines below, the first one the office's name in Chinese. */
  readonly lines: readonly string[]
}

const [width, height, margin] = [750, 1100, 60]
const qrWidth = width - 2 * margin

/** The pass as a picture: what the window scans and what the driver reads, and nobody's name. */
export const pictureOf = ({ code, when, lines }: Printed): Picture => ({
  name: 'pass',
  width,
  height,
  draw: (pen) => {
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, width, height)
    pen.fillStyle = '#000000'
    drawQr(pen, code)
    pen.textAlign = 'center'
    const write = (words: string, size: number, y: number): void => {
      pen.font = `${size}px sans-serif`
      pen.fillText(words, width / 2, y, width - 2 * margin)
    }
    write(`${code.slice(0, 5)}-${code.slice(5)}`, 64, 770)
    write(when, 40, 850)
    lines.forEach((line, index) => write(line, 30, 920 + index * 50))
  },
})

// Whole pixels to a module: scanners want sharp edges. Four modules of quiet zone (ISO/IEC 18004).
const drawQr = (pen: Pen, code: string): void => {
  const { data, size } = encode(code, { ecc: 'M', border: 4 })
  const module = Math.floor(qrWidth / size)
  const left = Math.floor((width - module * size) / 2)
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(left + x * module, margin + y * module, module, module)
    }),
  )
}
