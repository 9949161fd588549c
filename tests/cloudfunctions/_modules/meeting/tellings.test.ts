import { aRole } from '../../../support/factories'
import { bodyOfAgenda, meetingWorld } from '../../../support/meeting-world'
import { anAnnouncedMeeting, resident } from '../../../support/meetings'
import { people } from '../../../support/memory-api'
import { aMember, memberId } from '../../../support/people'

const meetingId = 'm-202612-jn-1-1-1'
const by = 'station-manager'
const id = memberId

/** December's meeting, planned by the clock, its agenda set and announced; nobody told yet. */
async function announced() {
  const world = meetingWorld()
  await world.tick()
  await world.act(by, 'meeting.set-agenda', { meetingId, items: bodyOfAgenda, seats: 2 })
  await world.act(by, 'meeting.announce', { meetingId })
  return world
}
/** And those invited have been told. */
async function invitedAll() {
  const world = await announced()
  await world.tick()
  return world
}

const invitation = '请您来开联席会'

test('those invited are told once, whatever they are twice, and the one who announced it knows', async () => {
  const world = meetingWorld()
  const openid = people['building-head']
  world.store.put('roles', aRole({ openid, kind: 'committee-member', areaId: 'jn-1-1-1' }))
  world.store.put('roles', aRole({ openid, kind: 'party-member', areaId: 'jn-1-1-1', workUnit: '县医院' }))
  await world.tick()
  await world.act(by, 'meeting.set-agenda', { meetingId, items: bodyOfAgenda, seats: 2 })
  await world.act(by, 'meeting.announce', { meetingId })
  await Promise.all([world.tick(), world.tick()])
  await world.tick()
  expect(world.told(invitation)).toEqual([id('building-head'), id('party-member'), id('somebody')])
  const { people: list } = await world.meeting(meetingId)
  expect(list.filter(({ memberId: one }) => one === id('building-head'))).toMatchObject([{ role: 'committee-member' }])
  const [line] = world.store.rows('inbox').filter(({ to }) => to === id('party-member'))
  expect(line).toMatchObject({
    body: '水木清华12月联席会，12月3日（周四）19:00，水木清华同心驿。来不来请点开说一声',
    path: `features/meeting/pages/detail/index?id=${meetingId}`,
    moment: 'meeting-invited',
  })
  expect(world.stuck).toEqual([])
})

test('killed in the middle, again and again, everybody is told exactly once', async () => {
  const world = meetingWorld()
  const crowd = Array.from({ length: 45 }, (_, i) => ({ openid: `o-${i}`, _id: `m-guest-${i}` }))
  world.store.put('members', ...crowd.map((part) => aMember(part)))
  const who = crowd.map(({ _id }) => ({ memberId: _id, role: 'party-member', isInvited: true }))
  const meeting = anAnnouncedMeeting({ id: meetingId }, who)
  world.store.put('meetings', meeting)
  world.store.put('tellings', {
    _id: 'telling-1',
    meetingId,
    kind: 'invited',
    revision: meeting.revision,
    at: meeting.updatedAt,
    state: 'waiting',
    upTo: 0,
  })
  const { transaction } = world.store
  let calls = 0
  world.store.transaction = async (run) => {
    calls += 1
    // Every second transaction is lost: half of those before it is committed, half after.
    if (calls % 4 === 2) throw new Error('killed before')
    const result = await transaction(run)
    if (calls % 4 === 0) throw new Error('killed after')
    return result
  }
  for (let run = 0; run < 20; run++) await world.tick()
  expect(world.told(invitation)).toEqual(crowd.map(({ _id }) => _id).sort())
  expect(await world.store.get('tellings', 'telling-1')).toMatchObject({ state: 'done' })
})

test('who has answered before the clock came needs no invitation', async () => {
  const world = await announced()
  await world.act('party-member', 'meeting.answer', { meetingId, answer: 'yes' })
  await world.tick()
  expect(world.told(invitation)).not.toContain(id('party-member'))
})

describe('moving', () => {
  const startsAt = '2026-12-10T11:00:00.000Z'
  const move = (reason = '会场停电', to = startsAt) => ({ meetingId, startsAt: to, reason })
  const words = '联席会改了时间'

  test('tells everybody who was told, those too who said no, once, and why', async () => {
    const world = await invitedAll()
    await world.act('party-member', 'meeting.answer', { meetingId, answer: 'no' })
    await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    await world.act('community-staff', 'meeting.move', move())
    await Promise.all([world.tick(), world.tick()])
    await world.tick()
    const everybody = [
      id('building-head'),
      id('former-manager'),
      id('party-member'),
      id('somebody'),
      id('station-manager'),
    ]
    expect(world.told(words)).toEqual(everybody.sort())
    const line = world.store.rows('inbox').find(({ title, to }) => title === words && to === id('party-member'))
    expect(line?.body).toBe(
      '水木清华12月联席会，12月10日（周四）19:00，水木清华同心驿。会场停电。新时间来不了，请点开改一下',
    )
  })

  test('twice before the clock came is told once, with the last day', async () => {
    const world = await invitedAll()
    await world.act(by, 'meeting.move', move('停电'))
    await world.act(by, 'meeting.move', move('下雪', '2026-12-17T11:00:00.000Z'))
    await world.tick()
    expect(world.told(words)).toEqual([id('building-head'), id('party-member'), id('somebody')])
    const bodies = world.store.rows('inbox').filter(({ title }) => title === words)
    for (const { body } of bodies) expect(body).toContain('12月17日（周四）19:00')
  })

  test('before anybody heard of it tells those only who had signed up; the invitation has the new day', async () => {
    const world = await announced()
    await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    world.state.now = new Date(world.state.now.getTime() + 1000)
    await world.act(by, 'meeting.move', move())
    await world.tick()
    expect(world.told(words)).toEqual([id('former-manager')])
    const line = world.store.rows('inbox').find(({ title }) => title === invitation)
    expect(line?.body).toContain('12月10日（周四）19:00')
  })

  test('of a meeting that was not announced tells nobody', async () => {
    const world = meetingWorld()
    await world.tick()
    await world.act(by, 'meeting.move', move())
    await world.tick()
    expect(world.told()).toEqual([])
  })
})

