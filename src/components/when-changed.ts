import { createElement, type FC, isValidElement, memo, useLayoutEffect, useRef } from 'react'

type Handler = (...values: readonly unknown[]) => unknown

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/**
 * The component, drawn again only where what it is given differs in content. A handler counts as the same one: whichever
 * was given last is called, so that nobody who uses it has to keep theirs from one drawing to the next.
 */
export const whenChanged = <Props extends object>(component: FC<Props>): FC<Props> => {
  const Drawn = memo(component, alike)
  return function WhenChanged(props: Props) {
    const given = new Map<string, unknown>(Object.entries(props))
    const latest = useRef(given)
    const handlers = useRef<Record<string, Handler>>({})
    useLayoutEffect(() => {
      latest.current = given
    })
    const kept: Record<string, Handler> = {}
    for (const [name, value] of given) {
      if (!isHandler(value)) continue
      kept[name] = handlers.current[name] ??= (...values) => {
        const handler = latest.current.get(name)
        return isHandler(handler) ? handler(...values) : undefined
      }
    }
    return createElement(Drawn, { ...props, ...kept })
  }
}

/** The same value, or plain lists and records of the same values. */
export const alike = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true
  if (!isPlain(one) || !isPlain(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => alike(one[name], other[name]))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isValidElement(value)
