/** @jest-environment jsdom */
import { rmSync } from 'node:fs'
import { type CloudProcess, startCloud } from '../src/support/cloud'
import { until } from '../support/until'
import { brokenCopy } from './support/broken-copy'
import { buildWeapp } from './support/build'
import type { CallFunction } from './support/host'
import { renderPage } from './support/simulated'

const callFunction: CallFunction = async ({ data }) => ({ result: await cloud.post('resident', data) })
let cloud: CloudProcess
let dist = ''

beforeAll(async () => {
  buildWeapp()
  cloud = await startCloud()
  dist = brokenCopy('base.wxml', (text) => text.replaceAll(' bindtap="eh"', ''))
}, 180_000)
afterAll(async () => {
  rmSync(dist, { recursive: true, force: true })
  await cloud?.stop()
})

test('templates that lost their taps: the stations are there, and nothing opens', async () => {
  const done: [string, Record<string, unknown>][] = []
  const page = renderPage(dist, 'pages/map/index', callFunction, done)
  await until(() => page.querySelector('.station') !== undefined)
  page.querySelectorAll('.station')[1]?.dispatchEvent('tap')
  await expect(until(() => done.some(([name]) => name === 'navigateTo'), 1)).rejects.toThrow('did not come true')
})
