import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { dataOf, memoryApi } from '../../../support/memory-api'
import { aCatalogue, anOrderIn, aRequest, aSlot, aTheme, slotOn } from '../../../support/orders'
import { memberId, withMembers } from '../../../support/people'

const themeId = 'theme1'
const slotId = '2026-11-24t0900'

function prepared(theme = aTheme()) {
  const made = memoryApi()
  withMembers(made.store).put('catalogues', aCatalogue()).put('themes', theme)
  made.store.removeWhere('inbox', {})
  const caller = () => ({ openid: '', source: 'wx_trigger' })
  const tick = clock({ store: made.store, caller, jobs, now: () => made.state.now, send: async () => 0, log: () => {} })
  const at = (instant: string) => {
    made.state.now = new Date(instant)
  }
  const titles = (who: Parameters<typeof memberId>[0]) =>
    made.store
      .rows('inbox')
      .filter(({ to, at: from }) => to === memberId(who) && from <= made.state.now.toISOString())
      .map(({ title }) => title)
  return { ...made, tick, at, titles }
}

test('silence confirms, however often and late the clock runs, and on read where it never runs', async () => {
  const { store, tick, at, call } = prepared()
  const order = anOrderIn('done')
  store.put('orders', order)
  at('2026-12-01T00:00:00.000Z')
  const view = dataOf(await call('former-manager', 'order.get', { orderId: order._id }))
  expect(view.status).toBe('confirmed')
  expect(view.can).toMatchObject({ confirm: false, notDone: false, rate: true })
  expect(store.rows('orders')[0]?.status).toBe('done')

  expect((await tick()).done?.orders).toBe(1)
  const once = JSON.stringify(store.rows('orders'))
  at('2027-01-01T00:00:00.000Z')
  expect((await tick()).done?.orders).toBe(0)
  expect(JSON.stringify(store.rows('orders'))).toBe(once)
})

test('an unanswered request: the managers are told once; when it lapses both sides are, and the seats are free', async () => {
  const { store, tick, at, call, titles } = prepared()
  await call('former-manager', 'order.place', { themeId, slotId, people: 2 })
  await tick()
  await tick()
  expect(titles('station-manager')).toEqual(['有新的预约，请答复'])
  at('2026-11-24T02:00:00.000Z')
  await tick()
  await tick()
  expect(titles('station-manager').filter((title) => title === '预约还没有人答复')).toHaveLength(1)
  at('2026-11-25T02:00:00.000Z')
  const { items } = dataOf(await call('former-manager', 'order.mine', {}))
  expect(items[0]).toMatchObject({ status: 'cancelled' })
  await tick()
  await tick()
  expect(titles('former-manager')).toEqual(['驿站没能及时答复，很抱歉'])
  expect(titles('station-manager')).toHaveLength(3)
  expect(store.rows('slots')[0]).toMatchObject({ taken: 0, seats: {} })
})

test('too few: all of the slot are called off together and told; the next slot is untouched', async () => {
  const theme = aTheme({ minimum: 3 })
  const { store, tick, at, call, titles } = prepared(theme)
  await call('former-manager', 'order.place', { themeId, slotId })
  await call('other-manager', 'order.place', { themeId, slotId })
  await call('party-member', 'order.place', { themeId, slotId: '2026-11-26t0900', people: 3 })
  at('2026-11-23T23:00:00.000Z')
  expect((await tick()).done?.orders).toBe(3)
  expect(store.rows('orders').map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'requested'])
  expect(titles('former-manager')).toEqual(['报名人数不够，这次不办了'])
  expect(titles('other-manager')).toEqual(['报名人数不够，这次不办了'])
  expect(store.rows('slots').find(({ _id }) => _id.includes('-24t'))).toMatchObject({ isOn: false, taken: 0 })
})

test('killed between two orders, the clock finishes the rest at its next run', async () => {
  const { store, tick, at } = prepared()
  const theme = aTheme()
  for (const i of [1, 2, 3]) {
    const id = { _id: `order-${i}`, number: `${i}`, order: '' }
    store.put('orders', anOrderIn('done', theme, { id, forId: `m-${i}`, byId: `m-${i}` }))
  }
  at('2026-12-01T00:00:00.000Z')
  const { transaction } = store
  let left = 1
  store.transaction = (run) => (left-- > 0 ? transaction(run) : Promise.reject(new Error('killed')))
  expect((await tick()).ok).toBe(false)
  expect(store.rows('orders').filter(({ status }) => status === 'confirmed')).toHaveLength(1)
  store.transaction = transaction
  expect((await tick()).done?.orders).toBe(2)
})

