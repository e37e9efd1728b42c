import * as z from 'zod/mini'
import { endpoints } from '#types/endpoints.ts'
import { problem } from './problem.ts'

type Endpoint = (typeof endpoints)[keyof typeof endpoints]
type Schema = Readonly<Record<string, unknown>>

/** The endpoint table as OpenAPI 3.1, whose schemas are JSON Schema 2020-12 as zod writes them. */
export const openApi = (): Schema => ({
  openapi: '3.1.0',
  info: {
    title: '窗约 ChuangYue',
    version: '1',
    description:
      'Appointments at government service windows. A demonstration: no authority receives them. Codes, hold ids and personal data travel in bodies only.',
  },
  paths: pathsOf(Object.entries(endpoints)),
  components: {
    schemas: { Problem: schemaOf(problem, 'output') },
    securitySchemes: { staff: { type: 'http', scheme: 'bearer' } },
  },
})

const pathsOf = (table: readonly (readonly [string, Endpoint])[]): Schema => {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const [name, endpoint] of table) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) }
  }
  return paths
}

const operationOf = (name: string, endpoint: Endpoint): Schema => ({
  operationId: name,
  tags: [endpoint.group],
  parameters: parametersOf(endpoint),
  ...(endpoint.method === 'GET'
    ? {}
    : { requestBody: { required: true, content: json(schemaOf(endpoint.request, 'input')) } }),
  responses: {
    '200': { description: 'Done', content: json(schemaOf(endpoint.response, 'output')) },
    default: {
      description: 'A refusal or a fault',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  ...(endpoint.group === 'staff' ? { security: [{ staff: [] }] } : {}),
})

const parametersOf = ({ method, path, reads, request }: Endpoint): readonly Schema[] => {
  if (method !== 'GET') return reads ? [] : [keyParameter]
  const { properties = {}, required = [] } = objectSchema.parse(schemaOf(request, 'input'))
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: path.includes(`{${name}}`) ? 'path' : 'query',
    required: required.includes(name),
    // A position is written as `lat,lng`.
    schema:
      objectSchema.parse(schema).type === 'object' ? { type: 'string', pattern: '^-?[\\d.]+,-?[\\d.]+$' } : schema,
  }))
}

const objectSchema = z.object({
  type: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
})

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gives the same answer and changes nothing.',
  schema: { type: 'string', maxLength: 200 },
}

const json = (schema: Schema): Schema => ({ 'application/json': { schema } })

const schemaOf = (type: z.core.$ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}
