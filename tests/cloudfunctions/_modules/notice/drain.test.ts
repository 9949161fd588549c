import { drainOutbox } from '../../../../cloudfunctions/_modules/notice'
import { ledgerId } from '../../../../cloudfunctions/_modules/notice/ledger'
import type { Subscription } from '../../../../cloudfunctions/_modules/notice/notice.row'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import type { Message } from '../../../../cloudfunctions/_platform/message'
import { aRole } from '../../../support/factories'
import { MemoryStore } from '../../../support/memory-store'
import { aMember, anElder, anInboxLine, anOutboxRow, aTemplate, memberId } from '../../../support/people'

const call = { stationId: 'jn-1-1-001', title: '心愿有人认领了', body: '李师傅会上门', path: 'features/wish/index' }
const subscription = (part: Partial<Subscription> = {}): Subscription => ({
  _id: ledgerId('m-1', 't-wish'),
  memberId: 'm-1',
  templateId: 't-wish',
  left: 1,
  accepted: 1,
  spent: 0,
  ...part,
})

/** One member with one message due, and a WeChat that answers as told. */
function world({ left = 1, code = 0 as number | 'lost' } = {}) {
  const store = new MemoryStore()
    .put('templates', aTemplate('wish'))
    .put('members', aMember({ _id: 'm-1', openid: 'o-1' }))
    .put('inbox', anInboxLine({ _id: 'line-1', to: 'm-1' }))
    .put('outbox', anOutboxRow({ to: 'm-1', of: 'm-1', call }))
  if (left > 0) store.put('subscriptions', subscription({ left, accepted: left }))
  const state = { now: new Date('2026-11-23T02:00:00.000Z'), code, sent: [] as Message[] }
  const run = clock({
    store,
    caller: () => ({ openid: '', source: 'wx_trigger' }),
    now: () => state.now,
    log: () => {},
    jobs: [drainOutbox],
    send: async (message) => {
      await new Promise((resolve) => setImmediate(resolve))
      state.sent.push(message)
      if (state.code === 'lost') throw new Error('socket hang up')
      return state.code
    },
  })
  const later = (minutes: number) => {
    state.now = new Date(state.now.getTime() + minutes * 60_000)
    return run()
  }
  const row = () => store.rows('outbox')[0]
  return { store, state, run, later, row, ledger: () => store.rows('subscriptions')[0] }
}

test('a message goes out once, with fitted fields, and spends one acceptance', async () => {
  const { run, state, row, ledger } = world({ left: 2 })
  expect(await run()).toEqual({ ok: true, done: { 'drain-outbox': 1, 'purge-keys': 0 } })
  await run()
  expect(state.sent).toEqual([
    {
      touser: 'o-1',
      templateId: 't-wish',
      page: 'features/wish/index',
      data: {
        thing1: { value: '修水龙头' },
        phrase2: { value: '已认领' },
        time3: { value: '2026年11月23日 09:00' },
        thing4: { value: '李师傅会上门' },
      },
    },
  ])
  expect([row()?.state, ledger()?.left, ledger()?.spent]).toEqual(['sent', 1, 1])
})

test('with one acceptance left, what happened first is sent, however long it takes to look it up', async () => {
  const { store, run, state } = world({ left: 0 })
  const whole = store.transaction
  let before = 0
  // The first transaction of the run is slow, as one may be in the cloud.
  store.transaction = async (work) => {
    before += 1
    if (before === 1) for (let i = 0; i < 20; i += 1) await new Promise((resolve) => setImmediate(resolve))
    return whole(work)
  }
  store.put('subscriptions', subscription({ left: 1 }))
  store.put('inbox', anInboxLine({ _id: 'line-2', to: 'm-1' }))
  const dueAt = '2026-11-23T01:30:00.000Z'
  store.put('outbox', anOutboxRow({ _id: 'line-2', to: 'm-1', of: 'm-1', call, path: 'later', dueAt }))
  await run()
  expect(state.sent.map(({ page }) => page)).toEqual([call.path])
})

test('five runs at the same time send it once', async () => {
  const { run, state, ledger } = world({ left: 3 })
  await Promise.all([run(), run(), run(), run(), run()])
  expect([state.sent.length, ledger()?.left]).toEqual([1, 2])
})

