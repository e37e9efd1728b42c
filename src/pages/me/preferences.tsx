import { ChipRow } from '../../components/chip-row.tsx'
import { Section } from '../../components/section.tsx'
import { useText } from '../../frame/use-text.ts'
import { languages } from '../../lib/language.ts'
import { changeSettings, type Settings, useSettings } from '../../stores/settings.ts'

const scales = { '1': 1, '1.4': 1.4, '1.65': 1.65 } as const satisfies Record<string, Settings['scale']>
const scaleKeys = ['1', '1.4', '1.65'] as const
const themes = ['system', 'light', 'dark'] as const

/** Language, type size and appearance: each takes effect at once. */
export const Preferences = () => {
  const { me } = useText()
  const { language, scale, theme } = useSettings()
  return (
    <>
      <Section title={me.language}>
        <ChipRow
          label={me.language}
          mode="one"
          chips={languages.map((key) => ({ key, words: me.languages[key], selected: key === language }))}
          onPress={(chosen) => changeSettings({ language: chosen })}
        />
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
