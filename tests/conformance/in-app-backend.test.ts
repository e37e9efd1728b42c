import { describeBackend } from './backend.ts'
import { openInAppBackend } from './in-app-backend.ts'

describeBackend('the backend inside the app', (options) => Promise.resolve(openInAppBackend(options)), {
  modelRuns: 60,
})
