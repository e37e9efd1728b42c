import { act, render } from '@testing-library/react'
import type { ReactElement } from 'react'

const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** The backend reads its facts in fewer steps. */
const turnsToArrive = 24

/** A page as it is when what it asked for has arrived. */
export const opened = (page: ReactElement): Promise<void> =>
  act(async () => {
    render(page)
    for (let turn = 0; turn < turnsToArrive; turn += 1) await aTurn()
  })

/** Something done, and what it set going. */
export const settled = (doing: () => unknown): Promise<void> =>
  act(async () => {
    await doing()
    await aTurn()
  })
