// Read by Taro's webpack loader only; jest uses swc. The oldest phones served: iOS 12, and WeChat for Android, whose engine is newer than Chrome 70.
const targets = { ios: '12', android: '70' }

// These phones know destructuring; Babel rewrites it for the order in which they evaluate computed keys, which we don't use.
const exclude = ['transform-destructuring']

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, targets, exclude }]],
}
