import { type DestinationStream, pino } from 'pino'

type Fields = Readonly<Record<string, unknown>>

/** Structured lines. Who writes one names its fields: no body, no address and no header ever goes in whole. */
export interface Log {
  readonly info: (fields: Fields, message: string) => void
  readonly warn: (fields: Fields, message: string) => void
  readonly error: (fields: Fields, message: string) => void
}

export const createLog = (level: string, destination?: DestinationStream): Log => {
  const options = { level, base: null, serializers: { err: faultFields } }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Of a fault its kind and where it happened; a database's details quote what was written, so they stay out. */
const faultFields = (fault: unknown): Fields => {
  if (!(fault instanceof Error)) return { name: typeof fault }
  const code = 'code' in fault ? fault.code : undefined
  const cause = fault.cause === undefined ? {} : { cause: faultFields(fault.cause) }
  return { name: fault.name, message: fault.message, code, stack: fault.stack, ...cause }
}
