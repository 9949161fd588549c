import { meetingPersonal } from '../../../../cloudfunctions/_modules/meeting'
import { usualRule } from '../../../../cloudfunctions/_modules/meeting/plan.rules'
import { collectionNames } from '../../../../cloudfunctions/_platform/collections'
import { meetingWorld } from '../../../support/meeting-world'
import { anAnnouncedMeeting, meetingIn, resident, withMeetings } from '../../../support/meetings'
import { codeOf, dataOf } from '../../../support/memory-api'
import { memberId as id } from '../../../support/people'

const meetingId = 'meeting-announced'

test('one’s own data holds the meetings one was invited to, signed up for or ran, and nobody else', async () => {
  const { act, store, call } = meetingWorld()
  withMeetings(store)
  await act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  await act('former-manager', 'meeting.check-in', { meetingId: 'meeting-door', code: '123456' })
  const own = dataOf(await call('former-manager', 'member.export', {})).parts.meetings
  expect(own).toMatchObject([
    {
      estateName: '水木清华',
      month: '2026-12',
      status: 'announced',
      role: 'resident',
      answer: 'yes',
      place: 'seat',
      mine: [],
    },
    { checkedInAt: '2026-11-23T02:00:00.000Z' },
  ])
  expect(JSON.stringify(own)).not.toMatch(/m-(station|party|building)/)
  const ran = dataOf(await call('station-manager', 'member.export', {})).parts.meetings
  expect(ran?.find(({ status }) => status === 'closed')).toMatchObject({
    mine: [
      { what: 'moved' },
      { what: 'agenda-set' },
      { what: 'announced' },
      { what: 'minutes-saved' },
      { what: 'closed' },
    ],
  })
})

test('who leaves is nowhere any more; their seat goes to who waits, who is told; what took place stays counted', async () => {
  const { act, store, told, call, state } = meetingWorld()
  const small = anAnnouncedMeeting({ id: meetingId, rule: { seats: 1 } }, [])
  const past = meetingIn(-120, 'meeting-past')
  const person = { ...resident('former-manager'), number: 9, checkedInAt: '2026-11-23T00:10:00.000Z' }
  store.put('meetings', small, { ...past, people: [person], memberIds: [person.memberId], involved: [person.memberId] })
  await act('former-manager', 'meeting.answer', { meetingId, answer: 'yes' })
  await act('street-staff', 'meeting.answer', { meetingId, answer: 'yes' })
  expect(codeOf(await call('former-manager', 'member.leave', { sure: true }))).toBe('ok')
  const leaver = { memberId: id('former-manager'), openid: 'o-former-manager' }
  await meetingPersonal.forgotten(store, leaver, state.now)
  await meetingPersonal.forgotten(store, leaver, state.now)
  expect((await store.get('meetings', meetingId))?.people).toMatchObject([
    { memberId: id('street-staff'), place: 'seat' },
  ])
  expect(told('排到座位了，请您来开会')).toEqual([id('street-staff')])
  expect((await act('stranger', 'meeting.get', { meetingId: 'meeting-past' })).attended).toBe(1)
  expect(JSON.stringify(store.rows('meetings'))).not.toContain(leaver.memberId)
})

test('a manager who leaves is in no history, record, schedule or telling', async () => {
  const { act, store, state } = meetingWorld()
  withMeetings(store)
  await act('station-manager', 'meeting.set-schedule', { areaId: 'jn-1-1-1', rule: { ...usualRule, time: '18:30' } })
  await act('station-manager', 'meeting.cancel', { meetingId, reason: '停电' })
  await act('station-manager', 'meeting.correct-minutes', { meetingId: 'meeting-closed', text: '路灯是五盏' })
  await meetingPersonal.forgotten(store, { memberId: id('station-manager'), openid: 'o-station-manager' }, state.now)
  const mine = ['meetings', 'schedules', 'tellings', 'plans', 'counters'] as const
  expect(collectionNames).toEqual(expect.arrayContaining([...mine]))
  for (const name of mine) expect(JSON.stringify(store.rows(name))).not.toContain(id('station-manager'))
  expect(await store.get('meetings', 'meeting-closed')).toMatchObject({
    status: 'closed',
    record: { savedBy: '', savedByRole: 'station-manager' },
  })
})
