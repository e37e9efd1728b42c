import { Text } from '@tarojs/components'
import { language, type Language } from './language.ts'
import './marked.scss'

export interface MarkedProps {
  readonly text: string
  /** Parts to set off: pairs of offsets, from and up to, in order. */
  readonly marks: readonly (readonly [number, number])[]
  readonly lang?: Language | undefined
}

/** A line of text in which what was searched for stands out, by weight and ground, not by colour alone. */
export const Marked = ({ text, marks, lang }: MarkedProps) => {
  const end = marks.at(-1)?.[1] ?? 0
  return (
    <Text {...language(lang)}>
      {marks.map(([from, to], index) => (
        <Text key={from}>
          {text.slice(marks[index - 1]?.[1] ?? 0, from)}
          <Text className="cy-mark">{text.slice(from, to)}</Text>
        </Text>
      ))}
      {text.slice(end)}
    </Text>
  )
}
