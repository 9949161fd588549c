import { rmSync } from 'node:fs'
import { type CloudProcess, startCloud } from '../src/support/cloud'
import { until } from '../support/until'
import { brokenCopy } from './support/broken-copy'
import { buildWeapp } from './support/build'
import { type CallFunction, findAll, Host } from './support/host'

// Each thing that the node host is there to notice, planted in the real package.

const home = 'pages/map/index'
const callFunction: CallFunction = async ({ data }) => ({ result: await cloud.post('resident', data) })
const copies: string[] = []
let cloud: CloudProcess

beforeAll(async () => {
  buildWeapp()
  cloud = await startCloud()
}, 180_000)
afterAll(async () => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
  await cloud?.stop()
})

const broken = (file: string, change: (text: string) => string) => {
  const copy = brokenCopy(file, change)
  copies.push(copy)
  return copy
}

test.each([
  ['a page that throws', `${home}.js`, 'throw new TypeError("planted");', /planted/],
  ['code compiled from a string', `${home}.js`, 'eval("1");', /Code generation from strings/],
  ['a browser global', `${home}.js`, 'window.alert;', /window is not defined/],
  ['an app that does not start', 'app.js', 'require("./gone");', /gone/],
])('%s', (_, file, planted, sentence) => {
  const dist = broken(file, (text) => planted + text)
  expect(() => new Host(dist, callFunction).open(home)).toThrow(sentence)
})

test('more data than the budget is seen as such', async () => {
  const dist = broken(`${home}.js`, (text) => text.replaceAll('station-number', `station-number ${'x'.repeat(4000)}`))
  const host = new Host(dist, callFunction)
  const page = host.open(home)
  await until(() => findAll(page, ({ cl }) => cl?.includes('station-number') ?? false).length > 0)
  expect(Math.max(...host.setDatas.map(({ bytes }) => bytes))).toBeGreaterThan(8 * 1024)
})
