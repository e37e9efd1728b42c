interface SavedFile {
  readonly name: string
  readonly text: () => Promise<string>
}

/** What the page hands to the browser as files from now on, oldest first. */
export const savedFiles = (): readonly SavedFile[] => {
  const files: SavedFile[] = []
  const made = new Map<string, Blob>()
  URL.createObjectURL = (blob) => {
    const address = `blob:${String(made.size)}`
    if (blob instanceof Blob) made.set(address, blob)
    return address
  }
  URL.revokeObjectURL = () => undefined
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download: name, href } = this
    files.push({ name, text: () => textOf(made.get(href)) })
  })
  return files
}

const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    if (blob === undefined) reject(new Error('no file was made'))
    else reader.readAsText(blob)
  })
