import { Button } from '../../../components/button.tsx'
import { useStepsText } from '../../../frame/use-steps-text.ts'
import { useLanguage } from '../../../frame/use-text.ts'
import { formatMoment } from '../../../lib/dates.ts'
import { pick } from '../../../lib/language.ts'
import { album } from '../../../platform/album.ts'
import { toast } from '../../../platform/toast.ts'
import type { Pass } from '../../../stores/appointments.ts'
import { pictureOf } from './picture.ts'

/** A copy of the pass that needs neither WeChat nor a network. */
export const SavePicture = ({ pass }: { readonly pass: Pass }) => {
  const { picture } = useStepsText().steps
  const language = useLanguage()
  const { appointment, office, itemName } = pass
  const save = async (): Promise<void> => {
    const saved = await album.save(
      pictureOf({
        code: appointment.code,
        when: formatMoment(appointment.place.start, language),
        lines: [office.name.zh, office.address, pick(itemName, language)],
      }),
    )
    toast.show(picture[saved.state])
  }
  return <Button kind="plain" words={picture.save} onPress={() => void save()} />
}
