import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { provideBrowser } from '#config/browser.ts'
import { isRoot } from '#config/installed.ts'
import type { Element } from '../compiled.ts'
import { sheetOf } from '../sheets.ts'
import { attribute } from '../shown.ts'
import type { Drawn } from './evidence.ts'

declare global {
  interface Window {
    axe: { run: (root: Document, options: object) => Promise<AxeResults> }
  }
}

/** Pixels at the foot of an iPhone's screen that belong to its gesture bar. */
const gestureBar = 34
const widths = [320, 768]

/** A browser that draws what the mini-program hands to WeChat's view layer: its own tree, its own styles. */
export const openDrawing = async (folder: string) => {
  const browser: Browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(isRoot ? ['--no-sandbox'] : [])],
  })
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })
  const session = await page.context().newCDPSession(page)
  return {
    draw: (route: string, tree: Element): Promise<Drawn> =>
      measure(page, session, `<style>${likeWeChat}${sheetOf(folder, route)}</style>${htmlOf(tree)}`),
    close: () => browser.close(),
  }
}

/** What WeChat's components are by themselves; a sheet of ours says the rest. */
const likeWeChat = `html,body{height:100%;margin:0}view,page{display:block}wx-image{display:inline-block;width:320px;height:240px}
wx-image img{width:100%;height:100%;display:block}input,textarea{border:0;padding:0;background:none;font:inherit;color:inherit;display:block}`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const htmlOf = (node: Element | string): string => {
  if (typeof node === 'string') return escaped(node)
  const tag = node.tag === 'wx-image' ? 'wx-image' : node.tag.replace('wx-', '')
  const given = { class: 'class', style: 'style', 'aria-hidden': 'ariaHidden', role: 'ariaRole', value: 'value' }
  const attributes = Object.entries(given).flatMap(([name, from]) => {
    const value = attribute(node, from)
    return value === '' ? [] : [`${name}="${escaped(value)}"`]
  })
  const tapped = attribute(node, 'bindtap') === 'eh' && attribute(node, 'ariaRole') !== ''
  const held = tapped ? [`data-held="${escaped(attribute(node, 'hoverClass'))}"`] : []
  const inside =
    node.tag === 'wx-image' ? `<img src="${escaped(attribute(node, 'src'))}">` : node.children.map(htmlOf).join('')
  return `<${[tag, ...attributes, ...held].join(' ')}>${tag === 'input' ? '' : `${inside}</${tag}>`}`
}

const axe = createRequire(__filename).resolve('axe-core/axe.min.js')

const measure = async (page: Page, session: CDPSession, html: string): Promise<Drawn> => {
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: gestureBar } })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.setContent(`<!doctype html><html lang="zh"><title>窗约</title><body>${html}</body></html>`)
  const { milliseconds, tapped, pictures } = await page.evaluate(layOut, gestureBar)
  await page.addScriptTag({ path: axe })
  const faint = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ['color-contrast'] })
    return violations.flatMap(({ nodes }) => nodes.map(({ html: words }) => words.slice(0, 160)))
  })
  const wider: Record<number, number> = {}
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 })
    wider[width] = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  }
  return { milliseconds, tapped, pictures, faint, wider }
}

/** Runs in the page: everything it uses stands inside. */
const layOut = (strip: number): Pick<Drawn, 'milliseconds' | 'tapped' | 'pictures'> => {
  const start = performance.now()
  document.body.style.display = 'none'
  document.body.getBoundingClientRect()
  document.body.style.display = ''
  document.body.getBoundingClientRect()
  const milliseconds = performance.now() - start
  scrollTo(0, document.documentElement.scrollHeight)
  const tapped = [...document.querySelectorAll('[data-held]')]
    .filter((one) => one.checkVisibility() && one.closest('.cy-spoken, [aria-hidden=true]') === null)
    .map((one) => {
      const { width, height, bottom } = one.getBoundingClientRect()
      const round = (side: number): number => Math.round(side * 10) / 10
      return {
        words: one.textContent.trim().slice(0, 30),
        width: round(width),
        height: round(height),
        held: one.getAttribute('data-held') ?? '',
        unsafe: Math.max(0, round(bottom - (innerHeight - strip))),
      }
    })
  const pictures = [...document.images].map((image) => {
    const { width, height } = image.getBoundingClientRect()
    return {
      source: image.getAttribute('src') ?? '',
      natural: { width: image.naturalWidth, height: image.naturalHeight },
      drawn: { width, height },
    }
  })
  return { milliseconds, tapped, pictures }
}
