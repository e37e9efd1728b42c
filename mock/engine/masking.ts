/** Enough of a name to tell two passes apart, too little to be of use to a stranger: "J. DO***". */
export const maskName = (familyName: string, givenName: string | null): string => {
  const [shown, hidden] = givenName === null ? [null, familyName] : [givenName, familyName]
  const masked = maskWord(hidden)
  return shown === null ? masked : `${[...shown][0] ?? ''}. ${masked}`
}

const maskWord = (word: string): string => {
  const letters = [...word]
  return letters.slice(0, letters.length > 3 ? 2 : 1).join('') + '***'
}
