import type { Citation } from '#types/source.ts'
import type { Text } from '../../../lib/text.ts'

/** "National table of offices, line 7". */
export const citationWords = ({ source, line }: Citation, { offices }: Text): string =>
  offices.record.from(offices.sourceNames[source], line === null ? '' : offices.sourceLine(line))
