import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { named } from './image-label.ts'
import { darkOnWhite, darkRuns } from './svg.ts'
import './scannable.scss'

export interface QrCodeProps {
  readonly text: string
  readonly label: string
}

// ISO/IEC 18004: four modules of quiet zone around the symbol.
const quietModules = 4

// As in scannable.scss.
const shown = { width: 204, height: 204 }

export const QrCode = ({ text, label }: QrCodeProps) => {
  const source = useMemo(() => qrSvg(text), [text])
  return (
    <View className="cy-scannable cy-scannable--qr">
      <Image className="cy-scannable__image" mode="scaleToFill" src={source} {...named(label)} />
    </View>
  )
}

/** Error correction M: a scratched or greasy screen is still read. */
export const qrSvg = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules })
  const path = data
    .flatMap((row, y) => darkRuns(row).map(({ at, length }) => `M${at} ${y}h${length}v1h-${length}z`))
    .join('')
  return darkOnWhite({ width: size, height: size, path, size: shown })
}
