import { describeBackend } from './backend.ts'
import { openBesidePage } from './beside-page.ts'

describeBackend('the backend beside the page', (options) => openBesidePage(options), { modelRuns: 20 })
