import {
  alerted,
  announced,
  decided,
  dueAt,
  isOverdue,
  judged,
} from '../../../../cloudfunctions/_modules/order/due.rules'
import * as verbs from '../../../../cloudfunctions/_modules/order/order.verbs.rules'
import { giveSeatsBack } from '../../../../cloudfunctions/_modules/order/slot.rules'
import { mondayTen } from '../../../support/memory-api'
import { act, anOrderIn, aRequest, aSlot, aTheme, keeper, owner, settings } from '../../../support/orders'

const hour = 3_600_000
const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms)
const judge = (order: Parameters<typeof judged>[0], at: Date, slot: Parameters<typeof judged>[1] = null) =>
  judged(order, slot, settings, at)

test('a request nobody answered is overdue after a day, and lapses a day after its slot', () => {
  const fresh = aRequest()
  expect(fresh.dueAt).toBe(fresh.requestedAt)
  const order = announced(fresh, settings)
  expect(announced(order, settings)).toBe(order)
  expect(dueAt(order, settings)).toBe(after(order.requestedAt, 24 * hour).toISOString())
  expect(isOverdue(order, settings, after(order.requestedAt, 24 * hour))).toBe(false)
  expect(isOverdue(order, settings, after(order.requestedAt, 24 * hour + 1))).toBe(true)
  const told = alerted(order, settings, after(order.requestedAt, 24 * hour))
  expect(told.isAlerted).toBe(true)
  expect(alerted(told, settings, after(order.requestedAt, 48 * hour))).toBe(told)
  const lapse = after(order.endsAt, 24 * hour)
  expect(told.dueAt).toBe(lapse.toISOString())
  expect(judge(told, new Date(lapse.getTime() - 1))).toBe(told)
  const gone = judge(told, lapse)
  expect(gone).toMatchObject({ status: 'cancelled', isLive: false })
  expect(gone.steps[gone.steps.length - 1]).toMatchObject({ what: 'unanswered', byRole: 'system', by: '' })
  expect(gone.dueAt).toBeUndefined()
  expect(judge(gone, after(order.endsAt, 48 * hour))).toBe(gone)
})

test('what was reported done is confirmed by a week of silence, not an instant earlier', () => {
  const order = anOrderIn('done')
  const week = after(order.doneAt ?? '', 7 * 24 * hour)
  expect(order.dueAt).toBe(week.toISOString())
  expect(judge(order, new Date(week.getTime() - 1))).toBe(order)
  expect(judge(order, week)).toMatchObject({ status: 'confirmed', isLive: false })
  expect(verbs.notDone(order, act(owner), '没来').dueAt).toBeUndefined()
})

test.each(['accepted', 'assigned', 'in-progress'] as const)(
  '%s past its slot stays, and shows as overdue',
  (status) => {
    const order = anOrderIn(status)
    expect(isOverdue(order, settings, new Date(order.endsAt))).toBe(false)
    const late = after(order.endsAt, 1)
    expect(isOverdue(order, settings, late)).toBe(true)
    expect(judge(order, after(order.endsAt, 90 * 24 * hour))).toBe(order)
  },
)

describe('too few people', () => {
  const theme = aTheme({ minimum: 3 })
  const at = (id: string, people: number) =>
    announced(aRequest(theme, { id: { _id: id, number: '', order: '' }, forId: `m-${id}`, people }), settings)
  const leadPassed = after(at('a', 1).startsAt, -2 * hour)

  test('are counted when the lead time has passed, requests too', () => {
    const two = at('a', 2)
    expect(two.dueAt).toBe(leadPassed.toISOString())
    expect(judge(two, new Date(leadPassed.getTime() - 1), aSlot(theme, [two]))).toBe(two)
    expect(judge(two, leadPassed, aSlot(theme, [two]))).toMatchObject({ status: 'cancelled' })
    const enough = judge(two, leadPassed, aSlot(theme, [two, at('b', 1)]))
    expect(enough).toMatchObject({ status: 'requested', isFormed: true })
    expect(enough.dueAt).not.toBe(two.dueAt)
  })

  test('once counted it stays so: the first who is called off does not save or sink the others', () => {
    const orders = [at('a', 1), at('b', 1)] as const
    const slot = decided(aSlot(theme, orders), orders[0], leadPassed)
    expect(slot.isOn).toBe(false)
    expect(judge(orders[1], leadPassed, giveSeatsBack(slot, 'a')).status).toBe('cancelled')

    const three = [at('a', 2), at('b', 1)] as const
    const on = decided(aSlot(theme, three), three[0], leadPassed)
    expect(on.isOn).toBe(true)
    expect(judge(three[1], leadPassed, giveSeatsBack(on, 'a')).status).toBe('requested')
    expect(decided(giveSeatsBack(on, 'a'), three[1], leadPassed).isOn).toBe(true)
  })

  test('nobody is called off who has begun, or where no number is needed', () => {
    const begun = { ...anOrderIn('in-progress', theme) }
    expect(judge(begun, leadPassed, aSlot(theme, [begun]))).toBe(begun)
    const plain = verbs.accept(aRequest(), act(keeper, mondayTen))
    expect(judge(plain, leadPassed, null)).toBe(plain)
  })
})
