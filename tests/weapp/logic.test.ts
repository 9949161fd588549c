import { type CloudProcess, startCloud } from '../src/support/cloud'
import { until } from '../support/until'
import { buildWeapp, dist } from './support/build'
import { type CallFunction, findAll, Host, tap, textOf } from './support/host'

let cloud: CloudProcess

beforeAll(async () => {
  buildWeapp()
  cloud = await startCloud()
}, 180_000)
afterAll(() => cloud?.stop())

const home = 'pages/map/index'
const callFunction: CallFunction = async ({ data }) => ({ result: await cloud.post('resident', data) })
const cards = (page: ReturnType<Host['open']>) => findAll(page, ({ cl }) => cl?.split(' ').includes('station') ?? false)

const near = async () => {
  const { county } = await cloud.ask('resident', 'station.index', {})
  return cloud.ask('resident', 'station.near', { place: county.centre })
}

/** Until nothing was handed to the screen for a while; bounded by `until`'s own limit. */
async function untilIdle(host: Host, quietMs = 300): Promise<void> {
  let seen = -1
  let since = Date.now()
  await until(() => {
    if (host.setDatas.length !== seen) {
      seen = host.setDatas.length
      since = Date.now()
    }
    return Date.now() - since > quietMs
  })
}

test('the home page shows the nearest stations, within the budget of data handed to the screen', async () => {
  const host = new Host(dist, callFunction)
  const page = host.open(home)
  await until(() => cards(page).length > 0)
  const untilList = host.setDatas.findIndex(({ data }) => JSON.stringify(data).includes('station-number'))
  // The phone's estimate stands first; the cloud, which knows the streets, has the last word.
  const nearest = (await near()).items[0]?.name ?? ''
  await until(() => textOf(cards(page)[0] as never).includes(nearest))
  await untilIdle(host)
  process.stdout.write(
    `home: ${JSON.stringify(host.setDatas.map(({ bytes }) => bytes))} bytes, list in #${untilList + 1}\n`,
  )
  for (const { bytes } of host.setDatas) expect(bytes).toBeLessThanOrEqual(8 * 1024)
  expect(host.setDatas.length).toBeLessThanOrEqual(3)
})

test('with the index on the phone the list stands in the very first data', async () => {
  const storage = new Map<string, unknown>()
  const first = new Host(dist, callFunction, storage)
  const before = first.open(home)
  await until(() => cards(before).length > 0)
  await untilIdle(first)

  const host = new Host(dist, callFunction, storage)
  const page = host.open(home)
  await until(() => cards(page).length > 0)
  const [start] = host.setDatas
  expect(JSON.stringify(start?.data)).toContain('station-number')
  expect(start?.bytes).toBeLessThanOrEqual(8 * 1024)
  await untilIdle(host)
  process.stdout.write(`second start: ${JSON.stringify(host.setDatas.map(({ bytes }) => bytes))} bytes\n`)
  expect(host.setDatas.length).toBeLessThanOrEqual(3)
})

test('a filter tap hands over little, and a card tap opens its station', async () => {
  const host = new Host(dist, callFunction)
  const page = host.open(home)
  await until(() => cards(page).length > 0)
  await untilIdle(host)
  const before = host.setDatas.length
  const [chip] = findAll(page, (node) => /\bchip\b/.test(node.cl ?? '') && textOf(node) === '有药箱')
  if (!chip) throw new Error('no chip')
  tap(page, chip)
  await untilIdle(host)
  const bytes = host.setDatas.slice(before).map((change) => change.bytes)
  process.stdout.write(`filter: ${JSON.stringify(bytes)} bytes\n`)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4 * 1024)

  const [card] = cards(page)
  if (!card) throw new Error('no card')
  tap(page, card)
  await until(() => host.done.some(([name]) => name === 'navigateTo'))
  expect(host.done.find(([name]) => name === 'navigateTo')?.[1].url).toMatch(
    /^\/features\/station\/pages\/detail\/index\?id=jn-/,
  )
})

test("a station's page opens by its scene", async () => {
  const host = new Host(dist, callFunction)
  const page = host.open('features/station/pages/detail/index', { scene: 's%3Ajn-01-01-001' })
  const { name } = await cloud.ask('resident', 'station.get', { stationId: 'jn-01-01-001' })
  await until(() => findAll(page, (node) => textOf(node) === name).length > 0)
})