test('the reminder comes on the evening before, only to those still owed one', async () => {
  const { store, call, at, titles } = prepared()
  const place = async (slot: string) =>
    dataOf(await call('former-manager', 'order.place', { themeId, slotId: slot })).id
  const [kept, cancelled, moved] = [await place(slotId), await place('2026-11-25t0900'), await place('2026-11-26t0900')]
  for (const orderId of [kept, cancelled, moved]) await call('station-manager', 'order.accept', { orderId })
  await call('party-member', 'order.grab', { orderId: kept })
  await call('former-manager', 'order.cancel', { orderId: cancelled, reason: '有事' })
  await call('station-manager', 'order.move', { orderId: moved, slotId: '2026-11-28t0900' })
  const reminders = () =>
    store.rows('outbox').filter(({ moment, state }) => moment === 'order-reminder' && state === 'waiting')
  expect(reminders().map(({ dueAt, expiresAt }) => [dueAt, expiresAt])).toEqual([
    ['2026-11-23T11:00:00.000Z', '2026-11-24T01:00:00.000Z'],
    ['2026-11-27T11:00:00.000Z', '2026-11-28T01:00:00.000Z'],
  ])
  at('2026-11-23T10:59:00.000Z')
  expect(titles('former-manager')).not.toContain('明天有约：周一剪吧')
  at('2026-11-23T11:00:00.000Z')
  expect(titles('former-manager').filter((title) => title.startsWith('明天有约'))).toHaveLength(1)
  expect(titles('party-member').filter((title) => title.startsWith('明天有约'))).toHaveLength(1)
})

test('an order accepted after that evening has no reminder: the answer itself is one', async () => {
  const { store, call, at } = prepared()
  const order = aRequest()
  store.put('orders', order).put('slots', aSlot(aTheme(), [order]))
  at('2026-11-23T11:00:01.000Z')
  await call('station-manager', 'order.accept', { orderId: order._id })
  expect(store.rows('outbox').filter(({ moment }) => moment === 'order-reminder')).toEqual([])
  expect(slotOn(aTheme()).slotId).toBe(order.slotId)
})

test('of what was answered or withdrawn before the clock ran, the managers are told nothing new', async () => {
  const { call, tick, titles } = prepared()
  const place = async (slot: string) =>
    dataOf(await call('former-manager', 'order.place', { themeId, slotId: slot })).id
  const [answered, withdrawn] = [await place(slotId), await place('2026-11-25t0900')]
  await call('station-manager', 'order.accept', { orderId: answered })
  await call('former-manager', 'order.cancel', { orderId: withdrawn, reason: '有事' })
  await tick()
  expect(titles('station-manager')).not.toContain('有新的预约，请答复')
})

test('deadlines are the county’s: longer ones are kept, and the clock ends all the same', async () => {
  const { store, tick, at } = prepared()
  const order = anOrderIn('done')
  store.put('orders', order).put('catalogues', aCatalogue({ settings: { confirmDays: 30 } }))
  at('2026-12-01T00:00:00.000Z')
  expect((await tick()).done?.orders).toBe(0)
  expect(store.rows('orders')[0]).toMatchObject({ status: 'done', dueAt: '2026-12-23T01:34:00.000Z' })
  at('2026-12-23T01:34:00.000Z')
  expect((await tick()).done?.orders).toBe(1)
})

test('what time has decided cannot be acted on, though the clock never ran', async () => {
  const { store, at, call } = prepared()
  const order = anOrderIn('done')
  store.put('orders', order)
  at('2026-12-01T00:00:00.000Z')
  const answer = await call('former-manager', 'order.not-done', { orderId: order._id, reason: '没来' })
  expect(answer).toMatchObject({ error: { code: 'wrong-state' } })
  expect(await call('former-manager', 'order.rate', { orderId: order._id, stars: 3 })).toMatchObject({ ok: true })
  expect(
    store
      .rows('orders')[0]
      ?.steps.map(({ what }) => what)
      .slice(-2),
  ).toEqual(['confirmed-by-silence', 'rated'])
})
