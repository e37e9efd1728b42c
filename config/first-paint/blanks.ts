/** In place of a fact that is known on the device alone: the only words of their element. */
export const blank = (name: string): string => `{${name}}`

const blankOnly = /^\{(\w+)\}$/

/** Writes facts into the blanks of a picture; what has a blank for something that is not so goes. */
export const fillBlanks = (drawn: DocumentFragment, facts: Readonly<Record<string, string | null>>): void => {
  for (const element of drawn.querySelectorAll('*')) {
    const name = element.childElementCount === 0 ? blankOnly.exec(element.textContent)?.[1] : undefined
    const fact = name === undefined ? undefined : facts[name]
    if (fact === null) element.remove()
    else if (fact !== undefined) element.textContent = fact
  }
}
