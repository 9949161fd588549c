import { dayMs, hourMs, minuteMs, shanghaiMs } from '../../../src/contracts/day.const'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { Opening } from '../../../src/contracts/opening.const'
import { type SlotWhy, slotDays } from '../../../src/contracts/order.const'
import { AppError } from '../../_platform/app-error'
import type { Slot, Theme } from './order.row'

/** One of a theme's weekly slots on one day. */
export interface Occurrence {
  /** `2026-11-30t0830` */
  slotId: string
  startsAt: string
  endsAt: string
  capacity: number
}

/** The instant of a minute of a day in Asia/Shanghai. */
export const instantOf = (day: string, minute: number) =>
  new Date(Date.parse(day) - shanghaiMs + minute * minuteMs).toISOString()

const two = (number: number) => String(number).padStart(2, '0')
const slotIdOf = (day: string, from: number) => `${day}t${two(Math.floor(from / 60))}${two(from % 60)}`
const isInSeason = ({ season }: Pick<Theme, 'season'>, day: string) =>
  !season || (season.from <= day && day <= season.until)

/** A theme's slots of the next 14 days that have not begun, soonest first, without days out of season. */
export function occurrencesOf(theme: Pick<Theme, 'slots' | 'season'>, at: Date): Occurrence[] {
  const today = Date.parse(dayAt(at))
  const found = Array.from({ length: slotDays }, (_, ahead) => new Date(today + ahead * dayMs)).flatMap((date) => {
    const day = date.toISOString().slice(0, 10)
    const weekday = date.getUTCDay() || 7
    const slots = isInSeason(theme, day) ? theme.slots.filter((slot) => slot.weekday === weekday) : []
    return slots.map(({ from, until, capacity }) => ({
      slotId: slotIdOf(day, from),
      startsAt: instantOf(day, from),
      endsAt: instantOf(day, until),
      capacity,
    }))
  })
  return found.filter(({ startsAt }) => startsAt > at.toISOString()).sort((a, b) => (a.slotId < b.slotId ? -1 : 1))
}

/** Closed on that day by the station's keepers, or open at other hours than the slot's. */
function isClosedFor(opening: Pick<Opening, 'days'>, { startsAt, endsAt }: Occurrence): boolean {
  const day = dayAt(new Date(startsAt))
  const special = opening.days[day]
  if (!special) return false
  return !special.spans.some(({ from, until }) => instantOf(day, from) <= startsAt && endsAt <= instantOf(day, until))
}

export const leftIn = (occurrence: Occurrence, slot: Slot | null | undefined) =>
  Math.max(0, occurrence.capacity - (slot?.taken ?? 0))

/** Why nobody can order a slot now; undefined when it can be ordered. */
export function slotWhy(
  theme: Pick<Theme, 'pause' | 'leadHours'>,
  opening: Pick<Opening, 'days'>,
  occurrence: Occurrence,
  slot: Slot | null | undefined,
  at: Date,
): SlotWhy | undefined {
  if (theme.pause) return 'paused'
  if (isClosedFor(opening, occurrence)) return 'closed'
  if (slot?.isOn === false || at.getTime() > Date.parse(occurrence.startsAt) - theme.leadHours * hourMs)
    return 'too-late'
  return leftIn(occurrence, slot) === 0 ? 'full' : undefined
}

const refusalOf = { paused: 'paused', closed: 'day-closed', 'too-late': 'too-late', full: 'slot-full' } as const

/** The slot that somebody wants, if it can be ordered now; throws otherwise. Seats are another matter: `takeSeats`. */
export function requireSlot(
  theme: Theme,
  opening: Pick<Opening, 'days'>,
  slotId: string,
  slot: Slot | null,
  at: Date,
): Occurrence {
  const occurrence = occurrencesOf(theme, at).find((one) => one.slotId === slotId)
  if (!occurrence) throw new AppError('not-found', ['slotId'])
  const why = slotWhy(theme, opening, occurrence, slot, at)
  if (why) throw new AppError(refusalOf[why], ['slotId'])
  return occurrence
}

export const slotKey = (themeId: string, slotId: string) => `${themeId}-${slotId}`

export const newSlot = (themeId: string, { slotId, startsAt, capacity }: Occurrence): Slot => ({
  _id: slotKey(themeId, slotId),
  themeId,
  startsAt,
  capacity,
  taken: 0,
  seats: {},
})

const withSeats = (slot: Slot, seats: Slot['seats']): Slot => ({
  ...slot,
  seats,
  taken: Object.values(seats).reduce((sum, { people }) => sum + people, 0),
})

/** Takes an order's seats; the same slot when it has them. One person orders a slot once. */
export function takeSeats(slot: Slot, order: { _id: string; forId: string; people: number }): Slot {
  if (slot.seats[order._id]) return slot
  if (Object.values(slot.seats).some(({ forId }) => forId === order.forId))
    throw new AppError('already-ordered', ['slotId'])
  const next = withSeats(slot, { ...slot.seats, [order._id]: { forId: order.forId, people: order.people } })
  if (next.taken > slot.capacity) throw new AppError('slot-full', ['slotId'])
  return next
}

/** Gives an order's seats back; the same slot when it has none. */
export function giveSeatsBack(slot: Slot, orderId: string): Slot {
  if (!slot.seats[orderId]) return slot
  const { [orderId]: _, ...others } = slot.seats
  return withSeats(slot, others)
}
