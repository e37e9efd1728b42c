import { ChipRow } from '../../components/chip-row.tsx'
import { Note } from '../../components/note.tsx'
import { Section } from '../../components/section.tsx'
import { Words } from '../../components/words.tsx'
import { useText } from '../../frame/use-text.ts'
import { languageNames, languages } from '../../lib/language.ts'
import { changeSettings, chooseLanguage, type Settings, useSettings } from '../../stores/settings.ts'

const scales = { '1': 1, '1.4': 1.4, '1.65': 1.65 } as const satisfies Record<string, Settings['scale']>
const scaleKeys = ['1', '1.4', '1.65'] as const
const themes = ['system', 'light', 'dark'] as const

/** Language, type size and appearance: each takes effect at once. */
export const Preferences = () => {
  const { me } = useText()
  const { language, languageMissing, scale, theme } = useSettings()
  return (
    <>
      <Section title={me.language}>
        <ChipRow
          label={me.language}
          mode="one"
          chips={languages.map((key) => ({ key, words: languageNames[key], selected: key === language }))}
          onPress={(chosen) => void chooseLanguage(chosen)}
        />
        {languageMissing && <Note tone="warn" spoken words={me.languageMissing} />}
        <Words size="faint" words={me.notReviewed} />
      </Section>
      <Section title={me.scale}>
        <ChipRow
          label={me.scale}
          mode="one"
          chips={scaleKeys.map((key) => ({ key, words: me.scales[key], selected: scales[key] === scale }))}
          onPress={(key) => changeSettings({ scale: scales[key] })}
        />
      </Section>
      <Section title={me.theme}>
        <ChipRow
          label={me.theme}
          mode="one"
          chips={themes.map((key) => ({ key, words: me.themes[key], selected: key === theme }))}
          onPress={(chosen) => changeSettings({ theme: chosen })}
        />
      </Section>
    </>
  )
}
