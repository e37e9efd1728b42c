/** The readings of the characters that the values hold, and of the words among them that are read otherwise. */
export const pinyinOf = ({ chars, words }, values) => {
  const text = JSON.stringify(values)
  const used = [...new Set(text.match(/\p{Script=Han}/gu))].sort()
  const unread = used.filter((char) => !(char in chars))
  if (unread.length > 0) throw new Error(`no pinyin of ${unread.join('')}: run data:refresh`)
  return {
    chars: Object.fromEntries(used.map((char) => [char, chars[char]])),
    words: Object.fromEntries(Object.entries(words).filter(([word]) => text.includes(word))),
  }
}
