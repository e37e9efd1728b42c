import { routes } from '../../lib/routes.ts'
import { showPass, useAppointments } from '../../stores/appointments.ts'
import { askProgressOf, readTypedCode } from '../../stores/progress.ts'

interface ScannedCode {
  readonly text: string
  readonly path: string | null
}

/**
 * Where a scanned code leads: an office's mini-code to the office, a pass that is kept here to itself, any other
 * appointment's code to its progress. Null for what is no code of ours.
 */
export const wayOf = ({ text, path }: ScannedCode): string | null => {
  if (path !== null) return path.startsWith('/pages/office/') ? path : null
  const reading = readTypedCode(text)
  if (reading.state !== 'valid') return null
  const { code } = reading
  const kept = useAppointments.getState().passes.some(({ appointment }) => appointment.code === code)
  if (kept) showPass(code)
  else askProgressOf(code)
  return kept ? routes.pass() : routes.progress()
}
