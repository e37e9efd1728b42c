import type { EndpointName, Request } from '#types/backend.ts'
import { endpoints } from '#types/endpoints.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

interface Sending {
  readonly address: string
  readonly key: string
  readonly token?: string
}

/** A call as the endpoint table writes it: an address for what is got, a body for everything else. */
export const requestOf = <Name extends EndpointName>(
  name: Name,
  request: Request<Name>,
  { address, key, token }: Sending,
): HttpRequest => {
  const { method, path, reads } = endpoints[name]
  const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  if (method === 'GET') return { method, url: address + urlOf(path, request), headers: authorization, body: null }
  return {
    method,
    url: address + path,
    headers: { 'Content-Type': 'application/json', ...(reads ? {} : { 'Idempotency-Key': key }), ...authorization },
    body: JSON.stringify(request),
  }
}

const urlOf = (path: string, request: object): string => {
  let filled = path
  const query: string[] = []
  for (const [name, value] of Object.entries(request)) {
    const text = encodeURIComponent(textOf(value))
    if (path.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, text)
    else if (value !== undefined) query.push(`${name}=${text}`)
  }
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`
}

/** A position is written as `lat,lng`. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'lat' in value && 'lng' in value
    ? `${String(value.lat)},${String(value.lng)}`
    : String(value)
