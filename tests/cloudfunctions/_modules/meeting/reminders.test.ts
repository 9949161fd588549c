import * as rules from '../../../../cloudfunctions/_modules/meeting/meeting.rules'
import { drainOutbox } from '../../../../cloudfunctions/_modules/notice'
import type { Message } from '../../../../cloudfunctions/_platform/message'
import { bodyOfAgenda, meetingWorld } from '../../../support/meeting-world'
import { anAnnouncedMeeting, aPlannedMeeting, manager } from '../../../support/meetings'
import { memberId as id } from '../../../support/people'

const meetingId = 'm-202612-jn-1-1-1'
const by = 'station-manager'
const day = '明天开联席会'
const hour = '一小时后开联席会'

/** Announced for 3 December, 19:00; the former manager comes by a seat, the party member by role, the head says maybe. */
async function signedUp() {
  const world = meetingWorld()
  world.store.put('meetings', anAnnouncedMeeting({ id: meetingId }))
  await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  await world.act('party-member', 'meeting.answer', { meetingId, answer: 'yes' })
  await world.act('building-head', 'meeting.answer', { meetingId, answer: 'maybe' })
  return world
}
const coming = [id('former-manager'), id('party-member')]

test('the day before and an hour before, to those who come, once, however often the clock runs', async () => {
  const world = await signedUp()
  world.at('2026-12-02T10:59:59.900Z')
  await world.tick()
  expect(world.told(/明天|一小时/)).toEqual([])
  world.at('2026-12-02T11:00:00.000Z')
  await Promise.all([world.tick(), world.tick()])
  await world.tick()
  expect(world.told(day)).toEqual(coming)
  world.at('2026-12-03T10:00:00.000Z')
  await world.tick()
  await world.tick()
  expect(world.told(hour)).toEqual(coming)
  expect(world.told(day)).toEqual(coming)
})

test('who says no, or only maybe, is reminded no more; what was not sent yet is taken back', async () => {
  const world = await signedUp()
  world.at('2026-12-02T11:00:00.000Z')
  await world.tick()
  await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'no' })
  await world.act('party-member', 'meeting.answer', { meetingId, answer: 'maybe' })
  const states = world.store.rows('outbox').map(({ to, state }) => [to, state])
  expect(states.sort()).toEqual([
    [id('former-manager'), 'dropped'],
    [id('party-member'), 'dropped'],
  ])
  world.at('2026-12-03T10:00:00.000Z')
  await world.tick()
  expect(world.told(hour)).toEqual([])
})

test('a meeting that moves is reminded of by its new start alone', async () => {
  const world = await signedUp()
  world.at('2026-12-02T11:00:00.000Z')
  await world.tick()
  await world.act(by, 'meeting.move', { meetingId, startsAt: '2026-12-10T11:00:00.000Z', reason: '停电' })
  await world.tick()
  const waiting = world.store
    .rows('outbox')
    .filter(({ state, moment }) => state === 'waiting' && moment === 'meeting-reminder')
  expect(waiting).toEqual([])
  world.at('2026-12-03T10:00:00.000Z')
  await world.tick()
  expect(world.told(hour)).toEqual([])
  world.at('2026-12-09T11:00:00.000Z')
  await world.tick()
  expect(world.told(day)).toEqual([...coming, ...coming].sort())
  world.at('2026-12-10T10:00:00.000Z')
  await world.tick()
  expect(world.told(hour)).toEqual(coming)
})

test('a reminder that was due before the meeting moved, and was not told yet, is told no more', async () => {
  const world = await signedUp()
  world.at('2026-12-03T10:00:00.000Z')
  const { revision, startsAt } = await world.meeting(meetingId)
  const telling = { _id: 'late', meetingId, kind: 'hour-before' as const, revision, was: startsAt }
  world.store.put('tellings', { ...telling, at: '2026-12-03T10:00:00.000Z', state: 'waiting', upTo: 0 })
  await world.act(by, 'meeting.move', { meetingId, startsAt: '2026-12-03T13:00:00.000Z', reason: '停电' })
  await world.tick()
  expect(world.told(hour)).toEqual([])
})

test('a clock that was dead over the meeting reminds of nothing, and asks for the minutes once', async () => {
  const world = await signedUp()
  world.at('2026-12-10T02:00:00.000Z')
  await world.tick()
  await world.tick()
  expect(world.told(/明天|一小时/)).toEqual([])
  expect(world.told('联席会的纪要还没公布')).toEqual([id('somebody'), id('station-manager')])
  // Weekly from then on; a month of standing still is one reminder.
  world.at('2026-12-13T13:00:00.000Z')
  await world.tick()
  expect(world.told('联席会的纪要还没公布')).toHaveLength(4)
  world.at('2027-01-20T02:00:00.000Z')
  await world.tick()
  await world.tick()
  expect(world.told('联席会的纪要还没公布')).toHaveLength(6)
})

test('late by hours, the day before is passed over where the hour before is due as well', async () => {
  const world = await signedUp()
  world.at('2026-12-03T10:30:00.000Z')
  await world.tick()
  expect([world.told(day), world.told(hour)]).toEqual([[], coming])
})

test('at 23:59 in Shanghai tomorrow is tomorrow, and after midnight today is today', async () => {
  const world = meetingWorld()
  // 4 December, 00:30 in Shanghai.
  const meeting = anAnnouncedMeeting({ id: meetingId, startsAt: '2026-12-03T16:30:00.000Z' })
  world.store.put('meetings', meeting)
  await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  world.at('2026-12-03T15:29:00.000Z')
  await world.tick()
  expect(world.told(day)).toEqual([id('former-manager')])
  const line = world.store.rows('inbox').find(({ title }) => title === day)
  expect(line?.body).toContain('12月4日（周五）0:30')

  const late = meetingWorld()
  late.store.put('meetings', anAnnouncedMeeting({ id: meetingId }))
  await late.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  // The morning of the day itself: the clock stood still in the evening before.
  late.at('2026-12-02T16:00:00.000Z')
  await late.tick()
  expect([late.told(day), late.told('今天开联席会')]).toEqual([[], [id('former-manager')]])
})

