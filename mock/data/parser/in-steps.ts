/** Work in steps: between two of them whoever runs it may turn to something else. */
export type InSteps<Value> = Generator<undefined, Value>

export const atOnce = <Value>(work: InSteps<Value>): Value => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** `pause` is asked after every step. */
export const inTurns = async <Value>(work: InSteps<Value>, pause: () => Promise<void>): Promise<Value> => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause()
  }
}
