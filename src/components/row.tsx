import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Action } from './action.ts'
import { language, type Language } from './language.ts'
import { TextLink } from './text-link.tsx'
import './row.scss'

export interface RowProps {
  readonly label: string
  readonly value: ReactNode
  /** Beside the label, such as a `Badge`. */
  readonly mark?: ReactNode
  /** The row that counts now, such as today's hours. */
  readonly strong?: boolean | undefined
  /** Long values stand under their label. */
  readonly stacked?: boolean | undefined
  readonly lang?: Language | undefined
  readonly action?: Action | undefined
}

/** A name and what it is. */
export const Row = ({ label, value, mark, strong = false, stacked = false, lang, action }: RowProps) => (
  <View className={`cy-row ${strong ? 'cy-row--strong' : ''} ${stacked ? 'cy-row--stacked' : ''}`}>
    <View role="term" className="cy-row__label">
      {label}
      {mark}
    </View>
    <View role="definition" {...language(lang)} className="cy-row__value">
      {value}
    </View>
    {action !== undefined && <TextLink role="button" {...action} />}
  </View>
)
