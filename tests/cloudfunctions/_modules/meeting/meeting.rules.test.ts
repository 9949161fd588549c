import type { Actor, MeetingAct } from '../../../../cloudfunctions/_modules/meeting/meeting.actor.rules'
import { mayAct } from '../../../../cloudfunctions/_modules/meeting/meeting.actor.rules'
import type { Meeting } from '../../../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../../../cloudfunctions/_modules/meeting/meeting.rules'
import * as minutes from '../../../../cloudfunctions/_modules/meeting/minutes.rules'
import { plus } from '../../../../cloudfunctions/_modules/meeting/month.rules'
import * as seats from '../../../../cloudfunctions/_modules/meeting/seat.rules'
import { AppError } from '../../../../cloudfunctions/_platform/app-error'
import { dayMs, minuteMs } from '../../../../src/contracts/day.const'
import {
  agenda,
  anAnnouncedMeeting,
  invited,
  invitees,
  type MeetingState,
  manager,
  meetingIn,
  meetingStates,
  resident,
  theCode,
  written,
} from '../../../support/meetings'
import { mondayTen } from '../../../support/memory-api'
import { memberId } from '../../../support/people'

const at = mondayTen
const newAgenda = { agenda: [{ ...agenda[0], title: '停车' } as (typeof agenda)[number]], seats: 30, venue: '大厅' }

const acts: Record<MeetingAct, (meeting: Meeting) => Meeting> = {
  confirmDate: (meeting) => rules.confirmDate(meeting, manager, at),
  move: (meeting) => rules.move(meeting, '2026-12-17T11:00:00.000Z', '停电', manager, at),
  cancel: (meeting) => rules.cancel(meeting, '另有安排', manager, at),
  setAgenda: (meeting) => rules.setAgenda(meeting, newAgenda, manager, at),
  announce: (meeting) => rules.announce(meeting, invitees, theCode, manager, at),
  answer: (meeting) => seats.answer(meeting, resident('somebody'), 'yes', manager, at),
  checkIn: (meeting) => seats.checkIn(meeting, resident('somebody'), manager, at),
  checkInFor: (meeting) => seats.checkInFor(meeting, 1, true, manager, at),
  countWalkIns: (meeting) => rules.countWalkIns(meeting, 9, at),
  saveMinutes: (meeting) => minutes.saveMinutes(meeting, { ...written, summary: '另一份' }, manager, at),
  publishMinutes: (meeting) => minutes.publishMinutes(meeting, manager, at),
  correctMinutes: (meeting) => minutes.correctMinutes(meeting, '路灯是五盏', manager, at),
}

/** What each act makes of a meeting in each state: the status after it, `same` where nothing is to do, or the refusal. */
const table: Record<MeetingAct, Record<MeetingState, string>> = {
  //              proposed       planned        announced    door           over             drafted        closed         cancelled
  confirmDate: states(
    'planned',
    'same',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
  ),
  move: states(
    'planned',
    'planned',
    'announced',
    'announced',
    'announced',
    'wrong-state',
    'wrong-state',
    'wrong-state',
  ),
  cancel: states('cancelled', 'cancelled', 'cancelled', 'cancelled', 'cancelled', 'wrong-state', 'wrong-state', 'same'),
  setAgenda: states(
    'proposed',
    'planned',
    'announced',
    'announced',
    'announced',
    'announced',
    'wrong-state',
    'wrong-state',
  ),
  announce: states('wrong-state', 'announced', 'same', 'same', 'same', 'same', 'wrong-state', 'wrong-state'),
  answer: states(
    'wrong-state',
    'wrong-state',
    'announced',
    'announced',
    'meeting-begun',
    'meeting-begun',
    'wrong-state',
    'wrong-state',
  ),
  checkIn: states(
    'wrong-state',
    'wrong-state',
    'too-early',
    'announced',
    'check-in-over',
    'check-in-over',
    'wrong-state',
    'wrong-state',
  ),
  checkInFor: states(
    'not-found',
    'not-found',
    'too-early',
    'announced',
    'announced',
    'announced',
    'wrong-state',
    'wrong-state',
  ),
  countWalkIns: states(
    'wrong-state',
    'too-early',
    'too-early',
    'announced',
    'announced',
    'announced',
    'wrong-state',
    'wrong-state',
  ),
  saveMinutes: states(
    'wrong-state',
    'too-early',
    'too-early',
    'too-early',
    'announced',
    'announced',
    'wrong-state',
    'wrong-state',
  ),
  publishMinutes: states(
    'wrong-state',
    'minutes-needed',
    'minutes-needed',
    'minutes-needed',
    'minutes-needed',
    'closed',
    'same',
    'wrong-state',
  ),
  correctMinutes: states(
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'wrong-state',
    'closed',
    'wrong-state',
  ),
}

