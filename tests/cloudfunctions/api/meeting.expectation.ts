import { draftRevision } from '../../../cloudfunctions/_modules/meeting/minutes.rules'
import { usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import { meetingStates, theCode, withMeetings, written } from '../../support/meetings'
import { memberId } from '../../support/people'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const given = withMeetings
const areaId = 'jn-1-1-1'
const reason = '会场停电'
const anybody = { others: 'ok' } as const
const runners = {
  'station-manager': 'ok',
  'community-staff': 'ok',
  'street-staff': 'ok',
  'county-staff': 'ok',
} as const
const run = { nobody: 'not-signed-in', ...runners, others: 'not-allowed' } as const
const drafted = draftRevision(meetingStates.drafted())
const minutes = { revision: 0, summary: written.summary, items: [...written.items] }
const rule = { ...usualRule, ordinal: 'second', weekday: 2, time: '18:30' } as const
const startsAt = '2026-12-10T11:00:00.000Z'
const agendaOf = (title: string) => ({
  meetingId: 'meeting-planned',
  items: [{ title, minutes: 20, presenter: '物业公司' }],
  seats: 30,
})

export const meetingOutcomes: Outcomes<CallOf<'meeting'>> = {
  'meeting.list': { input: { areaId: 'jn', when: 'coming' }, outcome: anybody, given },
  'meeting.get': { input: { meetingId: 'meeting-announced' }, outcome: anybody, given },
  'meeting.mine': { input: {}, outcome: anybody, given },
  'meeting.schedule': { input: { areaId }, outcome: anybody, given },
  'meeting.calendar': { input: { areaId }, outcome: anybody, given },
  'meeting.people': { input: { meetingId: 'meeting-announced' }, outcome: run, given },
  'meeting.set-schedule': { input: { areaId, rule }, outcome: run, given },
  'meeting.confirm-date': { input: { meetingId: 'meeting-proposed' }, outcome: run, given },
  'meeting.move': { input: { meetingId: 'meeting-announced', startsAt, reason }, outcome: run, given },
  'meeting.cancel': { input: { meetingId: 'meeting-announced', reason }, outcome: run, given },
  'meeting.set-agenda': { input: agendaOf('路灯'), outcome: run, given },
  'meeting.announce': { input: { meetingId: 'meeting-planned' }, outcome: run, given },
  'meeting.answer': {
    input: { meetingId: 'meeting-announced', answer: 'yes' },
    outcome: { nobody: 'not-signed-in', stranger: 'home-needed', others: 'ok' },
    given,
  },
  // Whoever stands at the door is welcome.
  'meeting.check-in': {
    input: { meetingId: 'meeting-door', code: theCode },
    outcome: { nobody: 'not-signed-in', others: 'ok' },
    given,
  },
  'meeting.check-in-for': { input: { meetingId: 'meeting-door', number: 1 }, outcome: run, given },
  'meeting.walk-ins': { input: { meetingId: 'meeting-door', people: 3 }, outcome: run, given },
  'meeting.save-minutes': {
    input: { meetingId: 'meeting-over', ...minutes },
    outcome: { ...run, 'building-head': 'ok' },
    given,
  },
  'meeting.publish-minutes': { input: { meetingId: 'meeting-drafted', revision: drafted }, outcome: run, given },
  'meeting.correct-minutes': { input: { meetingId: 'meeting-closed', text: '路灯是五盏' }, outcome: run, given },
}

const by = 'station-manager'
export const meetingWrites: Writes<CallOf<'meeting', WriteName>> = {
  'meeting.set-schedule': {
    by,
    input: { areaId, rule },
    other: { areaId, rule: { ...rule, time: '19:30' } },
    given,
  },
  'meeting.confirm-date': {
    by,
    input: { meetingId: 'meeting-proposed' },
    other: { meetingId: 'meeting-planned' },
    given,
  },
  'meeting.move': {
    by,
    input: { meetingId: 'meeting-announced', startsAt, reason },
    other: { meetingId: 'meeting-announced', startsAt, reason: '别的' },
    given,
  },
  'meeting.cancel': {
    by,
    input: { meetingId: 'meeting-announced', reason },
    other: { meetingId: 'meeting-announced', reason: '别的' },
    given,
  },
  'meeting.set-agenda': { by, input: agendaOf('路灯'), other: agendaOf('停车'), given },
  'meeting.announce': {
    by,
    input: { meetingId: 'meeting-planned' },
    other: { meetingId: 'meeting-announced' },
    given,
  },
  'meeting.answer': {
    by: 'building-head',
    input: { meetingId: 'meeting-announced', answer: 'yes', forId: memberId('elder') },
    other: { meetingId: 'meeting-announced', answer: 'no', forId: memberId('elder') },
    given,
  },
  'meeting.check-in': {
    by: 'former-manager',
    input: { meetingId: 'meeting-door', code: theCode },
    other: { meetingId: 'meeting-door', code: '000000' },
    given,
  },
  'meeting.check-in-for': {
    by,
    input: { meetingId: 'meeting-door', number: 2 },
    other: { meetingId: 'meeting-door', number: 3 },
    given,
  },
  'meeting.walk-ins': {
    by,
    input: { meetingId: 'meeting-door', people: 3 },
    other: { meetingId: 'meeting-door', people: 4 },
    given,
  },
  'meeting.save-minutes': {
    by: 'building-head',
    input: { meetingId: 'meeting-over', ...minutes },
    other: { meetingId: 'meeting-over', ...minutes, summary: '别的' },
    given,
  },
  'meeting.publish-minutes': {
    by,
    input: { meetingId: 'meeting-drafted', revision: drafted },
    other: { meetingId: 'meeting-over', revision: 0 },
    given,
  },
  'meeting.correct-minutes': {
    by,
    input: { meetingId: 'meeting-closed', text: '路灯是五盏' },
    other: { meetingId: 'meeting-closed', text: '路灯是六盏' },
    given,
  },
}
