// Taro's compiler looks for this file at the root, by this name.
export default {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
