import { useState } from 'react'
import type { OfficeView } from '#types/office.ts'
import { ChipRow } from '../../../components/chip-row.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatDate } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import type { Purpose, Wish } from '../../../stores/draft.ts'
import { usePermit } from '../../../stores/permit.ts'
import { PermitSheet } from './permit-sheet.tsx'
import { WishSheet } from './wish-sheet.tsx'

interface WishesProps {
  readonly office: OfficeView
  readonly itemId: string
  readonly purpose: Purpose
  readonly wish: Wish
  readonly onWish: (change: Partial<Wish>) => void
}

/** What the times are sought for, in a line: people, window, and the day a permit ends. */
export const Wishes = ({ office, itemId, purpose, wish, onWish }: WishesProps) => {
  const text = useStepsText()
  const language = useLanguage()
  const expiry = usePermit((permit) => permit.expiry)
  const [open, setOpen] = useState<'none' | 'wish' | 'permit'>('none')
  const windows = office.windows.filter(({ itemIds }) => itemIds.some((id) => id === itemId))
  const window = windows.find(({ id }) => id === wish.windowId)
  const where = window === undefined ? text.steps.wish.anyWindow : pick(window.name, language)
  const close = (): void => setOpen('none')
  return (
    <>
      <ChipRow
        label={text.steps.wish.title}
        mode="actions"
        chips={[
          {
            key: 'wish',
            icon: 'user',
            words: text.steps.wish.summary(text.booking.people(wish.places), where),
          },
          {
            key: 'permit',
            icon: 'document',
            words:
              expiry === null ? text.steps.permit.ask : text.steps.permit.chip(formatDate(expiry, 'plain', language)),
          },
        ]}
        onPress={setOpen}
      />
      <WishSheet
        open={open === 'wish'}
        wish={wish}
        policy={purpose.kind === 'book' ? (office.booking?.policy ?? null) : null}
        windows={windows}
        onWish={onWish}
        onClose={close}
      />
      <PermitSheet open={open === 'permit'} onClose={close} />
    </>
  )
}