function states(...outcomes: string[]): Record<MeetingState, string> {
  const names = Object.keys(meetingStates) as MeetingState[]
  return Object.fromEntries(names.map((name, i) => [name, outcomes[i] ?? ''])) as Record<MeetingState, string>
}

function outcomeOf(act: MeetingAct, meeting: Meeting): string {
  try {
    const next = acts[act](meeting)
    return next === meeting ? 'same' : next.status
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const names = Object.keys(meetingStates) as MeetingState[]
const cases = (Object.keys(table) as MeetingAct[]).flatMap((act) => names.map((name) => [act, name, table[act][name]]))

test.each(cases as [MeetingAct, MeetingState, string][])('%s of a meeting that is %s: %s', (act, name, outcome) => {
  expect(outcomeOf(act, meetingStates[name]())).toBe(outcome)
})

const nobody: Actor = { id: '', isSignedIn: false, hasHome: false, isResident: false }
const member: Actor = { id: 'm-new', isSignedIn: true, hasHome: true, isResident: false }
const actors: Record<string, Actor> = {
  nobody,
  stranger: { ...member, hasHome: false },
  neighbour: member,
  resident: { ...member, isResident: true },
  partyMember: { ...member, invitedRole: 'party-member' },
  committeeMember: { ...member, invitedRole: 'committee-member', writeRole: 'committee-member' },
  manager: { ...member, runRole: 'station-manager', invitedRole: 'station-manager' },
}
const run = ['manager']
const attend = ['resident', 'partyMember', 'committeeMember', 'manager']
const holders: Record<MeetingAct, string[]> = {
  confirmDate: run,
  move: run,
  cancel: run,
  setAgenda: run,
  announce: run,
  answer: attend,
  checkIn: ['stranger', 'neighbour', ...attend],
  checkInFor: run,
  countWalkIns: run,
  saveMinutes: ['committeeMember', 'manager'],
  publishMinutes: run,
  correctMinutes: run,
}

test.each(Object.keys(table) as MeetingAct[])('%s is for those who may, wherever it begins at all', (act) => {
  for (const [who, actor] of Object.entries(actors))
    for (const name of names) {
      const isPossible =
        names.includes(table[act][name] as MeetingState) || ['planned', 'announced'].includes(table[act][name])
      // Whoever answers or is checked in by number has to be there; a view offers what the state allows.
      if (table[act][name] === 'not-found' || table[act][name] === 'same') continue
      expect([who, name, mayAct(meetingStates[name](), actor, act, at)]).toEqual([
        who,
        name,
        isPossible && (holders[act] as string[]).includes(who),
      ])
    }
})

describe('announcing', () => {
  test('invites each once, under the first role given, beside the seats', () => {
    const meeting = meetingStates.planned()
    const next = rules.announce(meeting, [...invitees, invited('building-head', 'party-member')], theCode, manager, at)
    expect(next.people.map(({ number, memberId: id, role, isInvited }) => [number, id, role, isInvited])).toEqual([
      [1, memberId('station-manager'), 'station-manager', true],
      [2, memberId('building-head'), 'building-head', true],
      [3, memberId('party-member'), 'party-member', true],
    ])
    expect(next.checkInCode).toBe(theCode)
  })

  test('needs an agenda', () => {
    const meeting = { ...meetingStates.planned(), agenda: [] }
    expect(outcomeOf('announce', meeting)).toBe('agenda-needed')
  })

  test('is too late once it should have begun', () => {
    const meeting = { ...meetingStates.planned(), startsAt: at.toISOString() }
    expect(outcomeOf('announce', meeting)).toBe('meeting-begun')
  })
})

describe('moving', () => {
  const move = (startsAt: string) => {
    try {
      return rules.move(meetingStates.announced(), startsAt, '停电', manager, at).startsAt
    } catch (error) {
      return (error as AppError).code
    }
  }

  test.each([
    ['now', at.toISOString(), 'bad-input'],
    ['the past', '2020-01-01T00:00:00Z', 'bad-input'],
    ['next year', '2027-11-23T02:00:00Z', 'bad-input'],
    ['a minute on', plus(at.toISOString(), minuteMs), '2026-11-23T02:01:00.000Z'],
    ['the last day', plus(at.toISOString(), 120 * dayMs), '2027-03-23T02:00:00.000Z'],
    ['an instant without milliseconds', '2026-12-10T11:00:00Z', '2026-12-10T11:00:00.000Z'],
  ])('to %s', (_, startsAt, outcome) => expect(move(startsAt)).toBe(outcome))

  test('keeps what was said about coming, and all reminders are due anew', () => {
    const said = seats.answer(meetingStates.announced(), resident('somebody'), 'yes', manager, at)
    const next = acts.move({ ...said, seen: ['day-before', 'hour-before'] })
    expect(next).toMatchObject({ people: said.people, seen: [], reason: '停电', month: '2026-12' })
    expect(next.endsAt).toBe('2026-12-17T13:00:00.000Z')
  })

  test('whoever came to the old start is not there yet at the new one', () => {
    const door = rules.countWalkIns(acts.checkInFor(acts.checkIn(meetingStates.door())), 7, at)
    const next = acts.move(door)
    expect(next.walkIns).toBe(0)
    expect(next.people.map(({ number }) => number)).toEqual(door.people.map(({ number }) => number))
    expect(JSON.stringify(next.people)).not.toContain('checkedIn')
  })

  test('seats that came free when it had begun go to those who wait', () => {
    const answered = ['a', 'b'].reduce(
      (meeting, who) => seats.answer(meeting, resident(who), 'yes', manager, at),
      anAnnouncedMeeting({ rule: { seats: 1 } }),
    )
    const begun = new Date(answered.startsAt)
    const more = rules.setAgenda(answered, { ...newAgenda, seats: 2 }, manager, begun)
    expect(seats.waiting(more)).toHaveLength(1)
    const next = rules.move(more, plus(answered.startsAt, dayMs), '停电', manager, begun)
    expect([seats.waiting(next), seats.seatsTaken(next)]).toEqual([[], 2])
  })
})

test('what nobody was told of is void a week after its end, at that instant however late it is looked at', () => {
  for (const name of ['proposed', 'planned'] as const) {
    const meeting = meetingStates[name]()
    const voidAt = plus(meeting.endsAt, 7 * dayMs)
    expect(rules.settled(meeting, new Date(Date.parse(voidAt) - 1))).toBe(meeting)
    const late = rules.settled(meeting, new Date(Date.parse(voidAt) + 99 * dayMs))
    expect(late).toMatchObject({ status: 'cancelled', updatedAt: voidAt })
    expect(late.history[late.history.length - 1]).toMatchObject({
      what: 'cancelled',
      at: voidAt,
      byRole: 'system',
      by: '',
    })
    expect(late.dueAt).toBeUndefined()
  }
  expect(rules.settled(meetingStates.over(), new Date('2030-01-01')).status).toBe('announced')
})

test('an agenda may not have the same suggestion twice, nor fewer seats than are taken', () => {
  let meeting = anAnnouncedMeeting()
  const linked = agenda.map((item) => ({ ...item, suggestionId: 's-1' }))
  const set = (part: object) => rules.setAgenda(meeting, { agenda, seats: 40, venue: '大厅', ...part }, manager, at)
  expect(() => set({ agenda: linked })).toThrow(new AppError('bad-input', ['items']))
  for (const one of ['m-a', 'm-b']) meeting = seats.answer(meeting, resident(one), 'yes', manager, at)
  expect(() => set({ seats: 1 })).toThrow(new AppError('seats-taken', ['seats']))
  const next = set({ seats: 2 })
  expect(next.seats).toBe(2)
  expect(rules.setAgenda(next, { agenda, seats: 2, venue: '大厅' }, manager, at)).toBe(next)
})

test('the door is open from an hour before until an hour after the end, to the minute', () => {
  const meeting = meetingIn(60, 'meeting-1')
  const checkIn = (minutesOn: number) => {
    try {
      return seats.checkIn(meeting, resident('m-x'), manager, new Date(at.getTime() + minutesOn * minuteMs)).status
    } catch (error) {
      return (error as AppError).code
    }
  }
  expect([-1, 0, 60, 240].map(checkIn)).toEqual(['too-early', 'announced', 'announced', 'announced'])
  expect(checkIn(241)).toBe('check-in-over')
})
