import { View } from '@tarojs/components'
import { Heading } from '../components/heading.tsx'
import { language as spokenIn } from '../components/language.ts'
import { Words, type WordsProps } from '../components/words.tsx'
import { bothNames, type TranslatedName } from '../lib/language.ts'
import { useLanguage } from './use-text.ts'

interface OfficeNameProps {
  readonly name: TranslatedName
}

/** An office's name in the reader's language and, under a translation, as it stands over the door. */
export const OfficeName = ({ name }: OfficeNameProps) =>
  bothNames(name, useLanguage()).map(({ words, lang }) => (
    <View key={lang} {...spokenIn(lang)}>
      {words}
    </View>
  ))

/** The same as lines of text. */
export const OfficeWords = ({ name, size }: OfficeNameProps & Pick<WordsProps, 'size'>) =>
  bothNames(name, useLanguage()).map((line) => <Words key={line.lang} size={size} {...line} />)

/** The same as the head of a page. */
export const OfficeTitle = ({ name }: OfficeNameProps) => {
  const [first, overTheDoor] = bothNames(name, useLanguage())
  return (
    <>
      <Heading level={1} {...first} />
      {overTheDoor !== undefined && <Words {...overTheDoor} strong />}
    </>
  )
}
