import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 20_000

/** Asks again and again until it is so; past the deadline `fault` is thrown. */
export const until = async (isSo: () => Promise<boolean>, fault: string): Promise<void> => {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(fault)
    await pause(20)
  }
}
