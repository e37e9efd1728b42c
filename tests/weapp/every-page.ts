import { readFileSync } from 'node:fs'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

export const readBuilt = (file: string): unknown => JSON.parse(readFileSync(`dist/weapp/${file}`, 'utf8'))

/** Every page of the build, as app.json names them. */
export const everyPage = (): readonly string[] => {
  const { pages, subPackages } = readBuilt('app.json') as AppJson
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
}

/** What a page needs in its address to show something; the rest need nothing. */
export const queryOf: Readonly<Record<string, string>> = {
  'pages/office/detail/index': '?officeId=beijing-reception-hall',
  'pages/office/item/index': '?officeId=beijing-reception-hall&itemId=residence-permit',
  'pages/booking/slots/index': '?officeId=beijing-reception-hall&itemId=residence-permit',
}
