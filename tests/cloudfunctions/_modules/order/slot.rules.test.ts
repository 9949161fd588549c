import fc from 'fast-check'
import type { Slot } from '../../../../cloudfunctions/_modules/order/order.row'
import {
  giveSeatsBack,
  newSlot,
  occurrencesOf,
  requireSlot,
  slotWhy,
  takeSeats,
} from '../../../../cloudfunctions/_modules/order/slot.rules'
import { mondayTen } from '../../../support/memory-api'
import { aTheme, everyDay, slotOn } from '../../../support/orders'

const open = { days: {} }
const ids = (theme = aTheme(), at = mondayTen) => occurrencesOf(theme, at).map(({ slotId }) => slotId)

test('a weekly slot occurs in 14 days from today, on Shanghai’s days, soonest first', () => {
  const monday = aTheme({ slots: [{ weekday: 1, from: 630, until: 690, capacity: 4 }] })
  expect(occurrencesOf(monday, mondayTen)).toEqual([
    {
      slotId: '2026-11-23t1030',
      startsAt: '2026-11-23T02:30:00.000Z',
      endsAt: '2026-11-23T03:30:00.000Z',
      capacity: 4,
    },
    {
      slotId: '2026-11-30t1030',
      startsAt: '2026-11-30T02:30:00.000Z',
      endsAt: '2026-11-30T03:30:00.000Z',
      capacity: 4,
    },
  ])
  // 00:30 on Tuesday in Shanghai is still Monday in UTC.
  expect(ids(monday, new Date('2026-11-23T16:30:00.000Z'))).toEqual(['2026-11-30t1030', '2026-12-07t1030'])
  const sunday = aTheme({ slots: [{ weekday: 7, from: 0, until: 60, capacity: 1 }] })
  expect(ids(sunday)).toEqual(['2026-11-29t0000', '2026-12-06t0000'])
})

test('what has begun is gone; out of season nothing occurs; two on a day go by time', () => {
  expect(ids(aTheme({ slots: [{ weekday: 1, from: 600, until: 660, capacity: 1 }] }))).toEqual(['2026-11-30t1000'])
  const season = { from: '2026-11-25', until: '2026-11-26' }
  const twice = [...everyDay(1, 900, 960), ...everyDay(1, 540, 600)]
  expect(ids(aTheme({ season, slots: twice }))).toEqual([
    '2026-11-25t0900',
    '2026-11-25t1500',
    '2026-11-26t0900',
    '2026-11-26t1500',
  ])
})

const at = (instant: string) => new Date(instant)
const tuesday = slotOn(aTheme())
const full: Slot = { ...newSlot('theme1', tuesday), taken: 5 }
const closed = (spans: { from: number; until: number }[]) => ({ days: { '2026-11-24': { spans, reason: '检修' } } })

test.each([
  ['open', aTheme(), open, null, mondayTen, undefined],
  ['paused', { ...aTheme(), pause: { reason: '休假', at: '' } }, open, full, mondayTen, 'paused'],
  ['closed on that day', aTheme(), closed([]), null, mondayTen, 'closed'],
  ['open at other hours on that day', aTheme(), closed([{ from: 840, until: 1080 }]), null, mondayTen, 'closed'],
  ['special hours that hold the slot', aTheme(), closed([{ from: 540, until: 600 }]), null, mondayTen, undefined],
  ['at the lead time', aTheme(), open, null, at('2026-11-23T23:00:00.000Z'), undefined],
  ['after the lead time', aTheme(), open, null, at('2026-11-23T23:00:00.001Z'), 'too-late'],
  ['called off', aTheme(), open, { ...full, taken: 0, isOn: false }, mondayTen, 'too-late'],
  ['full', aTheme(), open, full, mondayTen, 'full'],
  ['full until the station adds seats', aTheme(), open, { ...full, taken: 4 }, mondayTen, undefined],
])('a slot %s', (_, theme, opening, slot, now, why) => {
  expect(slotWhy(theme, opening, tuesday, slot, now)).toBe(why)
  const code = { paused: 'paused', closed: 'day-closed', 'too-late': 'too-late', full: 'slot-full' }
  const wanted = () => requireSlot(theme, opening, tuesday.slotId, slot, now)
  if (why) expect(wanted).toThrow(code[why as keyof typeof code])
  else expect(wanted()).toEqual(tuesday)
})

test.each(['2026-11-24t0901', '2026-12-24t0900', '2026-11-22t0900'])('%s is no slot of the theme', (slotId) => {
  expect(() => requireSlot(aTheme(), open, slotId, null, mondayTen)).toThrow('not-found')
})

test('a random walk over seats: taken is their sum and never more than there are, one order each', () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: 7 }),
    people: fc.integer({ min: 1, max: 4 }),
    gives: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (steps, capacity) => {
      let slot = newSlot('theme1', { ...tuesday, capacity })
      const held = new Map<string, number>()
      for (const { who, people, gives } of steps) {
        const _id = `o${who}`
        if (gives) {
          slot = giveSeatsBack(slot, _id)
          held.delete(_id)
        } else {
          const sum = [...held.values()].reduce((total, one) => total + one, 0)
          const fits = held.has(_id) || sum + people <= capacity
          const take = () => takeSeats(slot, { _id, forId: `m${who}`, people })
          if (fits) slot = take()
          else expect(take).toThrow('slot-full')
          if (fits && !held.has(_id)) held.set(_id, people)
        }
        expect(slot.taken).toBe([...held.values()].reduce((total, one) => total + one, 0))
        expect(slot.taken).toBeLessThanOrEqual(capacity)
      }
    }),
  )
})

test('one person orders a slot once; the same order takes and gives nothing twice', () => {
  const slot = takeSeats(newSlot('theme1', tuesday), { _id: 'o1', forId: 'm1', people: 2 })
  expect(takeSeats(slot, { _id: 'o1', forId: 'm1', people: 2 })).toBe(slot)
  expect(() => takeSeats(slot, { _id: 'o2', forId: 'm1', people: 1 })).toThrow('already-ordered')
  const empty = giveSeatsBack(slot, 'o1')
  expect(empty).toMatchObject({ taken: 0, seats: {} })
  expect(giveSeatsBack(empty, 'o1')).toBe(empty)
})
