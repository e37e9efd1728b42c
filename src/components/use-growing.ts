import { type ReactNode, useEffect, useState } from 'react'

export interface Grown {
  readonly shown: ReactNode
  readonly whole: boolean
}

/** The first `step` parts at once, and as many more in each task that follows. What is shown is not drawn again for the rest. */
export const useGrowing = (children: ReactNode, step: number): Grown => {
  const [count, setCount] = useState(step)
  const parts = isList(children) ? children : [children]
  const whole = count >= parts.length
  useEffect(() => {
    if (whole) return undefined
    // Later than what is shown already: on WeChat, than the message with it.
    const timer = setTimeout(() => setCount(count + step))
    return () => clearTimeout(timer)
  }, [whole, count, step])
  return { shown: whole ? children : parts.slice(0, count), whole }
}

const isList = (children: ReactNode): children is readonly ReactNode[] => Array.isArray(children)
