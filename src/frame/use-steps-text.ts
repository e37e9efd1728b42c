import { type StepsText, stepsTextOf } from '../lib/text/booking-steps.ts'
import { useLanguage } from './use-text.ts'

export const useStepsText = (): StepsText => stepsTextOf(useLanguage())
