/** Folded text, and where each of its characters came from: `from[i]` is the offset in the text it was folded from. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
}

const known = new Map<string, string>()

/** One character in the form that is compared: no width, case, accent; spaces and signs become nothing. */
const foldCharacter = (character: string): string => {
  const folded = known.get(character)
  if (folded !== undefined) return folded
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{M}]/gu, '')
  known.set(character, plain)
  return plain
}

/** Widths, case, accents, spaces and punctuation do not matter to a search. */
export const foldText = (text: string): string => {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

/** The same with the way back, for marking what answered. */
export const foldWithOrigin = (text: string): Folded => {
  let folded = ''
  const from: number[] = []
  let offset = 0
  for (const character of text) {
    const plain = foldCharacter(character)
    folded += plain
    for (let index = 0; index < plain.length; index += 1) from.push(offset)
    offset += character.length
  }
  return { text: folded, from }
}

export const hasHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text)
export const isDigits = (text: string): boolean => /^\d+$/.test(text)
