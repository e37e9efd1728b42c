import type { OfficeService, OfficeView } from '#types/office.ts'
import { ListRow } from '../../../components/list-row.tsx'
import { Note } from '../../../components/note.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { type Language, pick } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'

/** What the office does, for whom, at which windows. */
export const ServiceList = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const windows = office.windows.map(({ name }) => pick(name, language)).join(text.common.listJoin)
  return (
    <Section title={text.offices.items}>
      {office.services.map((service) => (
        <ListRow
          key={service.itemId}
          title={text.offices.itemNames[service.itemId]}
          subtitle={subtitleOf(service, language)}
          status={service.scope === 'consultation' ? { tone: 'info', words: text.offices.consultationOnly } : undefined}
          note={service.joint ? text.offices.filterJoint : undefined}
          onPress={() => navigation.to(routes.item({ officeId: office.id, itemId: service.itemId }))}
        />
      ))}
      {windows !== '' && <Words size="small" words={text.offices.windowsHere(windows)} />}
      {office.restrictions.length > 0 && (
        <Note
          tone="info"
          title={text.offices.restrictions}
          words={office.restrictions.map((restriction) => pick(restriction.text, language)).join(text.common.listJoin)}
        />
      )}
    </Section>
  )
}

/** What the window does for the item, where that is more than "consultation only". */
const subtitleOf = ({ scope, scopeText }: OfficeService, language: Language): string | undefined =>
  scope === 'consultation' || scopeText === null ? undefined : pick(scopeText, language)
