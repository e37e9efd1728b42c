import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from '#config/installed.ts'

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>
}

const least = { accessibility: 1, 'best-practices': 0.95, seo: 0.95 } as const

/** Lighthouse is a program of its own: it starts the browser, and leaves its report in a file. */
const judge = async (address: string): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const file = join(folder, 'report.json')
  const flags = ['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])]
  const options = [
    `--only-categories=${Object.keys(least).join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
    ...['--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting'],
  ]
  try {
    await run(require.resolve('lighthouse/cli/index.js'), [address, ...options])
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (script: string, options: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const environment = { ...process.env, CHROME_PATH: process.env.E2E_BROWSER }
    const running = spawn(process.execPath, [script, ...options], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    running.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
    running.once('error', reject)
    running.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`lighthouse ended with ${String(code)}:\n${said}`))
    })
  })

test.each([
  'home/index',
  'offices/index',
  'office/detail/index?officeId=beijing-reception-hall',
  'booking/slots/index?officeId=beijing-reception-hall&itemId=residence-permit',
])('Lighthouse holds nothing against the accessibility of %s', async (page) => {
  const { categories, audits } = await judge(`${process.env.E2E_ADDRESS ?? ''}/#/pages/${page}`)
  const short = Object.entries(least).filter(([name, atLeast]) => (categories[name]?.score ?? 0) < atLeast)
  const failed = Object.values(audits).flatMap(({ title, score }) => (score !== null && score < 1 ? [title] : []))
  expect({ short, failed: short.length === 0 ? [] : failed }).toEqual({ short: [], failed: [] })
})
