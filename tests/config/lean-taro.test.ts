import { readFileSync } from 'node:fs'
import { namedInSource } from '../../config/named-in-source'
import { fromRoot } from '../../local/paths'

const leanTaro: (this: { getOptions(): object }, source: string) => string = require('../../config/lean-taro.cjs')

const named = namedInSource(fromRoot('src'))
const sourceOf = (file: string) => readFileSync(fromRoot('node_modules', '@tarojs', ...file.split('/')), 'utf8')
const lean = (file: string, options: object = named) => leanTaro.call({ getOptions: () => options }, sourceOf(file))

/** Runs one of Taro's plain modules and answers what a name in it stands for. */
const valueIn = (source: string, name: string) =>
  new Function(`${source.replace(/^(import|export) .*$/gm, '')}; return ${name}`)()

test('what the pages use is found, and what only the preview uses is not', () => {
  expect(named.components).toEqual(expect.arrayContaining(['View', 'Text', 'Button', 'Map', 'Picker', 'Textarea']))
  expect(named.components).not.toContain('Video')
  expect(named.apis).toEqual(expect.arrayContaining(['navigateTo', 'scanCode', 'showModal', 'setClipboardData']))
  expect(named.apis).not.toContain('connectSocket')
})

test('every component keeps its place, those in use all their attributes, the others none', () => {
  const file = 'shared/dist/components.js'
  const whole = valueIn(sourceOf(file).replace(/export \{[\s\S]*$/, ''), 'internalComponents')
  const kept = valueIn(lean(file).replace(/export \{[\s\S]*$/, ''), 'internalComponents')
  expect(Object.keys(kept)).toEqual(Object.keys(whole))
  for (const [name, attributes] of Object.entries(whole))
    expect([name, kept[name]]).toEqual([name, named.components.includes(name) ? attributes : {}])
})

test('WeChat’s own components as well', () => {
  const file = 'plugin-platform-weapp/dist/runtime.js'
  const plain = (source: string) =>
    source.slice(source.indexOf('const _true'), source.indexOf('\n};', source.indexOf('const components')) + 3)
  const whole = valueIn(plain(sourceOf(file)), 'components')
  const kept = valueIn(plain(lean(file)), 'components')
  expect(Object.keys(kept)).toEqual(Object.keys(whole))
  for (const [name, attributes] of Object.entries(whole))
    expect([name, kept[name]]).toEqual([name, named.components.includes(name) ? attributes : {}])
})

test('interfaces that answer by callback still become promises where they are used', () => {
  const listed = (source: string) =>
    [...(/new Set\(\[([^\]]*)\]\)/.exec(source)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name)
  const file = 'shared/dist/native-apis.js'
  expect(listed(lean(file))).toEqual(listed(sourceOf(file)).filter((name) => name && named.apis.includes(name)))
  expect(listed(lean(file))).toContain('navigateTo')
})