test('of twenty messages and seven acceptances, seven go out and thirteen people are to be called', async () => {
  const { store, run, state, ledger } = world({ left: 7 })
  for (let i = 2; i <= 20; i++) {
    store.put('inbox', anInboxLine({ _id: `line-${i}`, to: 'm-1' }))
    store.put('outbox', anOutboxRow({ _id: `line-${i}`, to: 'm-1', of: 'm-1', call }))
  }
  await Promise.all([run(), run(), run()])
  expect([state.sent.length, ledger()?.left, ledger()?.spent]).toEqual([7, 0, 7])
  expect(store.rows('calls')).toHaveLength(13)
}, 60_000)

test('a run killed after it sent: nobody is sent it twice, and the person is called', async () => {
  const { store, state, run, later, row } = world()
  const whole = store.transaction
  let transactions = 0
  store.transaction = (work) => (++transactions === 2 ? new Promise(() => {}) : whole(work))
  void run()
  while (transactions < 2) await new Promise((resolve) => setImmediate(resolve))
  store.transaction = whole
  expect([state.sent.length, row()?.state]).toEqual([1, 'sending'])
  await later(1)
  expect(row()?.state).toBe('sending')
  await later(2)
  await later(10)
  expect([state.sent.length, row()?.state]).toEqual([1, 'unknown'])
  expect(store.rows('calls')).toMatchObject([{ of: 'm-1', reason: 'send-failed', isTold: false }])
})

test('a run that took too long finds its message settled, and leaves it so', async () => {
  const { store, state, run, row } = world()
  const slow = run()
  while (row()?.state !== 'sending') await new Promise((resolve) => setImmediate(resolve))
  const sending = row()
  if (!sending) throw new Error('no message')
  store.put('outbox', { ...sending, state: 'unknown' })
  await slow
  expect([state.sent.length, row()?.state]).toEqual([1, 'unknown'])
})

test('settling looks again: a message that was recorded meanwhile stays sent', async () => {
  const { store, run, row } = world()
  const abandoned = anOutboxRow({ to: 'm-1', state: 'sending', dueAt: '2026-11-23T01:00:00.000Z', call })
  store.put('outbox', abandoned)
  const whole = store.find
  store.find = async (name, query) => {
    const found = await whole(name, query)
    if (name === 'outbox') store.put('outbox', { ...abandoned, state: 'sent' })
    return found
  }
  await run()
  expect(row()?.state).toBe('sent')
  expect(store.rows('calls')).toEqual([])
})

test('a run killed before it claimed: the next one sends', async () => {
  const { store, state, run, row } = world()
  const whole = store.transaction
  store.transaction = () => new Promise(() => {})
  void run()
  await new Promise((resolve) => setImmediate(resolve))
  store.transaction = whole
  await run()
  expect([state.sent.length, row()?.state]).toEqual([1, 'sent'])
})

test('an answer that was lost: not sent again, called instead', async () => {
  const { state, store, run, later, row } = world({ code: 'lost' })
  await run()
  await later(60)
  expect([state.sent.length, row()?.state]).toEqual([1, 'unknown'])
  expect(store.rows('calls')).toMatchObject([{ reason: 'send-failed' }])
})

test('what WeChat refused for now is tried again with longer pauses, and costs nothing', async () => {
  const { state, run, later, row, ledger } = world({ code: 45009 })
  await run()
  expect([row()?.state, ledger()?.left]).toEqual(['waiting', 1])
  await later(0)
  expect(state.sent).toHaveLength(1)
  await later(1)
  await later(4)
  expect(state.sent).toHaveLength(2)
  await later(1)
  expect(state.sent).toHaveLength(3)
  state.code = 0
  await later(15)
  expect([state.sent.length, row()?.state, ledger()?.left, ledger()?.spent]).toEqual([4, 'sent', 0, 1])
})

test('after six refusals it is given up: the acceptance is kept and the person is called', async () => {
  const { state, store, run, later, row, ledger } = world({ code: 45009 })
  await run()
  for (const minutes of [1, 5, 15, 60, 180, 999]) await later(minutes)
  expect([state.sent.length, row()?.state, ledger()?.left]).toEqual([6, 'unreached', 1])
  expect(store.rows('calls')).toMatchObject([{ reason: 'send-failed' }])
})

test('43101: the quota is zero and the person is called', async () => {
  const { state, store, run, later, ledger } = world({ left: 3, code: 43101 })
  await run()
  await later(60)
  expect(state.sent).toHaveLength(1)
  expect(ledger()).toMatchObject({ left: 0, refusedAt: expect.any(String) })
  expect(store.rows('calls')).toMatchObject([{ reason: 'refused' }])
})

