import { type ReactNode, useEffect, useState } from 'react'
import { type Grown, useGrowing } from '../components/use-growing.ts'

const partsAtOnce = 2
let isFirst = false

/** Said as the app starts: the next page is the first of this visit. */
export const beginFirstPage = (): void => {
  isFirst = true
}

/**
 * What stands in a page. The first page of a visit comes a few parts in each task: drawn at once, it would keep a slow
 * phone from showing anything and from hearing a finger; later ones come whole. A part that comes later has missed that its page was shown: what
 * is to be asked then, the page itself asks.
 */
export const useParts = (children: ReactNode): Grown => {
  const [step] = useState(isFirst ? partsAtOnce : Infinity)
  const grown = useGrowing(children, step)
  useEffect(() => {
    if (grown.whole) isFirst = false
  }, [grown.whole])
  return grown
}
