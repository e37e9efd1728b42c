import type { ServiceGuide } from '#types/service-item.ts'
import { Button } from '../../../components/button.tsx'
import { CheckItem } from '../../../components/check-item.tsx'
import { Section } from '../../../components/section.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import { print } from '../../../platform/print.ts'
import { materialsFor, noList, tickMaterial, useChecklist } from '../../../stores/checklist.ts'

/** 申请材料 for this applicant's answers, to tick off; the ticks stay on the device. */
export const Materials = ({ guide }: { readonly guide: ServiceGuide }) => {
  const text = useText()
  const language = useLanguage()
  const { answers, ticked } = useChecklist((state) => state.lists[guide.id]) ?? noList
  const needed = materialsFor(guide, answers)
  const ready = needed.filter(({ material }) => ticked.includes(material.id)).length
  return (
    <Section
      title={text.offices.materials}
      aside={<Words size="small" words={text.offices.materialsReady(ready, needed.length)} />}
    >
      {needed.map(({ material, certain }) => {
        const hints = [
          material.detail === null ? null : pick(material.detail, language),
          material.issuedBy === null ? null : text.offices.issuedBy(pick(material.issuedBy, language)),
          certain ? null : text.offices.dependsOnAnswers,
        ].filter((hint) => hint !== null)
        return (
          <CheckItem
            key={material.id}
            words={pick(material.name, language)}
            hint={hints.length === 0 ? undefined : hints.join(language === 'zh' ? '；' : ' · ')}
            tag={material.copies === null ? undefined : text.offices.copies(material.copies)}
            checked={ticked.includes(material.id)}
            onToggle={(checked) => tickMaterial(guide.id, material.id, checked)}
          />
        )
      })}
      {print.offered && (
        <Button kind="plain" icon="print" words={text.booking.printList} onPress={() => print.page()} />
      )}
    </Section>
  )
}
