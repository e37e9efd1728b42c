import { act, render } from '@testing-library/react'
import type { ReactElement } from 'react'

const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** The backend reads its facts in fewer steps. */
const turnsToArrive = 24
/** What is drawn a few parts at a time stands whole after fewer. */
const turnsToGrow = 8

const grown = async (): Promise<void> => {
  for (let turn = 0; turn < turnsToGrow; turn += 1) await act(aTurn)
}

/** A page as it is when what it asked for has arrived. */
export const opened = async (page: ReactElement): Promise<void> => {
  await act(async () => {
    render(page)
    for (let turn = 0; turn < turnsToArrive; turn += 1) await aTurn()
  })
  await grown()
}

/** Something done, and what it set going. */
export const settled = async (doing: () => unknown): Promise<void> => {
  await act(async () => {
    await doing()
    await aTurn()
  })
  await grown()
}
