import type { PropsWithChildren } from 'react'

/** The least that Taro can be: what any app costs that is written in it, to compare ours with. */
export default function App({ children }: PropsWithChildren) {
  return children
}
