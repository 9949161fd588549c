import fc from 'fast-check'
import type { Meeting } from '../../../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../../../cloudfunctions/_modules/meeting/meeting.rules'
import * as seats from '../../../../cloudfunctions/_modules/meeting/seat.rules'
import { AppError } from '../../../../cloudfunctions/_platform/app-error'
import { minuteMs } from '../../../../src/contracts/day.const'
import type { MeetingAnswer } from '../../../../src/contracts/meeting.const'
import { agenda, anAnnouncedMeeting, invitees, manager, resident } from '../../../support/meetings'
import { mondayTen } from '../../../support/memory-api'

// Whatever people say and however the seats change: never more seats than there are, the queue in order, nobody twice.

type Step =
  | { kind: 'answer'; who: number; said: MeetingAnswer }
  | { kind: 'seats'; seats: number }
  | { kind: 'later'; days: number }

const crowd = [...invitees, ...Array.from({ length: 8 }, (_, i) => resident(`m-${i}`))]
const steps = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('answer' as const),
        who: fc.nat(crowd.length - 1),
        said: fc.constantFrom('yes' as const, 'yes' as const, 'maybe' as const, 'no' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('seats' as const), seats: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('later' as const), days: fc.nat(4) }) },
  ),
  { maxLength: 60 },
)

/** The queue as a plain list keeps it: who asked first stands first, and stands in no other list. */
interface Model {
  seated: string[]
  queue: string[]
}

function modelled(model: Model, step: Step, capacity: number): Model {
  const but = (list: string[], id: string) => list.filter((one) => one !== id)
  let { seated, queue } = model
  if (step.kind === 'answer') {
    const { memberId = '', isInvited = false } = crowd[step.who] ?? {}
    if (isInvited) return model
    const has = seated.includes(memberId) || queue.includes(memberId)
    if (step.said !== 'yes') [seated, queue] = [but(seated, memberId), but(queue, memberId)]
    else if (!has) queue = [...queue, memberId]
  }
  const free = Math.max(0, capacity - seated.length)
  return { seated: [...seated, ...queue.slice(0, free)], queue: queue.slice(free) }
}

function applied(meeting: Meeting, step: Step, at: Date): Meeting {
  if (step.kind === 'later') return meeting
  if (step.kind === 'seats')
    return rules.setAgenda(meeting, { agenda, seats: step.seats, venue: meeting.venue }, manager, at)
  const who = crowd[step.who] ?? resident('m-0')
  const next = seats.answer(meeting, who, step.said, { by: who.memberId, byRole: who.role }, at)
  // Said again, it is the same meeting.
  expect(seats.answer(next, who, step.said, { by: who.memberId, byRole: who.role }, at)).toBe(next)
  return next
}

function expectSound(meeting: Meeting) {
  const ids = meeting.people.map(({ memberId }) => memberId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(meeting.people.map(({ number }) => number)).size).toBe(ids.length)
  expect(seats.seatsTaken(meeting)).toBeLessThanOrEqual(meeting.seats)
  for (const { answer, place, isInvited } of meeting.people) {
    expect(place !== undefined).toBe(answer === 'yes')
    if (place !== undefined) expect(place === 'role').toBe(isInvited)
  }
  expect(meeting.memberIds.length).toBe(ids.length)
}

test('never more seats than there are, the queue in order, nobody twice', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      let meeting = anAnnouncedMeeting({ rule: { seats: 3 } })
      let model: Model = { seated: [], queue: [] }
      let now = mondayTen.getTime()
      for (const step of walk) {
        if (step.kind === 'later') now += step.days * 1440 * minuteMs
        const at = new Date(now)
        const hasBegun = at.toISOString() >= meeting.startsAt
        try {
          const next = applied(meeting, step, at)
          if (!hasBegun) model = modelled(model, step, next.seats)
          else expect(seats.waiting(next)).toEqual(seats.waiting(meeting))
          meeting = next
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          if (error.code === 'meeting-begun') expect(hasBegun).toBe(true)
          else expect([error.code, step.kind]).toEqual(['seats-taken', 'seats'])
        }
        expectSound(meeting)
        const seated = meeting.people.filter(({ place }) => place === 'seat').map(({ memberId }) => memberId)
        expect([...seated].sort()).toEqual([...model.seated].sort())
        expect(seats.waiting(meeting).map(({ memberId }) => memberId)).toEqual(model.queue)
      }
    }),
    { numRuns: 300 },
  )
})

test('a seat given up goes to who waits first; who comes back stands last', () => {
  const say = (meeting: Meeting, id: string, said: MeetingAnswer) =>
    seats.answer(meeting, resident(id), said, { by: id, byRole: 'resident' }, mondayTen)
  let meeting = anAnnouncedMeeting({ rule: { seats: 1 } })
  for (const id of ['m-a', 'm-b', 'm-c']) meeting = say(meeting, id, 'yes')
  meeting = say(say(meeting, 'm-b', 'no'), 'm-b', 'yes')
  expect(seats.waiting(meeting).map(({ memberId }) => memberId)).toEqual(['m-c', 'm-b'])
  meeting = say(meeting, 'm-a', 'maybe')
  expect(meeting.people.find(({ place }) => place === 'seat')?.memberId).toBe('m-c')
})
