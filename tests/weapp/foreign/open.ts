import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'
import { chromium, type Page } from 'playwright-core'
import { provideBrowser } from '#config/browser.ts'
import { isRoot } from '#config/installed.ts'
import { sheetOf } from '../sheets.ts'
import { given } from './loader.ts'

interface AppSettings {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar: { readonly list: readonly { readonly pagePath: string }[] }
}

/** An origin that the server lets in. */
const origin = 'http://127.0.0.1:10086'

// The window's address is not a real one, so the browser does not take it for one of this machine.
const quiet = ['--disable-gpu', '--disable-dev-shm-usage', '--disable-features=LocalNetworkAccessChecks']

/** Opens a built mini-program in Chromium, drawn and driven by glass-easel, with its requests going to `api`. */
export const openForeign = async ({ folder, api, now }: { folder: string; api: string; now: string }) => {
  const browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: [...quiet, ...(isRoot ? ['--no-sandbox'] : [])],
  })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, timezoneId: 'Asia/Shanghai' })
  await context.clock.install({ time: now })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  const served = { '/': html, '/client.js': client(), '/app.js': packageOf(folder, api) }
  for (const [path, body] of Object.entries(served)) {
    await page.route(origin + path, (route) =>
      route.fulfill({ contentType: path === '/' ? 'text/html' : 'text/javascript; charset=utf-8', body }),
    )
  }
  await page.goto(`${origin}/`)
  return { page, faults, close: () => browser.close() }
}

export type Foreign = Awaited<ReturnType<typeof openForeign>> & { readonly page: Page }

const html = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>glass-easel</title>
  <meta name="viewport" content="width=device-width"><style>view,page{display:block}[hidden]{display:none}</style>
  <body><script src="client.js"></script><script src="app.js"></script></body></html>`

/** A script that runs the package. */
const packageOf = (folder: string, api: string): string => {
  const settings = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppSettings
  const { pages, subPackages, tabBar } = settings
  const routes = [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((one) => `${root}/${one}`))]
  const data = {
    styles: Object.fromEntries(routes.map((route) => [route, sheetOf(folder, route)])),
    tabs: tabBar.list.map(({ pagePath }) => pagePath),
    first: pages[0],
    api,
  }
  return `client.run({ ...${JSON.stringify(data)}, scripts: ${scriptsOf(folder)}, templates: () => (${templatesOf(folder)}) })`
}

const filesOf = (folder: string, ending: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')])

const scriptsOf = (folder: string): string => {
  const functions = filesOf(folder, '.js').map(
    ([path, code]) => `${JSON.stringify(path)}: function (${given.join(', ')}) { ${code}\n}`,
  )
  return `{ ${functions.join(',\n')} }`
}

const templatesOf = (folder: string): string => {
  const group = new TmplGroup()
  for (const [path, text] of filesOf(folder, '.wxml')) group.addTmpl(path.slice(0, -'.wxml'.length), asEngine(text))
  for (const [path, text] of filesOf(folder, '.wxs')) group.addScript(path.slice(0, -'.wxs'.length), text)
  return group.getTmplGenObjectGroups()
}

/** The engine wants `bind:tap` where WeChat takes `bindtap` for the same, and knows the browser's pictures only. */
const asEngine = (template: string): string =>
  template.replace(/ (bind|catch)(\w+)=/g, ' $1:$2=').replace(/<(\/?)image\b/g, '<$1img')

const client = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: ['tests/weapp/foreign/client.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'client',
    target: 'es2022',
  })
  return outputFiles[0]?.text ?? ''
}
