import { Text, View } from '@tarojs/components'
import { aria } from './aria.ts'
import './appointment-code.scss'

export interface AppointmentCodeProps {
  /** Ten letters and digits, with or without a dash. */
  readonly code: string
  /** Spoken, letter by letter. */
  readonly label: string
  readonly size?: 'large' | 'small' | undefined
}

/** Two groups of five: short enough to carry from the screen to a paper form. */
export const AppointmentCode = ({ code, label, size = 'large' }: AppointmentCodeProps) => {
  const bare = code.replace(/[^0-9A-Za-z]/g, '')
  return (
    <View role="img" {...aria({ label })} className={`cy-code cy-code--${size}`}>
      <Text {...aria({ hidden: true })} className="cy-code__text" userSelect>
        {`${bare.slice(0, 5)}-${bare.slice(5)}`}
      </Text>
    </View>
  )
}
