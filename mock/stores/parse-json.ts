/** What a stored text says, or undefined where it says nothing that can be read. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
