import * as z from 'zod/mini'
import { instant } from '#types/time.ts'

const positive = z.coerce.number().check(z.int(), z.gte(1))
const list = z.pipe(
  z.string(),
  z.transform((text: string) => text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))),
)

const environment = z.object({
  HOST: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 8787),
  /** Where the embedded database lives while no other one is named. */
  DATA_DIR: z._default(z.string().check(z.minLength(1)), '.data'),
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\//, 'begins with postgres://'))),
  /** The instant the clock starts at and runs on from, for demonstrations and tests. */
  NOW: z.optional(instant),
  /** `demo`: a clerk advances the cases by the clock. `staff`: only recorded events do. */
  CASES: z._default(z.enum(['demo', 'staff']), 'demo'),
  /** 64 hexadecimal digits; without it the key lies in the database, beside what it protects. */
  HASH_KEY: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))),
  /** Origins of web apps that may call, with commas between. */
  ALLOWED_ORIGINS: z.prefault(list, 'http://127.0.0.1:10086,http://localhost:10086'),
  /** How many proxies stand before the server and add to X-Forwarded-For. */
  TRUSTED_PROXIES: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
  /** Calls and holds that one address may make in a minute. */
  CALLS_PER_MINUTE: z._default(positive, 600),
  HOLDS_PER_MINUTE: z._default(positive, 60),
  LOG_LEVEL: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), 'info'),
  /** A folder of files to serve beside the calls: the H5 build, for one origin. */
  WEB_DIR: z.optional(z.string().check(z.minLength(1))),
})
export type Environment = z.infer<typeof environment>

/** Reads the environment; an empty variable is as good as none, and a wrong one is a fault that says which and why. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const read = environment.safeParse(given)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`The environment cannot be used: ${faults.join('; ')}`)
}
