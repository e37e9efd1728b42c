import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { inSession, type Send } from './sql-session.ts'

/** So many statements, and the connection goes back: others may be waiting for it, and of PGlite's there is only one. */
const mostStatements = 32

interface Line {
  readonly send: Promise<Send>
  readonly giveBack: () => void
  joined: number
  unanswered: number
}

/**
 * One connection for statements that are transactions of their own. Each is sent behind the last one, without waiting for
 * what the database says to that: it goes on with the next one at once, and two that want the same rows never meet.
 */
export const inLine = (db: Kysely<Database>): Send => {
  let current: Line | null = null
  return async (statement) => {
    const line = (current ??= open(db))
    line.joined += 1
    line.unanswered += 1
    if (line.joined === mostStatements) current = null
    try {
      const send = await line.send
      return await send(statement)
    } finally {
      line.unanswered -= 1
      if (line.unanswered === 0) {
        if (current === line) current = null
        line.giveBack()
      }
    }
  }
}

const open = (db: Kysely<Database>): Line => {
  let giveBack = (): void => undefined
  const send = new Promise<Send>((resolve, reject) => {
    const kept = inSession(db, (session) => {
      resolve(session)
      return new Promise<void>((done) => {
        giveBack = done
      })
    })
    kept.catch(reject)
  })
  return { send, giveBack: () => giveBack(), joined: 0, unanswered: 0 }
}
