import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { codeOf, dataOf, people } from '../../support/memory-api'
import { aCatalogue, aTheme, everyDay } from '../../support/orders'

// Real router, real SDK, real gateway: what happens to seats, numbers and helpers when many come at once.

const slotId = '2026-11-24t0900'
let api: CloudApi

beforeAll(async () => {
  api = await startCloudApi()
  await api.put('catalogues', aCatalogue())
  for (const openid of Object.values(people).filter(Boolean)) await api.call(openid, 'member.join', {})
})
afterAll(() => api.stop())

const theme = async (_id: string, capacity: number) => api.put('themes', aTheme({ slots: everyDay(capacity) }, _id))
const tally = (codes: string[]) =>
  Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]))

/**
 * As a phone does it: who was told that it is busy taps again, with the same key. On a starved machine the SDK also gives
 * up waiting for the gateway (`internal`): the answer is lost, the key is not. The gateway's own faults are asked below.
 */
async function placeUntilAnswered(openid: string, key: string): Promise<string> {
  for (let lost = 0; ; ) {
    const code = codeOf(await api.call(openid, 'order.place', { themeId: 'race', slotId }, key))
    if (code !== 'busy' && code !== 'internal') return code
    if (code === 'internal' && ++lost > 5) return code
  }
}

test('S2: 200 parallel orders never exceed the capacity, and all seats find their people', async () => {
  await theme('race', 30)
  for (let from = 0; from < 200; from += 20)
    await Promise.all(Array.from({ length: 20 }, (_, i) => api.call(`o-racer-${from + i}`, 'member.join', {})))
  const codes = await Promise.all(
    Array.from({ length: 200 }, (_, i) => placeUntilAnswered(`o-racer-${i}`, `key-of-racer-${i}`)),
  )
  expect(tally(codes)).toEqual({ ok: 30, 'slot-full': 170 })
  const orders = (await api.rows('orders')).filter(({ themeId }) => themeId === 'race')
  expect(orders).toHaveLength(30)
  expect(new Set(orders.map(({ number }) => number)).size).toBe(30)
  expect(await api.store.get('slots', `race-${slotId}`)).toMatchObject({ taken: 30, capacity: 30 })
  expect(dataOf(await api.call('', 'theme.get', { themeId: 'race' })).upcoming[0]).toMatchObject({
    left: 0,
    why: 'full',
  })
}, 300_000)

test('groups of three on ten seats, with cancels and moves in between: seats and orders agree', async () => {
  await theme('groups', 10)
  const place = (i: number, on: string) =>
    api.call(`o-group-${i}`, 'order.place', { themeId: 'groups', slotId: on, people: 3 })
  const first = await Promise.all(Array.from({ length: 12 }, (_, i) => place(i, slotId)))
  expect(tally(first.map(codeOf))).toEqual({ ok: 3, 'slot-full': 9 })
  const winners = first.flatMap((answer, i) => (answer.ok ? [{ openid: `o-group-${i}`, orderId: answer.data.id }] : []))
  const other = '2026-11-25t0900'
  const second = await Promise.all([
    ...winners.map(({ openid, orderId }) => api.call(openid, 'order.move', { orderId, slotId: other })),
    ...winners.slice(0, 1).map(({ openid, orderId }) => api.call(openid, 'order.cancel', { orderId, reason: '有事' })),
    ...Array.from({ length: 6 }, (_, i) => place(20 + i, slotId)),
    ...Array.from({ length: 6 }, (_, i) => place(40 + i, other)),
  ])
  expect(second.map(codeOf)).not.toContain('internal')
  const orders = (await api.rows('orders')).filter(
    (order) => order.themeId === 'groups' && order.status !== 'cancelled',
  )
  for (const on of [slotId, other]) {
    const slot = await api.store.get('slots', `groups-${on}`)
    const held = orders.filter((order) => order.slotId === on)
    expect(slot?.taken).toBe(held.length * 3)
    expect(slot?.taken).toBeLessThanOrEqual(10)
    expect(Object.keys(slot?.seats ?? {}).sort()).toEqual(held.map(({ _id }) => _id).sort())
  }
}, 300_000)

test('of many helpers who grab at once exactly one comes; the same tap ten times is one order', async () => {
  await theme('grab', 20)
  const taps = await Promise.all(
    Array.from({ length: 10 }, () => api.call('o-one', 'order.place', { themeId: 'grab', slotId }, 'key-of-one-tap')),
  )
  const ids = new Set(taps.map((answer) => dataOf(answer).id))
  expect(ids.size).toBe(1)
  const [orderId = ''] = ids
  expect(codeOf(await api.call(people['station-manager'], 'order.accept', { orderId }))).toBe('ok')
  const grabs = await Promise.all(
    [people['party-member'], people['building-head']].flatMap((openid) =>
      [1, 2, 3, 4].map(async () => ({ openid, code: codeOf(await api.call(openid, 'order.grab', { orderId })) })),
    ),
  )
  const winners = new Set(grabs.filter(({ code }) => code === 'ok').map(({ openid }) => openid))
  expect(winners.size).toBe(1)
  expect(new Set(grabs.map(({ code }) => code))).toEqual(
    winners.has(people['building-head']) ? new Set(['ok', 'already-taken']) : expect.anything(),
  )
  expect((await api.store.get('orders', orderId))?.helperIds).toHaveLength(1)
}, 60_000)

test('the lists and the whole way on the real database', async () => {
  await theme('way', 4)
  const me = 'o-resident'
  const { id: orderId } = dataOf(await api.call(me, 'order.place', { themeId: 'way', slotId: '2026-11-26t0900' }))
  const manager = people['station-manager']
  const stationId = 'jn-1-1-001'
  const day = dataOf(await api.call(manager, 'order.day', { stationId, day: '2026-11-26' })).items
  expect(day.map(({ id }) => id)).toEqual([orderId])
  const waiting = dataOf(await api.call(manager, 'order.day', { stationId, limit: 50 })).items
  expect(waiting.map(({ id }) => id)).toContain(orderId)
  await api.call(manager, 'order.accept', { orderId })
  const open = dataOf(await api.call(people['party-member'], 'order.open', { limit: 50 })).items
  expect(open.map(({ id }) => id)).toContain(orderId)
  await api.call(people['party-member'], 'order.grab', { orderId })
  const tasks = dataOf(await api.call(people['party-member'], 'order.tasks', {})).items
  expect(tasks.map(({ id }) => id)).toContain(orderId)
  await api.call(people['party-member'], 'order.finish', { orderId })
  await api.call(me, 'order.rate', { orderId, stars: 4 })
  const mine = dataOf(await api.call(me, 'order.mine', { limit: 1 })).items
  expect(mine).toMatchObject([{ id: orderId, status: 'confirmed' }])
  expect((await api.store.get('orders', orderId))?.dueAt).toBeUndefined()
  expect(dataOf(await api.call(manager, 'order.figures', { stationId, month: '2026-11' })).stars).toBe(4)
  expect(api.gateway.faults).toEqual([])
}, 60_000)
