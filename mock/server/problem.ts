import * as z from 'zod/mini'
import { refusal, type Refusal, type RefusalCode, refuse } from '#types/outcome.ts'

/** RFC 9457, with the fields of a refusal beside its own. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  requestId: z.string(),
  ...refusal.shape,
})
export type Problem = z.infer<typeof problem>

/** What is not listed contradicts the state of things: 409. */
const statuses: ReadonlyMap<RefusalCode, number> = new Map([
  ['request-invalid', 400],
  ['not-authorised', 401],
  ['suspended', 403],
  ['office-unknown', 404],
  ['item-not-here', 404],
  ['hold-unknown', 404],
  // A wrong code, a wrong tail and a locked door look alike, here too.
  ['no-match', 404],
  ['hold-expired', 410],
  ['places-out-of-range', 422],
  ['applicants-do-not-match-places', 422],
  ['applicant-invalid', 422],
  ['key-reused', 422],
  ['busy', 503],
])

export const statusOf = (code: RefusalCode): number => statuses.get(code) ?? 409

export interface ProblemOptions {
  readonly requestId: string
  /** Where it is not the one that goes with the code. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** The answer to every refusal and every fault. A fault says nothing of its cause: that is in the log, by request id. */
export const problemResponse = (why: Refusal, { requestId, status, headers = {} }: ProblemOptions): Response => {
  const body: Problem = {
    type: `urn:chuangyue:${why.code}`,
    title: titleOf(why.code),
    status: status ?? statusOf(why.code),
    requestId,
    ...why,
  }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}

export const invalidRequest = (path: string, fault: string): Refusal =>
  refuse('request-invalid', { fields: [{ path, fault }] }).refusal

const titleOf = (code: RefusalCode): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')
