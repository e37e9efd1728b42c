import { type ProgressText, progressTexts } from '../lib/text/progress.ts'
import { useLanguage } from './use-text.ts'

export const useProgressText = (): ProgressText => progressTexts[useLanguage()]
