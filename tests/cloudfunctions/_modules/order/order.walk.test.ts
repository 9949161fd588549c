import fc from 'fast-check'
import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { holdsSeats } from '../../../../cloudfunctions/_modules/order/order.rules'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { codeOf, memoryApi, type Person } from '../../../support/memory-api'
import { aCatalogue, aTheme, everyDay } from '../../../support/orders'
import { withMembers } from '../../../support/people'

// Residents, helpers and managers do anything at any time, through the real router: what must hold always holds.

const days = ['2026-11-24', '2026-11-25', '2026-11-26']
const verbs = [
  'order.accept',
  'order.decline',
  'order.grab',
  'order.hand-back',
  'order.start',
  'order.finish',
  'order.no-show',
  'order.confirm',
  'order.rate',
  'order.not-done',
  'order.cancel',
  'order.undo',
] as const
const actors: Person[] = [
  'stranger',
  'former-manager',
  'other-manager',
  'party-member',
  'building-head',
  'station-manager',
]

const person = fc.constantFrom(...actors)
const slotId = fc.constantFrom(...days).map((day) => `${day}t0900`)
const which = fc.nat({ max: 11 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      person,
      slotId,
      people: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('act' as const), person, verb: fc.constantFrom(...verbs), which }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), person, slotId, which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 600, 3000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clock' as const) }) },
)

const extras = {
  'order.decline': { reason: '没人' },
  'order.hand-back': { reason: '有事' },
  'order.no-show': { reason: '不在' },
  'order.not-done': { reason: '没来' },
  'order.cancel': { reason: '不要了' },
  'order.rate': { stars: 5 },
} as Record<string, object>

async function walk(
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  capacity: number,
  minimum: number,
) {
  const made = memoryApi()
  const { store, call, state } = made
  withMembers(store).put('catalogues', aCatalogue())
  store.put('themes', aTheme({ slots: everyDay(capacity), minimum: Math.min(minimum, capacity), cutoffHours: 0 }))
  const caller = () => ({ openid: '', source: 'wx_trigger' })
  const tick = clock({ store, caller, jobs, now: () => state.now, send: async () => 0, log: () => {} })
  const numbers = new Map<string, string>()

  const once = async (one: (typeof steps)[number]): Promise<string> => {
    const orders = store.rows('orders')
    if (one.kind === 'wait') state.now = new Date(state.now.getTime() + one.minutes * 60_000)
    if (one.kind === 'clock') return String((await tick()).ok)
    if (one.kind === 'place') {
      const { slotId, people } = one
      return codeOf(await call(one.person, 'order.place', { themeId: 'theme1', slotId, people }))
    }
    const order = 'which' in one ? orders[one.which % Math.max(1, orders.length)] : undefined
    if (!order) return 'none'
    if (one.kind === 'move')
      return codeOf(await call(one.person, 'order.move', { orderId: order._id, slotId: one.slotId }))
    if (one.kind === 'act')
      return codeOf(await call(one.person, one.verb, { orderId: order._id, ...extras[one.verb] } as never))
    return 'none'
  }

  for (const one of steps) {
    expect(await once(one)).not.toBe('internal')
    const orders = store.rows('orders')
    for (const { _id, number } of orders) {
      expect(numbers.get(_id) ?? number).toBe(number)
      numbers.set(_id, number)
    }
    expect(new Set(numbers.values()).size).toBe(numbers.size)
    for (const slot of store.rows('slots')) {
      const held = orders.filter((order) => holdsSeats(order) && `theme1-${order.slotId}` === slot._id)
      expect(slot.taken).toBe(held.reduce((sum, { people }) => sum + people, 0))
      expect(slot.taken).toBeLessThanOrEqual(capacity)
      expect(Object.keys(slot.seats).sort()).toEqual(held.map(({ _id }) => _id).sort())
    }
    for (const order of orders) {
      expect(order.status === 'assigned' ? order.helperIds.length : 1).toBeGreaterThan(0)
      expect(order.isLive).toBe(!['confirmed', 'declined', 'cancelled', 'no-show'].includes(order.status))
    }
  }
}

test('never more people than seats, the number never changes, seats are those of the orders that hold them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(0, 0, 2),
      walk,
    ),
    { numRuns: 120 },
  )
}, 120_000)
