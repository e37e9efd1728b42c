import { useState } from 'react'
import type { OfficeView } from '#types/office.ts'
import { ButtonRow } from '../../../components/button-row.tsx'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { ChipRow } from '../../../components/chip-row.tsx'
import { Heading } from '../../../components/heading.tsx'
import { Sheet } from '../../../components/sheet.tsx'
import { TextLink } from '../../../components/text-link.tsx'
import { Words } from '../../../components/words.tsx'
import { useLanguage, useText } from '../../../frame/use-text.ts'
import { clipboard } from '../../../platform/clipboard.ts'
import { mail } from '../../../platform/mail.ts'
import { toast } from '../../../platform/toast.ts'
import { type ReportField, reportFields, reportMessage } from './report-message.ts'

/** "Report wrong information": a message to copy, or on the web to mail; the app sends nothing by itself. */
export const Report = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const { record } = text.offices
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextLink role="button" words={record.report} onPress={() => setOpen(true)} />
      <Sheet open={open} title={record.reportTitle} closeLabel={text.common.close} onClose={() => setOpen(false)}>
        <ReportForm office={office} />
      </Sheet>
    </>
  )
}

const ReportForm = ({ office }: { readonly office: OfficeView }) => {
  const text = useText()
  const language = useLanguage()
  const { record } = text.offices
  const [fields, setFields] = useState<readonly ReportField[]>([])
  const message = reportMessage(office, fields, { text, language })
  const toggle = (field: ReportField): void => {
    const chosen = fields.includes(field) ? fields.filter((one) => one !== field) : [...fields, field]
    setFields(reportFields.filter((one) => chosen.includes(one)))
  }
  const copy = async (): Promise<void> => {
    const copied = await clipboard.copy(message)
    toast.show(copied.state === 'done' ? text.common.copied : text.common.notCopied)
  }
  return (
    <>
      <Words size="small" words={record.reportHint} />
      <ChipRow<ReportField>
        label={record.reportTitle}
        mode="many"
        chips={reportFields.map((key) => ({
          key,
          words: record.reportFields[key],
          selected: fields.includes(key),
        }))}
        onPress={toggle}
      />
      <Heading level={3} words={record.reportPreview} />
      <Card>
        {message.split('\n').map((line, index) => (
          <Words key={index} size="small" words={line} />
        ))}
      </Card>
      <Words size="small" words={record.reportWhere} />
      <ButtonRow>
        <Button words={record.reportCopy} icon="copy" disabled={fields.length === 0} onPress={() => void copy()} />
        {mail !== null && (
          <Button
            kind="secondary"
            words={record.reportMail}
            disabled={fields.length === 0}
            onPress={() => mail?.write(record.reportSubject(office.id), message)}
          />
        )}
      </ButtonRow>
    </>
  )
}