test.each([40003, 40037, 41030, 47003])('%d is not repeated', async (code) => {
  const { state, run, later, row } = world({ code })
  await run()
  await later(999)
  expect([state.sent.length, row()?.state]).toEqual([1, 'unreached'])
})

test('whoever allowed nothing is called; who read it in the app is not; unimportant things call nobody', async () => {
  const { store, run, state } = world({ left: 0 })
  store.put('inbox', anInboxLine({ _id: 'line-2', to: 'm-1', isRead: true }))
  store.put('outbox', anOutboxRow({ _id: 'line-2', to: 'm-1', of: 'm-1', call }))
  store.put('inbox', anInboxLine({ _id: 'line-3', to: 'm-1' }))
  store.put('outbox', anOutboxRow({ _id: 'line-3', to: 'm-1', of: 'm-1' }))
  await run()
  expect(state.sent).toEqual([])
  expect(store.rows('calls')).toMatchObject([{ _id: 'line-1', reason: 'not-subscribed', title: call.title }])
  expect(store.rows('outbox').map((message) => message.state)).toEqual(['unreached', 'unreached', 'unreached'])
})

test('nobody is woken: a message of the night goes out in the morning', async () => {
  const { state, later, run, row } = world()
  state.now = new Date('2026-11-23T14:00:00.000Z')
  await run()
  expect([state.sent.length, row()?.state]).toEqual([0, 'waiting'])
  await later(9 * 60 + 30)
  expect(state.sent).toHaveLength(1)
})

test('a late clock does not send what is out of date, nor what is not due, nor to who left', async () => {
  const { store, state, run } = world({ left: 3 })
  store.put('outbox', anOutboxRow({ to: 'm-1', expiresAt: '2026-11-23T02:00:00.000Z', call }))
  store.put('outbox', anOutboxRow({ _id: 'line-2', to: 'm-1', dueAt: '2026-11-23T02:00:00.001Z' }))
  store.put('outbox', anOutboxRow({ _id: 'line-3', to: 'm-gone' }))
  await run()
  expect(state.sent).toEqual([])
  expect(store.rows('outbox').map((message) => message.state)).toEqual(['dropped', 'waiting', 'dropped'])
  expect(store.rows('calls')).toEqual([])
})

test('a template that cannot be filled is not used: the person is called', async () => {
  const { store, state, run } = world()
  store.put('templates', { ...aTemplate('wish'), keys: { wish: 'thing1', note: 'thing1' } })
  await run()
  expect(state.sent).toEqual([])
  expect(store.rows('calls')).toHaveLength(1)
})

describe('what concerns somebody helped', () => {
  const forElder = { to: memberId('building-head'), of: memberId('elder') }
  function helped(role: { endedAt?: string } | null, elder = anElder()) {
    const made = world()
    made.store
      .put('members', aMember({ _id: forElder.to, openid: 'o-head' }), elder)
      .put('outbox', anOutboxRow(forElder))
      .put('subscriptions', subscription({ _id: ledgerId(forElder.to, 't-wish'), memberId: forElder.to }))
    if (role) made.store.put('roles', aRole({ openid: 'o-head', kind: 'building-head', areaId: 'jn-1-1-1-1', ...role }))
    return made
  }

  test('goes to the helper who may act for them', async () => {
    const { run, state, row } = helped({})
    await run()
    expect(state.sent.map(({ touser }) => touser)).toEqual(['o-head'])
    expect(row()?.state).toBe('sent')
  })

  const ended = '2026-11-23T01:30:00.000Z'
  const alone = anElder({ helperIds: [], helped: { helpers: [] } })
  test.each([
    ['role has ended, though the consent stands', () => helped({ endedAt: ended })],
    ['role never was', () => helped(null)],
    ['consent has ended, though they hold the role', () => helped({}, alone)],
    ['elder has left', () => helped({}, anElder({ leftAt: ended }))],
  ])('is not sent to one whose %s', async (_, made) => {
    const { run, state, row, store } = made()
    await run()
    expect(state.sent).toEqual([])
    expect(row()?.state).toBe('dropped')
    expect(store.rows('subscriptions')[0]?.left).toBe(1)
  })

  test('a reminder queued long before is judged when it is due', async () => {
    const { run, later, state, store } = helped({})
    store.put('outbox', anOutboxRow({ ...forElder, dueAt: '2026-11-23T04:00:00.000Z' }))
    await run()
    store.put('roles', ...store.rows('roles').map((role) => ({ ...role, endedAt: ended })))
    await later(180)
    expect(state.sent).toEqual([])
    expect(store.rows('outbox')[0]?.state).toBe('dropped')
  })
})
