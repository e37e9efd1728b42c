import type { OfficeView } from '#types/office.ts'
import type { ServiceGuide, ServiceItem } from '#types/service-item.ts'
import { Heading } from '../../../components/heading.tsx'
import { OnPaper } from '../../../components/paper.tsx'
import { Words } from '../../../components/words.tsx'
import { OfficeWords } from '../../../frame/office-name.tsx'
import { PaperList } from '../../../frame/paper-list.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { fullAddress } from '../../../lib/full-address.ts'
import { pick } from '../../../lib/language.ts'
import { materialsFor, noList, useChecklist } from '../../../stores/checklist.ts'
import { useClock } from '../../../stores/clock.ts'

interface ListSheetProps {
  readonly office: OfficeView
  readonly item: ServiceItem
  readonly guide: ServiceGuide
}

/** The checklist for the printer: for this applicant's answers, with what is ready ticked. */
export const ListSheet = ({ office, item, guide }: ListSheetProps) => {
  const text = useText()
  const language = useLanguage()
  const now = useClock((clock) => clock.now)
  const { answers, ticked } = useChecklist(({ lists }) => lists[guide.id]) ?? noList
  return (
    <OnPaper>
      <Heading level={1} words={pick(item.name, language)} />
      <OfficeWords name={office.name} />
      <Words words={fullAddress(office) ?? office.city.name.zh} />
      <PaperList needed={materialsFor(guide, answers)} ticked={ticked} />
      <Words size="faint" words={text.booking.paper.printed(formatMoment(now, language))} />
    </OnPaper>
  )
}
