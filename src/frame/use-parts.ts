import { type ReactNode, useEffect, useState } from 'react'
import { type Grown, useGrowing } from '../components/use-growing.ts'

let isFirst = false

/** Said as the app starts: the next page is the first of this visit. */
export const beginFirstPage = (): void => {
  isFirst = true
}

/**
 * What stands in a page. The first page of a visit comes part by part, each in a task of its own: drawn at once, it
 * would keep a slow phone from showing anything and from hearing a finger; later ones come whole. A part that comes
 * later has missed that its page was shown: what is to be asked then, the page itself asks.
 */
export const useParts = (children: ReactNode): Grown => {
  const [step] = useState(isFirst ? 1 : Infinity)
  const grown = useGrowing(children, step)
  useEffect(() => {
    if (grown.whole) isFirst = false
  }, [grown.whole])
  return grown
}
