import { useState } from 'react'
import { LanguageSwitch } from '../components/language-switch.tsx'
import { builtIn, fetched, languageNames, languages, languageTags, shortLanguageNames } from '../lib/language.ts'
import { chooseLanguage, useSettings } from '../stores/settings.ts'
import { useText } from './use-text.ts'

/** Chinese, English, the reader's own; the others one tap further, since a narrow top row has no room for six. */
export const ReaderLanguage = () => {
  const { languageSwitch } = useText().common
  const current = useSettings(({ language }) => language)
  const [all, setAll] = useState(false)
  const shown = languages.filter((one) => all || one === current || builtIn.some((always) => always === one))
  return (
    <LanguageSwitch
      label={languageSwitch}
      value={current}
      choices={shown.map((value) => ({ value, words: shortLanguageNames[value], lang: languageTags[value] }))}
      more={
        all
          ? undefined
          : {
              words: '…',
              label: fetched.map((one) => languageNames[one]).join(', '),
              onPress: () => setAll(true),
            }
      }
      onChoose={(chosen) => {
        setAll(false)
        void chooseLanguage(chosen)
      }}
    />
  )
}
