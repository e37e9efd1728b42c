import { type InfoText, infoTexts } from '../lib/text/info.ts'
import { useLanguage } from './use-text.ts'

export const useInfoText = (): InfoText => infoTexts[useLanguage()]
