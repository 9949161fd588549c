// Read by Taro's webpack loader only; jest uses swc.
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]] }
