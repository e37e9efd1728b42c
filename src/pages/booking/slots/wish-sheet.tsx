import type { BookingPolicy, ServiceWindow } from '#types/office.ts'
import { arrangement } from '#types/slot.ts'
import { Button } from '../../../components/button.tsx'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Section } from '../../../components/section.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick } from '../../../lib/language.ts'
import type { Wish } from '../../../stores/draft.ts'

interface WishSheetProps {
  readonly open: boolean
  readonly wish: Wish
  /** Null where one appointment is moved: it is one person's. */
  readonly policy: BookingPolicy | null
  readonly windows: readonly ServiceWindow[]
  readonly onWish: (change: Partial<Wish>) => void
  readonly onClose: () => void
}

const anyWindow = 'any'

/** How many come, how, and to which window. */
export const WishSheet = ({ open, wish, policy, windows, onWish, onClose }: WishSheetProps) => {
  const text = useStepsText()
  const words = text.steps.wish
  const numbers = Array.from({ length: policy?.maxPlaces ?? 1 }, (_, index) => index + 1)
  return (
    <Sheet
      open={open}
      title={words.title}
      closeLabel={text.common.close}
      onClose={onClose}
      footer={<Button words={words.done} onPress={onClose} />}
    >
      {numbers.length > 1 && (
        <Section level={3} title={words.people}>
          <ChipRow
            label={words.people}
            mode="one"
            chips={numbers.map((places) => ({
              key: String(places),
              words: text.booking.people(places),
              selected: places === wish.places,
            }))}
            onPress={(key) => onWish({ places: Number(key) })}
          />
          <Words size="small" words={words.peopleHint} />
        </Section>
      )}
      {wish.places > 1 && (
        <Section level={3} title={words.arrangement}>
          <ChipRow
            label={words.arrangement}
            mode="one"
            chips={arrangement.options.map((key) => ({
              key,
              words: words.arrangements[key],
              selected: key === wish.arrangement,
            }))}
            onPress={(key) => onWish({ arrangement: key })}
          />
        </Section>
      )}
      {windows.length > 1 && <WindowChoice windows={windows} wish={wish} onWish={onWish} />}
    </Sheet>
  )
}

const WindowChoice = ({ windows, wish, onWish }: Pick<WishSheetProps, 'windows' | 'wish' | 'onWish'>) => {
  const { wish: words } = useStepsText().steps
  const language = useLanguage()
  return (
    <Section level={3} title={words.window}>
      <ChipRow
        label={words.window}
        mode="one"
        chips={[
          { key: anyWindow, words: words.anyWindow, selected: wish.windowId === null },
          ...windows.map(({ id, name }) => ({
            key: `window ${id}`,
            words: pick(name, language),
            selected: id === wish.windowId,
          })),
        ]}
        onPress={(key) => onWish({ windowId: key === anyWindow ? null : key.replace(/^window /, '') })}
      />
    </Section>
  )
}
