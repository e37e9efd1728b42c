import type { Server } from 'node:http'

declare global {
  // Shared by set-up and tear-down, which run in one process; `var` is the only form TypeScript takes here.
  var e2eServer: Server | undefined
}