test('those who run it are reminded to announce it, seven days and three before, and not once they did', async () => {
  const world = meetingWorld()
  world.store.put('meetings', aPlannedMeeting({ id: meetingId }))
  const words = '联席会快到了，请发通知'
  world.at('2026-11-26T10:59:00.000Z')
  await world.tick()
  expect(world.told(words)).toEqual([])
  world.at('2026-11-26T11:00:00.000Z')
  await world.tick()
  await world.tick()
  expect(world.told(words)).toEqual([id('somebody'), id('station-manager')])
  await world.act(by, 'meeting.set-agenda', { meetingId, items: bodyOfAgenda, seats: 9 })
  await world.act(by, 'meeting.announce', { meetingId })
  world.at('2026-11-30T11:00:00.000Z')
  await world.tick()
  expect(world.told(words)).toHaveLength(2)
})

test('a holiday’s new day waits for their word: three weeks, seven and three days before', async () => {
  const world = meetingWorld()
  const proposed = aPlannedMeeting({ id: meetingId, month: '2027-01', rule: { ordinal: 'first', weekday: 5 } })
  world.store.put('meetings', proposed)
  const words = '联席会赶上放假，请定日子'
  expect(proposed).toMatchObject({ status: 'proposed', ruleOn: '2027-01-01', startsAt: '2027-01-08T11:00:00.000Z' })
  for (const [at, count] of [
    ['2026-12-18', 2],
    ['2026-12-20', 2],
    ['2027-01-01', 4],
    ['2027-01-05', 6],
    ['2027-01-07', 6],
  ] as const) {
    world.at(`${at}T11:00:00.000Z`)
    await world.tick()
    expect([at, world.told(words).length]).toEqual([at, count])
  }
})

test('what nobody announced is void a week after its end, though the clock says so later', async () => {
  const world = meetingWorld()
  world.store.put(
    'meetings',
    rules.setAgenda(
      aPlannedMeeting({ id: meetingId }),
      { agenda: [], seats: 3, venue: '大厅' },
      manager,
      world.state.now,
    ),
  )
  world.at('2026-12-12T02:00:00.000Z')
  const view = await world.act('stranger', 'meeting.get', { meetingId })
  expect(view).toMatchObject({ status: 'cancelled', isOver: false })
  expect((await world.meeting(meetingId)).status).toBe('planned')
  await world.tick()
  const row = await world.meeting(meetingId)
  expect(row).toMatchObject({ status: 'cancelled', updatedAt: '2026-12-10T13:00:00.000Z' })
  expect(row.dueAt).toBeUndefined()
  expect(world.told(/不开了/)).toEqual([])
})

test('somebody without a phone is signed up by their helper, who is told; the call list has what matters', async () => {
  const world = meetingWorld()
  world.store.put('meetings', anAnnouncedMeeting({ id: meetingId }, []))
  const view = await world.act('building-head', 'meeting.answer', { meetingId, answer: 'yes', forId: id('elder') })
  expect(view.helped).toEqual([
    { forId: id('elder'), forName: '孙爷爷', answer: 'yes', place: 'seat', isInvited: false },
  ])
  expect(view.mine).toBeUndefined()
  const people = await world.act(by, 'meeting.people', { meetingId })
  expect(people.items).toEqual([
    {
      number: 1,
      callName: '孙爷爷',
      home: '水木清华 1号楼',
      role: 'resident',
      isInvited: false,
      answer: 'yes',
      place: 'seat',
      byRole: 'building-head',
    },
  ])
  world.at('2026-12-02T11:00:00.000Z')
  await world.tick()
  const lines = world.store.rows('inbox').filter(({ moment }) => moment.startsWith('meeting'))
  expect(lines).toMatchObject([{ to: id('building-head'), forId: id('elder'), forName: '孙爷爷', title: day }])
  const calls = world.store.rows('calls').filter(({ title }) => title === day)
  expect(calls).toMatchObject([{ of: id('elder'), reason: 'no-wechat', stationId: 'jn-1-1-001' }])
})

test('WeChat’s message fits the county’s template', async () => {
  const world = await signedUp()
  world.store.put('subscriptions', {
    _id: 'ledger',
    memberId: id('former-manager'),
    templateId: 't-meeting',
    left: 0,
    accepted: 0,
    spent: 0,
  })
  await world.act('former-manager', 'notice.ledger-add', { answers: [{ templateId: 't-meeting', answer: 'accept' }] })
  world.at('2026-12-02T11:00:00.000Z')
  await world.tick()
  const sent: Message[] = []
  await drainOutbox.run({
    store: world.store,
    send: async (message) => {
      sent.push(message)
      return 0
    },
    now: () => world.state.now,
    hasTime: () => true,
    log: () => {},
  })
  expect(sent).toMatchObject([
    {
      templateId: 't-meeting',
      page: `features/meeting/pages/detail/index?id=${meetingId}`,
      data: {
        thing1: { value: '水木清华12月联席会' },
        thing2: { value: '水木清华同心驿' },
        time3: { value: '2026年12月03日 19:00' },
        phrase4: { value: '明天开会' },
        thing5: { value: '来不了请点开说一声' },
      },
    },
  ])
})
