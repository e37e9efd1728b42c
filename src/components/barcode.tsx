import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { code128 } from './code128.ts'
import { named } from './image-label.ts'
import { darkOnWhite, darkRuns } from './svg.ts'
import './scannable.scss'

export interface BarcodeProps {
  /** Letters, digits and ASCII marks only. */
  readonly text: string
  readonly label: string
}

// ISO/IEC 15417: ten modules of quiet zone at each end.
const quietModules = 10

// Between its widths in scannable.scss.
const shown = { width: 288, height: 48 }

export const Barcode = ({ text, label }: BarcodeProps) => {
  const source = useMemo(() => barcodeSvg(text), [text])
  return (
    <View className="cy-scannable cy-scannable--bars">
      <Image className="cy-scannable__image" mode="scaleToFill" src={source} {...named(label)} />
    </View>
  )
}

export const barcodeSvg = (text: string): string => {
  const modules = code128(text)
  const path = darkRuns(modules)
    .map(({ at, length }) => `M${at + quietModules} 0h${length}v1h-${length}z`)
    .join('')
  return darkOnWhite({ width: modules.length + 2 * quietModules, height: 1, path, size: shown })
}
