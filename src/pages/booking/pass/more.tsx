import { Button } from '../../../components/button.tsx'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Note } from '../../../components/note.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { pick, pickName } from '../../../lib/language.ts'
import { routes } from '../../../lib/routes.ts'
import { navigation } from '../../../platform/navigation.ts'
import { print } from '../../../platform/print.ts'
import { share } from '../../../platform/share.ts'
import { toast } from '../../../platform/toast.ts'
import { bookedTogether, type Pass, showBatch, useAppointments } from '../../../stores/appointments.ts'
import { askProgressOf } from '../../../stores/progress.ts'
import { SavePicture } from './save-picture.tsx'

/** Where to go from a pass: its progress and office, the others it was booked with, paper, people to tell. */
export const More = ({ pass }: { readonly pass: Pass }) => {
  const text = useStepsText()
  const language = useLanguage()
  const all = useAppointments((state) => state.passes)
  const { code, officeId, itemId } = pass.appointment
  const together = pass.batch === null ? 0 : bookedTogether(all, pass.batch).length
  const { batch } = pass
  const send = async (): Promise<void> => {
    const said = text.steps.share
    const title = said.title(pickName(pass.office.name, language), pick(pass.itemName, language))
    const sent = await share.send({
      title,
      text: said.text(pass.office.address),
      route: routes.item({ officeId, itemId }),
    })
    if (sent.state === 'copied') toast.show(said.copied)
    if (sent.state === 'unavailable') toast.show(said.failed)
  }
  return (
    <>
      <ButtonRow>
        <Button
          kind="secondary"
          words={text.booking.seeProgress}
          onPress={() => {
            askProgressOf(code)
            navigation.to(routes.progress())
          }}
        />
        <Button
          kind="secondary"
          words={text.booking.seeOffice}
          onPress={() => navigation.to(routes.office({ officeId }))}
        />
      </ButtonRow>
      {batch !== null && together > 1 && (
        <TextLink
          words={text.steps.summary.open(together)}
          onPress={() => {
            showBatch(batch)
            navigation.to(routes.batch())
          }}
        />
      )}
      <SavePicture pass={pass} />
      {print.offered && <Button kind="plain" icon="print" words={text.booking.print} onPress={() => print.page()} />}
      {share.offered && (
        <>
          <Button kind="plain" icon="share" words={text.steps.share.button} onPress={() => void send()} />
          <Words size="faint" words={text.steps.share.hint} />
        </>
      )}
      <Note
        tone="warn"
        words={text.common.demonstration}
        action={{ words: text.common.doItForReal, onPress: () => navigation.to(routes.item({ officeId, itemId })) }}
      />
    </>
  )
}
