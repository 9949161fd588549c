import { clock } from '../../../cloudfunctions/_platform/clock'
import { identityIdOf } from '../../../cloudfunctions/_platform/identity'
import { insertAll } from '../../../ops/cloud/sdk'
import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { anAnnouncedMeeting } from '../../support/meetings'
import { codeOf, dataOf } from '../../support/memory-api'
import { aMember } from '../../support/people'

// Real router, real SDK, real gateway: seats, the queue and the clock when many act at once.

const residents = Array.from({ length: 60 }, (_, i) => `o-resident-${i}`)
const memberIdOf = (openid: string) => `m-${openid.slice(2)}`

let api: CloudApi
let jobs: Parameters<typeof clock>[0]['jobs']
beforeAll(async () => {
  api = await startCloudApi()
  const { meetingDeadlines, planMeetings, tellPeople } = await import('../../../cloudfunctions/_modules/meeting')
  jobs = [planMeetings, meetingDeadlines, tellPeople]
  const everybody = residents.map((openid) => ({ openid, _id: memberIdOf(openid) }))
  await insertAll(
    'members',
    everybody.map((part) => aMember(part)),
  )
  await insertAll(
    'identities',
    everybody.map(({ openid, _id }) => ({ _id: identityIdOf(openid), memberId: _id })),
  )
}, 60_000)
afterAll(() => api.stop())

const run = () =>
  clock({
    store: api.store,
    caller: () => ({ openid: '', source: 'wx_trigger' }),
    jobs,
    now: () => api.state.now,
    log: () => {},
  })()

const say = (openid: string, meetingId: string, answer: 'yes' | 'no') =>
  api.call(openid, 'meeting.answer', { meetingId, answer }, `key-${meetingId}-${openid}-${answer}`)

async function people(meetingId: string) {
  const meeting = await api.store.get('meetings', meetingId)
  if (!meeting) throw new Error('no meeting')
  const ids = (place: string) => meeting.people.filter((one) => one.place === place).map(({ memberId }) => memberId)
  const queue = meeting.people.filter(({ place }) => place === 'waiting').sort((a, b) => (a.turn ?? 0) - (b.turn ?? 0))
  return { meeting, seated: ids('seat'), waiting: queue.map(({ memberId }) => memberId) }
}
const toldOf = async (title: string) =>
  (await api.rows('inbox')).filter((line) => line.title === title).map(({ to }) => to)

test('two people race for the last seat: one has it, the other waits, and both know', async () => {
  await api.put('meetings', anAnnouncedMeeting({ id: 'meeting-1', rule: { seats: 1 } }, []))
  const [a = '', b = ''] = residents
  const answers = await Promise.all([say(a, 'meeting-1', 'yes'), say(b, 'meeting-1', 'yes')])
  expect(answers.map((answer) => dataOf(answer).mine?.place).sort()).toEqual(['seat', 'waiting'])
  const { seated, waiting } = await people('meeting-1')
  expect([seated.length, waiting.length]).toEqual([1, 1])
})

