import { useEffect, useRef } from 'react'

export interface Here {
  readonly current: boolean
}

/** Whether the page that asked is still open: told to the page, for its parts come and go with the held place. */
export const useHere = (): Here => {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}
