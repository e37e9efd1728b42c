import fc from 'fast-check'
import * as z from 'zod/mini'
import { type EndpointName } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'

/** What of JSON Schema the contract's requests are written in. */
interface JsonSchema {
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: JsonSchema | undefined
  readonly additionalProperties?: JsonSchema | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
  readonly maxItems?: number | undefined
  readonly pattern?: string | undefined
}

const jsonSchema: z.ZodMiniType<JsonSchema> = z.lazy(() =>
  z.object({
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    enum: z.optional(z.array(z.unknown())),
    anyOf: z.optional(z.array(jsonSchema)),
    properties: z.optional(z.record(z.string(), jsonSchema)),
    required: z.optional(z.array(z.string())),
    items: z.optional(jsonSchema),
    additionalProperties: z.optional(jsonSchema),
    minimum: z.optional(z.number()),
    maximum: z.optional(z.number()),
    minLength: z.optional(z.number()),
    maxLength: z.optional(z.number()),
    maxItems: z.optional(z.number()),
    pattern: z.optional(z.string()),
  }),
)

/** Values that mean something to the backend under test, by the name of the field. */
export type Meaningful = Readonly<Record<string, readonly unknown[]>>

/** Requests of a call as the contract describes them, half of their fields with values that mean something. */
export const requestsOf = (name: EndpointName, meaningful: Meaningful): fc.Arbitrary<Record<string, unknown>> => {
  const schema = jsonSchema.parse(z.toJSONSchema(endpoints[name].request, { io: 'input', unrepresentable: 'any' }))
  return objectsOf(schema, meaningful)
}

const objectsOf = (
  { properties = {}, required = [] }: JsonSchema,
  meaningful: Meaningful,
): fc.Arbitrary<Record<string, unknown>> => {
  const fields = Object.entries(properties).map(([name, schema]) => [name, fieldOf(name, schema, meaningful)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
}

const fieldOf = (name: string, schema: JsonSchema, meaningful: Meaningful): fc.Arbitrary<unknown> => {
  const values = meaningful[name]
  const any = valuesOf(schema, meaningful)
  return values === undefined ? any : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, any)
}

const valuesOf = (schema: JsonSchema, meaningful: Meaningful): fc.Arbitrary<unknown> => {
  const { type, anyOf, minimum = -1e9, maximum = 1e9 } = schema
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valuesOf(one, meaningful)))
  if (typeof type === 'object') return fc.oneof(...type.map((one) => valuesOf({ ...schema, type: one }, meaningful)))
  switch (type) {
    case 'string':
      return textsOf(schema)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: Math.max(minimum, -3), max: Math.min(maximum, 6) }),
        fc.integer({ min: Math.max(minimum, -1e9), max: Math.min(maximum, 1e9) }),
      )
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, meaningful), { maxLength: Math.min(schema.maxItems ?? 3, 3) })
    case 'object':
      return schema.additionalProperties === undefined
        ? objectsOf(schema, meaningful)
        : fc.dictionary(fc.string({ maxLength: 8 }), valuesOf(schema.additionalProperties, meaningful))
    case undefined:
    default:
      throw new Error(`A type that no request had before: ${String(type)}`)
  }
}

const textsOf = ({ pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> =>
  pattern === undefined
    ? fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
    : fc.stringMatching(new RegExp(pattern, 'u')).map((text) => text.slice(0, maxLength))