test('a seat freed while the list moves: never more than there are, nobody twice, nobody passed over', async () => {
  await api.put('meetings', anAnnouncedMeeting({ id: 'meeting-2', rule: { seats: 5 } }, []))
  const [early, late] = [residents.slice(0, 10), residents.slice(10, 25)]
  for (const openid of early) dataOf(await say(openid, 'meeting-2', 'yes'))
  // The seated give up, some who wait do too, and others come, all at once; two taps each.
  const leavers = [...early.slice(0, 4), ...early.slice(8, 10)]
  const moves = [...leavers.map((openid) => [openid, 'no'] as const), ...late.map((openid) => [openid, 'yes'] as const)]
  const answers = await Promise.all([...moves, ...moves].map(([openid, answer]) => say(openid, 'meeting-2', answer)))
  expect([...new Set(answers.map(codeOf))]).toEqual(['ok'])
  const { meeting, seated, waiting } = await people('meeting-2')
  expect(seated).toHaveLength(5)
  expect(new Set([...seated, ...waiting]).size).toBe(5 + waiting.length)
  expect(new Set(meeting.people.map(({ memberId }) => memberId)).size).toBe(meeting.people.length)
  // Whoever came early and stayed sits before anybody who came late.
  expect(seated).toEqual(expect.arrayContaining(early.slice(4, 8).map(memberIdOf)))
  expect(waiting).toHaveLength(early.length - leavers.length + late.length - 5)
  const turnOf = (id: string) => meeting.people.find(({ memberId }) => memberId === id)?.turn ?? 0
  const lastSeated = Math.max(...seated.map(turnOf))
  for (const id of waiting) expect(turnOf(id)).toBeGreaterThan(lastSeated)
  const promoted = (await toldOf('排到座位了，请您来开会')).filter((id) => seated.includes(id))
  expect(new Set(promoted).size).toBe(promoted.length)
  expect(promoted.length).toBeGreaterThanOrEqual(3)
}, 60_000)

test('sixty at once for forty seats', async () => {
  await api.put('meetings', anAnnouncedMeeting({ id: 'meeting-3', rule: { seats: 40 } }, []))
  const answers = await Promise.all(residents.map((openid) => say(openid, 'meeting-3', 'yes')))
  // Who met too much of a crowd taps again.
  for (const [i, answer] of answers.entries()) if (!answer.ok) dataOf(await say(residents[i] ?? '', 'meeting-3', 'yes'))
  const { seated, waiting, meeting } = await people('meeting-3')
  expect([seated.length, waiting.length, meeting.people.length]).toEqual([40, 20, 60])
}, 120_000)

test('moving, the clock and the sign-up at once: whoever was told is told once; two clocks tell nobody twice', async () => {
  const who = residents
    .slice(30)
    .map((openid) => ({ memberId: memberIdOf(openid), role: 'party-member', isInvited: true }))
  const meeting = anAnnouncedMeeting({ id: 'meeting-4' }, who)
  const invitation = { _id: 'telling-4', meetingId: 'meeting-4', kind: 'invited' as const, revision: meeting.revision }
  await api.put('meetings', meeting)
  await api.put('tellings', { ...invitation, at: meeting.updatedAt, state: 'waiting', upTo: 0 })
  await Promise.all([run(), run()])
  const invited = await toldOf('请您来开联席会')
  expect(invited.sort()).toEqual(who.map(({ memberId }) => memberId).sort())
  const startsAt = '2026-12-10T11:00:00.000Z'
  api.state.now = new Date(api.state.now.getTime() + 60_000)
  const [moved] = await Promise.all([
    api.call('o-station-manager', 'meeting.move', { meetingId: 'meeting-4', startsAt, reason: '停电' }),
    run(),
    ...residents.slice(30, 40).map((openid) => say(openid, 'meeting-4', 'yes')),
  ])
  expect(codeOf(moved)).toBe('ok')
  await Promise.all([run(), run()])
  await run()
  const told = await toldOf('联席会改了时间')
  expect(new Set(told).size).toBe(told.length)
  expect(told.length).toBeGreaterThanOrEqual(30)
}, 60_000)

test('the clock plans each month once though several run, and again after a week of standing still', async () => {
  await Promise.all([run(), run(), run()])
  const ids = (await api.rows('meetings')).map(({ _id }) => _id).filter((id) => id.startsWith('m-20'))
  expect(ids.sort()).toEqual(['m-202612-jn-1-1-1', 'm-202701-jn-1-1-1'])
  api.state.now = new Date(api.state.now.getTime() + 8 * 86_400_000)
  await Promise.all([run(), run()])
  const later = (await api.rows('meetings')).map(({ _id }) => _id).filter((id) => id.startsWith('m-20'))
  expect(later.sort()).toEqual(['m-202612-jn-1-1-1', 'm-202701-jn-1-1-1', 'm-202702-jn-1-1-1'])
})
