/** An appointment's code, or a document number as the tests have them. Ids of requests are in small letters. */
const privateThings = /\b(?:[A-Z]{2}[0-9A-Z]{8}|[A-Z]\d{8})\b/

/** Every log of every server that these tests start is held against this. */
export const expectNothingPrivate = (lines: readonly string[]): void => {
  const found = lines.filter((line) => privateThings.test(line))
  if (found.length > 0) throw new Error(`A log tells what is private: ${found.join('')}`)
}
