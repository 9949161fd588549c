import { jobs } from '../../../cloudfunctions/_modules/jobs'
import { purgeTellings } from '../../../cloudfunctions/_modules/meeting'
import type { Telling } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import { purgeOutbox } from '../../../cloudfunctions/_modules/notice'
import type { ClockContext } from '../../../cloudfunctions/_platform/clock'
import { MemoryStore } from '../../support/memory-store'
import { anOutboxRow } from '../../support/people'

const now = new Date('2026-11-23T02:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const clockOf = (store: MemoryStore) => ({ store, now: () => now }) as unknown as ClockContext
const aTelling = (_id: string, at: string, state: Telling['state']): Telling => ({
  _id,
  meetingId: 'm-1',
  kind: 'invited',
  revision: 1,
  at,
  state,
  upTo: 0,
})

test('tellings that everybody was told of are kept for a season; what still waits stays', async () => {
  const store = new MemoryStore().put(
    'tellings',
    aTelling('old', daysAgo(93), 'done'),
    aTelling('young', daysAgo(91), 'done'),
    aTelling('old-waiting', daysAgo(93), 'waiting'),
  )
  expect(await purgeTellings.run(clockOf(store))).toBe(1)
  expect(await purgeTellings.run(clockOf(store))).toBe(0)
  expect(store.rows('tellings').map(({ _id }) => _id)).toEqual(['young', 'old-waiting'])
})

test('so is what became of messages; those on their way stay', async () => {
  const states = ['sent', 'unknown', 'unreached', 'dropped', 'waiting', 'sending'] as const
  const store = new MemoryStore()
  for (const state of states)
    store.put(
      'outbox',
      anOutboxRow({ _id: `old-${state}`, state, dueAt: daysAgo(93) }),
      anOutboxRow({ _id: `young-${state}`, state, dueAt: daysAgo(91) }),
    )
  expect(await purgeOutbox.run(clockOf(store))).toBe(4)
  const left = store.rows('outbox').map(({ _id }) => _id)
  expect(left.sort()).toEqual(['old-sending', 'old-waiting', ...states.map((state) => `young-${state}`)].sort())
})

test('the clock does both', () => {
  expect(jobs).toEqual(expect.arrayContaining([purgeTellings, purgeOutbox]))
})
