const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

/**
 * Files of Taro's that weigh on the package or on each `setData` for nothing, or fail. The rest of Taro is taken as it is;
 * where a new version of these files reads otherwise, the build fails and this file is to be looked at.
 */
const edits = {
  // Taken apart like this, all of Taro's runtime counts as used: webpack follows `require(…).name` only.
  '@tarojs/taro/index.js': (source) =>
    replaced(source, "const { hooks } = require('@tarojs/runtime')", "const hooks = require('@tarojs/runtime').hooks"),
  // Nothing of ours writes HTML; React's way to it would keep Taro's parser of it.
  '@tarojs/runtime/dist/dom-external/inner-html/html.js': (source) => {
    replaced(source, 'export { setInnerHTML }', '')
    return "export const setInnerHTML = () => { throw new Error('the app writes no HTML') }"
  },
  // What lies below a part that is sent whole goes with it; Taro sends it twice unless that part is a list of children.
  '@tarojs/runtime/dist/dom/root.js': (source) =>
    replaced(source, 'if (path.endsWith("cn" /* Shortcuts.Childnodes */)) {', 'if (isFunction(value)) {'),
  // A mini-program has no address and no links: neither a browser's history nor its reading of URLs is needed.
  '@tarojs/runtime/dist/bom/window.js': (source) =>
    [
      "import { History } from './history.js';",
      "import { Location } from './location.js';",
      'this.location = new Location({ window: this });',
      'this.history = new History(this.location, { window: this });',
      'this.initEvent();',
      /initEvent\(\) \{[^]*?\n {4}\}\n/,
    ].reduce((rest, part) => replaced(rest, part, ''), source),
  '@tarojs/runtime/dist/dom/document.js': (source) =>
    replaced(
      replaced(source, "import { AnchorElement } from './anchor-element.js';", ''),
      'element = new AnchorElement();',
      'element = new TaroElement();',
    ),
  // The attributes of components that no page has. Their names stay, for Taro numbers the components by them.
  '@tarojs/shared/dist/components.js': (source) =>
    componentsIn(source).reduce(
      (rest, { name, whole }) => (isUsed(name) ? rest : replaced(rest, whole, `const ${name} = {};\n`)),
      source,
    ),
  '@tarojs/plugin-platform-weapp/dist/runtime.js': (source) =>
    [...onlyUsed(source).matchAll(/^ {4}(\w+): \{\n[^]*?\n {4}\}/gm)].reduce(
      (rest, [whole, name]) => (isUsed(name) || !/^[A-Z]/.test(name) ? rest : rest.replace(whole, `    ${name}: {}`)),
      onlyUsed(source),
    ),
  // WeChat's functions that answer by promise: those that are called.
  '@tarojs/shared/dist/native-apis.js': (source) =>
    // It asks in a way that WeChat has given up.
    replaced(onlyUsed(source), 'taro.canIUseWebp = getCanIUseWebp(taro);', ''),
  // A value that changes before the field has been drawn throws; its first drawing takes the value anyway.
  'components/taro-input-core.js': (source) =>
    replaced(source, 'if (this.inputRef.value !== value)', 'if (this.inputRef && this.inputRef.value !== value)'),
  // A font of icons, of which no page shows any.
  'taro-components/taro-components.css': (source) => replaced(source, /@font-face\{[^}]*\}/, ''),
  // A bar that is never shown: pages have a top row of their own.
  'router/dist/navigationBar.js': (source) => {
    replaced(source, 'export { initNavigationBar }', '')
    return 'export const initNavigationBar = () => undefined'
  },
  'router/dist/router/navigation-bar.js': (source) => {
    replaced(source, 'export { NavigationBarHandler as default }', '')
    return 'export default class { load() {} }'
  },
  // Drawn round pages that are pulled down to ask again, of which there is none.
  'components/taro-pull-to-refresh-core.js': (source) => {
    if (/enablePullDownRefresh: true/.test(written)) return source
    replaced(source, 'export { PullToRefresh as P, TaroPullToRefreshCore, defineCustomElement }', '')
    return 'export const defineCustomElement = () => undefined\nexport { defineCustomElement as P, defineCustomElement as TaroPullToRefreshCore }'
  },
  // A page that is hidden a moment later, when the next one has come, must not be so when the reader has come back meanwhile.
  'router/dist/router/page.js': (source) =>
    replaced(
      source,
      /pageEl\.classList\.remove\('taro_page_shade'\);/g,
      `$&
            if (this.lastHidePage === pageEl) {
                clearTimeout(this.hideTimer);
                this.hideTimer = null;
            }`,
    ),
  // It forgets an address that is still being loaded when the same one is asked again; any later one must do.
  // A page that has come is drawn in a task of its own, not in the one that read its file. A message is that sooner than
  // any timer.
  'router/dist/router/spa.js': (source) =>
    replaced(
      replaced(source, /pageLock\[routerPath\]/g, 'pageLock.latest'),
      'yield Promise.all(result);',
      '$& yield new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });',
    ),
}

const replaced = (source, from, to) => {
  const after = source.replace(from, to)
  if (after === source) throw new Error(`config/lean-taro.cjs does not know this version: no ${from}`)
  return after
}

const sources = join(__dirname, '..', 'src')

/** All that the app itself is written in. */
const written = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(sources, name), 'utf8'))
  .join('\n')

const namesIn = (pattern) => new Set([...written.matchAll(pattern)].map(([, name]) => name))

const called = namesIn(/\bTaro\.(\w+)/g)

const shown = namesIn(/import \{([^}]*)\} from '@tarojs\/components'/g)

/** The attributes of these stand for those of others, too. */
const isUsed = (name) =>
  [...shown].some((names) => new RegExp(`\\b${name}\\b`).test(names)) || /^Slot|^Block$/.test(name)

const componentsIn = (source) =>
  [...source.matchAll(/^const ([A-Z]\w*) = (?:Object\.assign\([^\n]*\);|\{\n[^]*?\n\};)\n/gm)].map(([whole, name]) => ({
    whole,
    name,
  }))

const onlyUsed = (source) =>
  replaced(source, /const needPromiseApis = new Set\(\[([^\]]*)\]\)/, (_, list) => {
    const names = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
    return `const needPromiseApis = new Set(${JSON.stringify(names.filter((name) => called.has(name)))})`
  })

module.exports = function leanTaro(source) {
  const path = this.resourcePath.replaceAll('\\', '/')
  const [, edit] = Object.entries(edits).find(([file]) => path.endsWith(file))
  return edit(source)
}
