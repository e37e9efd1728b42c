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
  // A value that changes before the field has been drawn throws; its first drawing takes the value anyway.
  'components/taro-input-core.js': (source) =>
    replaced(source, 'if (this.inputRef.value !== value)', 'if (this.inputRef && this.inputRef.value !== value)'),
}

const replaced = (source, from, to) => {
  if (!source.includes(from)) throw new Error(`config/lean-taro.cjs does not know this version: no ${from}`)
  return source.replace(from, to)
}

module.exports = function leanTaro(source) {
  const path = this.resourcePath.replaceAll('\\', '/')
  const [, edit] = Object.entries(edits).find(([file]) => path.endsWith(file))
  return edit(source)
}
