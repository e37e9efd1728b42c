// Taro's compiler looks for this file at the root, by this name.
// The floor is what WeChat's current base library and China's phones run: without it every async function would be
// rewritten and half of core-js shipped for devices that cannot run WeChat any more.
const targets = { ios: '13', android: '80', chrome: '80' }

export default {
  presets: [
    // `import()` is webpack's on WeChat too: config/async-subpackage.ts.
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets, 'dynamic-import-node': false }],
  ],
}
