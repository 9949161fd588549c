import type { Meeting, MeetingSchedule } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import { usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import * as seats from '../../../cloudfunctions/_modules/meeting/seat.rules'
import * as chain from '../../../cloudfunctions/_modules/suggestion/chain.rules'
import type { Suggestion } from '../../../cloudfunctions/_modules/suggestion/suggestion.row'
import * as rules from '../../../cloudfunctions/_modules/suggestion/suggestion.rules'
import type { Random } from '../random'
import { agendaRows } from './agenda'
import type { Cast } from './cast'
import { collected, handedIn } from './chain'
import { at, between, dayMs, earlier, planOf, plus, ruleOnHoliday } from './dates'
import { deskSuggestions } from './frames.const'
import * as held from './held'
import type { Scripted } from './script'

const hourMs = 3_600_000
const seatCount = 20
/** One seat is left: the next who signs up has it, the one after waits. */
const residentsComing = 19
const topics = 2

/** The personas' next meeting: announced, nearly full, with suggestions on its agenda. */
export function comingMeeting(
  cast: Cast,
  month: string,
  script: readonly Scripted[],
  suggestions: readonly Suggestion[],
  random: Random,
  now: string,
): { meeting: Meeting; suggestions: Suggestion[] } {
  const { startsAt } = planOf(usualRule, month)
  const taken = script.filter(({ fate }) => fate === 'waiting').slice(0, topics)
  const since = suggestions.filter(({ _id }) => taken.some((one) => one._id === _id)).map(({ updatedAt }) => updatedAt)
  const halfway = plus(now, -hourMs * 20)
  const sentAt = [...since, earlier(held.agendaAt(startsAt), halfway)].sort().at(-1) ?? halfway
  const agenda = [
    ...agendaRows('上次定的事办得怎么样', taken),
    { number: topics + 2, title: '业主大会的票怎么投', minutes: 15, presenter: '业委会' },
  ]
  const planned = held.plannedMeeting(cast, month, startsAt)
  const told = held.announced(planned, agenda, seatCount, cast, sentAt, random)
  const until = earlier(now, plus(startsAt, -hourMs))
  const stepMs = Math.floor((Date.parse(until) - Date.parse(sentAt)) / (residentsComing + 4))
  const residents = cast.residents.slice(0, residentsComing).map(({ _id }) => _id)
  const coming = [cast.manager.by, cast.committee.by, ...residents].reduce((meeting, memberId, i) => {
    const role = cast.invited.find((who) => who.memberId === memberId)?.role
    const who = { memberId, role: role ?? 'resident', isInvited: role !== undefined }
    return seats.answer(meeting, who, 'yes', { by: memberId, byRole: who.role }, at(plus(sentAt, (i + 2) * stepMs)))
  }, told)
  const onAgenda = suggestions.map((suggestion) => {
    const number = taken.findIndex(({ _id }) => _id === suggestion._id)
    if (number < 0) return suggestion
    return chain.putOnAgenda(suggestion, { meetingId: coming._id, itemNumber: number + 2 }, cast.manager, at(sentAt))
  })
  return { meeting: coming, suggestions: onAgenda }
}

/** A neighbouring estate whose own day is the next public holiday: another day waits for somebody's word. */
export function proposedMeeting({ area, station, manager }: Pick<Cast, 'area' | 'station' | 'manager'>, now: string) {
  const { rule, month } = ruleOnHoliday(at(now))
  const schedule: MeetingSchedule = {
    _id: area._id,
    rule,
    revision: 1,
    updatedAt: plus(now, -30 * dayMs),
    updatedBy: manager.by,
    updatedByRole: manager.byRole,
  }
  const meeting = held.planEstate(area, station, month, rule, at(now))
  if (!meeting) throw new Error('the meeting on a holiday was not planned')
  return { schedule, meeting }
}

/** What waits on the personas' desk, or never came so far as to be collected. */
export function deskRows(cast: Cast, from: number, random: Random, now: string): Suggestion[] {
  return deskSuggestions.map((desk, i) => {
    const { title, detail, kind, by, come } = desk
    const reason = 'reason' in desk ? desk.reason : ''
    const postedAt = between(random, plus(now, -4 * dayMs), plus(now, -5 * hourMs))
    const number = from + i + 1
    const _id = `demo-s-01-${number}`
    const fresh = handedIn({ _id, number, title, detail, kind, by, source: 'any-time', postedAt }, cast)
    const later = at(plus(postedAt, hourMs))
    const { doer } = cast.raiserOf(by)
    if (come === 'asked-back') return rules.askBack(fresh, reason, cast.manager, later)
    if (come === 'declined') return rules.decline(fresh, reason, cast.manager, later)
    if (come === 'withdrawn')
      return rules.withdraw(collected(fresh, cast, random, later.toISOString()), reason, doer, later)
    return fresh
  })
}
