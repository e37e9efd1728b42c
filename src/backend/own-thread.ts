import type { Backend } from '#types/backend.ts'
import { inTurn } from '../platform/turns.ts'
import { backendInWorker, type Page } from './in-worker.ts'

/** The in-app backend beside the page that asks it. Fails where the browser has no workers, or this one does not come. */
export const backendInOwnThread = (page: Omit<Page, 'inTurn'>): Promise<Backend> => {
  // The files that it shares with the page lie beside it: its way to them begins there, and not at the page.
  const thread = new Worker(
    /* webpackChunkName: "office", webpackEntryOptions: { publicPath: "../" } */ new URL(
      './worker.ts',
      import.meta.url,
    ),
  )
  return backendInWorker(thread, { ...page, inTurn })
}