describe('cancelling', () => {
  const words = '联席会这次不开了'
  const cancel = { meetingId, reason: '会场停电' }

  test('tells everybody who was told, once; those who meant to come are called if WeChat does not reach them', async () => {
    const world = await invitedAll()
    await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    await world.act(by, 'meeting.cancel', cancel)
    await world.tick()
    await world.tick()
    expect(world.told(words)).toEqual([id('building-head'), id('former-manager'), id('party-member'), id('somebody')])
    const important = world.store.rows('outbox').filter(({ fields, call }) => fields.status === '已取消' && call)
    expect(important.map(({ to }) => to)).toEqual([id('former-manager')])
  })

  test('before anybody heard of it tells nobody, and nobody is invited to it', async () => {
    const world = await announced()
    await world.act(by, 'meeting.cancel', cancel)
    await world.tick()
    expect(world.told()).toEqual([])
  })

  test('takes reminders back that were not sent yet', async () => {
    const world = await invitedAll()
    await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
    world.at('2026-12-02T11:00:00.000Z')
    await world.tick()
    await world.act(by, 'meeting.cancel', cancel)
    await world.tick()
    const reminders = world.store.rows('outbox').filter(({ moment }) => moment === 'meeting-reminder')
    expect(reminders.map(({ to, state }) => [to, state])).toEqual([[id('former-manager'), 'dropped']])
  })
})

test('a changed agenda is told to those who come or may; more seats alone are no news', async () => {
  const world = await invitedAll()
  await world.act('party-member', 'meeting.answer', { meetingId, answer: 'no' })
  await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'maybe' })
  await world.act(by, 'meeting.set-agenda', { meetingId, items: bodyOfAgenda, seats: 9 })
  await world.tick()
  expect(world.told(/安排有变/)).toEqual([])
  await world.act(by, 'meeting.set-agenda', { meetingId, items: bodyOfAgenda, seats: 9, venue: '二楼大厅' })
  await world.tick()
  await world.tick()
  expect(world.told(/安排有变/)).toEqual([id('building-head'), id('former-manager'), id('somebody')])
})

describe('a freed seat', () => {
  const words = '排到座位了，请您来开会'

  test('is told to who gets it, in the same transaction, and to nobody else', async () => {
    const world = meetingWorld()
    world.store.put('meetings', anAnnouncedMeeting({ id: meetingId, rule: { seats: 1 } }, []))
    const answer = (person: 'former-manager' | 'street-staff' | 'county-staff', said: 'yes' | 'no') =>
      world.act(person, 'meeting.answer', { meetingId, answer: said })
    await answer('former-manager', 'yes')
    expect(await answer('street-staff', 'yes')).toMatchObject({ mine: { place: 'waiting', ahead: 0 }, waiting: 1 })
    expect(await answer('county-staff', 'yes')).toMatchObject({ mine: { place: 'waiting', ahead: 1 } })
    await answer('former-manager', 'no')
    expect(world.told(words)).toEqual([id('street-staff')])
    const view = await world.act('county-staff', 'meeting.get', { meetingId })
    expect(view).toMatchObject({ mine: { place: 'waiting', ahead: 0 }, seatsLeft: 0, coming: 1, waiting: 1 })
  })

  test.each([5, 25])('that are many at once: %d who wait are told once each', async (count) => {
    const world = meetingWorld()
    const crowd = Array.from({ length: count }, (_, i) => aMember({ _id: `m-guest-${i}`, openid: `o-${i}` }))
    world.store.put('members', ...crowd)
    const meeting = anAnnouncedMeeting({ id: meetingId, rule: { seats: 0 } }, [])
    const list = crowd.map(({ _id }, i) => ({
      ...resident(_id),
      number: i + 1,
      answer: 'yes' as const,
      answeredAt: meeting.updatedAt,
      place: 'waiting' as const,
      turn: i + 1,
    }))
    world.store.put('meetings', { ...meeting, people: list, lastNumber: count, lastTurn: count })
    const agenda = meeting.agenda.map(({ number: _, ...item }) => item)
    await world.act(by, 'meeting.set-agenda', { meetingId, items: agenda, seats: count - 1 })
    await world.tick()
    await world.tick()
    expect(world.told(words)).toEqual(
      crowd
        .slice(0, -1)
        .map(({ _id }) => _id)
        .sort(),
    )
  })
})

test('minutes are told to those invited, who came, or who meant to', async () => {
  const world = await invitedAll()
  await world.act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  await world.act('street-staff', 'meeting.answer', { meetingId, answer: 'no' })
  world.at('2026-12-03T12:00:00.000Z')
  const items = [{ number: 1, discussed: '太暗', outcome: 'to-action' as const, decision: '修' }]
  await world.act('building-head', 'meeting.save-minutes', { meetingId, revision: 0, summary: '商量了路灯', items })
  const { minutes } = await world.act('community-staff', 'meeting.get', { meetingId })
  await world.act('community-staff', 'meeting.publish-minutes', { meetingId, revision: minutes?.revision ?? 0 })
  await world.tick()
  await world.tick()
  const told = world.told('联席会的纪要公布了')
  expect(told).toEqual(
    [id('building-head'), id('former-manager'), id('party-member'), id('somebody'), id('station-manager')].sort(),
  )
})
