import { type StepsText, stepsTexts } from '../lib/text/booking-steps.ts'
import { useLanguage } from './use-text.ts'

export const useStepsText = (): StepsText => stepsTexts[useLanguage()]
