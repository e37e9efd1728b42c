import type * as z from 'zod/mini'

type Shape = Readonly<Record<string, z.core.$ZodType>>

/**
 * An address's parameters as the request that they stand for: numbers, yes or no, and a position as `lat,lng`. What
 * cannot be read that way stays text, for the contract to refuse.
 */
export const requestOfQuery = (shape: Shape, values: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) => {
      // `constructor` and its like are no fields of the contract.
      const type = Object.hasOwn(shape, name) ? shape[name] : undefined
      return type === undefined ? [] : [[name, valueOf(type, text)]]
    }),
  )

const valueOf = (type: z.core.$ZodType, text: string): unknown => {
  const { def } = type._zod
  if (def.type === 'optional') return 'innerType' in def && isType(def.innerType) ? valueOf(def.innerType, text) : text
  if (def.type === 'number') return text.trim() === '' ? text : Number(text)
  if (def.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return def.type === 'object' ? positionOf(text) : text
}

const isType = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value

const positionOf = (text: string): unknown => {
  const [lat, lng, ...rest] = text.split(',')
  return lat === undefined || lng === undefined || rest.length > 0 ? text : { lat: Number(lat), lng: Number(lng) }
}
