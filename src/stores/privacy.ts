import { create } from 'zustand'

type Answer = (agreed: boolean) => void

/** Questions of WeChat's that wait for the reader: one sheet answers all of them. */
export const usePrivacy = create<{ readonly waiting: readonly Answer[] }>()(() => ({ waiting: [] }))

export const askPrivacy = (answer: Answer): void =>
  usePrivacy.setState(({ waiting }) => ({ waiting: [...waiting, answer] }))

export const answerPrivacy = (agreed: boolean): void => {
  const { waiting } = usePrivacy.getState()
  usePrivacy.setState({ waiting: [] })
  for (const answer of waiting) answer(agreed)
}
