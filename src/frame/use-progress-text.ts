import { type ProgressText, progressTextOf } from '../lib/text/progress.ts'
import { useLanguage } from './use-text.ts'

export const useProgressText = (): ProgressText => progressTextOf(useLanguage())
