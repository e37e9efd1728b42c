import { createStore, type StateCreator } from 'zustand/vanilla'

/** Zustand draws on a server from what a store began with; the picture is of what it holds now. */
export const create =
  <State>() =>
  (begin: StateCreator<State>) => {
    const store = createStore<State>()(begin)
    const read = <Part>(part?: (state: State) => Part) =>
      part === undefined ? store.getState() : part(store.getState())
    return Object.assign(read, store)
  }
