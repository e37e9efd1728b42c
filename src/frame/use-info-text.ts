import { type InfoText, infoTextOf } from '../lib/text/info.ts'
import { useLanguage } from './use-text.ts'

export const useInfoText = (): InfoText => infoTextOf(useLanguage())
