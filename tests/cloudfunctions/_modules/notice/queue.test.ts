import { type Notice, queueNotices, withdrawNotice } from '../../../../cloudfunctions/_modules/notice'
import type { Outbox } from '../../../../cloudfunctions/_modules/notice/notice.row'
import { MemoryStore } from '../../../support/memory-store'
import { aMember, anElder } from '../../../support/people'

const at = new Date('2026-11-23T02:00:00.000Z')
const notice = (part: Partial<Notice> = {}): Notice =>
  ({
    dedupeKey: 'wish-claimed:w1:1',
    to: 'm-1',
    stationId: 'jn-1-1-001',
    moment: 'wish-claimed',
    title: '心愿有人认领了',
    body: '李师傅会上门',
    fields: { wish: '修水龙头', status: '已认领', time: at.toISOString(), note: '李师傅会上门' },
    path: 'features/wish/index?id=w1',
    isImportant: true,
    ...part,
  }) as Notice

function world() {
  const store = new MemoryStore()
    .put('members', aMember({ _id: 'm-1', openid: 'o-1' }), aMember({ _id: 'm-building-head', openid: 'o-head' }))
    .put('members', anElder())
  const queue = (...notices: Notice[]) => store.transaction((tx) => queueNotices(tx, at, notices))
  return { store, queue }
}

test('the inbox line and the message are written together, once per dedupe key', async () => {
  const { store, queue } = world()
  await queue(notice())
  await queue(notice({ body: '又来一次' }))
  expect(store.rows('inbox')).toMatchObject([{ to: 'm-1', body: '李师傅会上门', isRead: false, at: at.toISOString() }])
  expect(store.rows('outbox')).toMatchObject([
    { _id: store.rows('inbox')[0]?._id, to: 'm-1', of: 'm-1', state: 'waiting', call: { stationId: 'jn-1-1-001' } },
  ])
  store.put('outbox', { ...(store.rows('outbox')[0] as Outbox), state: 'sent' })
  await queue(notice())
  expect(store.rows('outbox')[0]?.state).toBe('sent')
  await queue(notice({ dedupeKey: 'wish-claimed:w1:2' }))
  expect(store.rows('inbox')).toHaveLength(2)
})

test('a transaction that fails tells nobody', async () => {
  const { store } = world()
  const failing = store.transaction(async (tx) => {
    await queueNotices(tx, at, [notice()])
    throw new Error('the wish was not claimed after all')
  })
  await expect(failing).rejects.toThrow()
  expect([store.rows('inbox'), store.rows('outbox')]).toEqual([[], []])
})

test('somebody helped is told through the helper and stands on the call list', async () => {
  const { store, queue } = world()
  await queue(notice({ to: 'm-elder' }))
  await queue(notice({ to: 'm-elder' }))
  expect(store.rows('inbox')).toMatchObject([{ to: 'm-building-head', forId: 'm-elder', forName: '孙爷爷' }])
  expect(store.rows('outbox')).toMatchObject([{ to: 'm-building-head', of: 'm-elder' }])
  expect(store.rows('outbox')[0]).not.toHaveProperty('call')
  expect(store.rows('calls')).toMatchObject([{ of: 'm-elder', reason: 'no-wechat', isTold: false }])
})

test('without a helper only the call list is left; unimportant things call nobody; who left is not told', async () => {
  const { store, queue } = world()
  store.put('members', anElder({ helperIds: [] }), aMember({ _id: 'm-left', leftAt: at.toISOString() }))
  await queue(notice({ to: 'm-elder' }), notice({ to: 'm-elder', dedupeKey: 'small', isImportant: false }))
  await queue(notice({ to: 'm-left' }), notice({ to: 'm-nowhere' }))
  expect([store.rows('inbox'), store.rows('outbox')]).toEqual([[], []])
  expect(store.rows('calls')).toHaveLength(1)
})

test('what is no longer owed is taken back, unless it was shown or sent', async () => {
  const { store, queue } = world()
  const evening = '2026-11-23T12:00:00.000Z'
  await queue(notice({ notBefore: evening }), notice({ to: 'm-elder', dedupeKey: 'later', notBefore: evening }))
  await queue(notice({ dedupeKey: 'shown' }))
  for (const [dedupeKey, to] of [
    ['wish-claimed:w1:1', 'm-1'],
    ['later', 'm-elder'],
    ['shown', 'm-1'],
  ] as const)
    await store.transaction((tx) => withdrawNotice(tx, at, { dedupeKey, to }))
  expect(store.rows('outbox').map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped'])
  expect(store.rows('inbox').map(({ at: from }) => from)).toEqual([at.toISOString()])
  expect(store.rows('calls')).toEqual([])
})
