import type { Ballot } from '../../../cloudfunctions/_modules/ballot/ballot.row'
import type { OwnerUnit } from '../../../cloudfunctions/_modules/ballot/unit.row'
import type { Meeting } from '../../../cloudfunctions/_modules/meeting/meeting.row'
import { meetingIdOf } from '../../../cloudfunctions/_modules/meeting/plan'
import { usualRule } from '../../../cloudfunctions/_modules/meeting/plan.rules'
import * as chain from '../../../cloudfunctions/_modules/suggestion/chain.rules'
import type { Suggestion } from '../../../cloudfunctions/_modules/suggestion/suggestion.row'
import { dayAt } from '../../../src/contracts/opening.calc'
import type { Random } from '../random'
import { agendaRows, minutesText } from './agenda'
import type { Cast } from './cast'
import { collected, handedIn, type Progress, seenTo } from './chain'
import { at, dayMs, earlier, onDay, planOf, plus } from './dates'
import type { DemoEstate } from './estates.const'
import * as held from './held'
import { postingOf } from './posting'
import type { Scripted } from './script'
import type { demoWords } from './texts'
import * as votes from './votes'

const hourMs = 3_600_000
const seatCount = 40
const turnout = { enough: 0.84, few: 0.55 }
const voteDays = { opens: 2, closes: 12 }
const openSinceDays = 6
const openForDays = 8
const homeEstate = 0
const system = { by: '', byRole: 'system' }

export interface Told {
  meetings: Meeting[]
  suggestions: Suggestion[]
  ballots: votes.VotingRows[]
}

export interface Estate {
  number: number
  plan: DemoEstate
  cast: Cast
  script: Scripted[]
  units: OwnerUnit[]
  /** Members whom somebody can act as: they have not voted yet where a vote is open. */
  personaIds: readonly string[]
  pictures: ReadonlyMap<string, string>
  /** Of its meetings, oldest first, and one more: the next. */
  months: string[]
}

/** What an estate's meetings made of its suggestions until now, told in order by the product's own rules. */
export class Story {
  private readonly starts: string[]
  private readonly suggestions = new Map<string, Suggestion>()
  private readonly meetings: Meeting[] = []
  private readonly ballots: votes.VotingRows[] = []

  constructor(
    private readonly estate: Estate,
    private readonly words: ReturnType<typeof demoWords>,
    private readonly random: Random,
    private readonly now: string,
  ) {
    this.starts = estate.months.map((month) => planOf(usualRule, month).startsAt)
  }

  tell(): Told {
    const { script, plan } = this.estate
    for (const scripted of script) this.suggestions.set(scripted._id, this.handedIn(scripted))
    for (let meeting = 0; meeting < plan.meetings; meeting += 1) {
      this.meet(meeting)
      this.vote(meeting)
    }
    return { meetings: this.meetings, suggestions: [...this.suggestions.values()], ballots: this.ballots }
  }

  private start = (meeting: number): string => this.starts[meeting] ?? this.now
  private meetingId = (meeting: number): string =>
    meetingIdOf(this.estate.plan.areaId, this.estate.months[meeting] ?? '')

  private change(id: string, rule: (suggestion: Suggestion) => Suggestion): void {
    const suggestion = this.suggestions.get(id)
    if (suggestion) this.suggestions.set(id, rule(suggestion))
  }

  private handedIn(scripted: Scripted): Suggestion {
    const { random, now, start } = this
    const { _id, number, title, topic, by } = scripted
    const { source, postedAt, meeting, neededAt } = postingOf(scripted, { random, now, start })
    const detail = this.words.suggestions.get(_id)?.detail ?? ''
    const handed = handedIn(
      {
        _id,
        number,
        title,
        detail,
        kind: topic.kind,
        by,
        source,
        ...(meeting !== undefined && { meetingId: this.meetingId(meeting) }),
        postedAt,
      },
      this.estate.cast,
    )
    return collected(handed, this.estate.cast, random, neededAt)
  }

  /** What a meeting takes up: what was put off first. */
  private itemsOf(meeting: number): Scripted[] {
    const { script } = this.estate
    const decided = script.filter((one) => one.meeting === meeting && one.fate !== 'waiting')
    const putOff = script.filter((one) => one.isPutOff && one.meeting === meeting + 1)
    return [...decided.sort((a, b) => Number(b.isPutOff) - Number(a.isPutOff)), ...putOff]
  }

  private meet(index: number): void {
    const { estate, random } = this
    const { cast } = estate
    const startsAt = this.start(index)
    const items = this.itemsOf(index).map((scripted) => ({ scripted, words: this.words.suggestions.get(scripted._id) }))
    const isPutOff = ({ meeting }: Scripted) => meeting !== index
    const minutes = minutesText({ items, isPutOff, review: this.lookedBack(index), say: this.words.meeting })
    const sentAt = held.agendaAt(startsAt)
    const known = items.filter(({ scripted }) => (this.suggestions.get(scripted._id)?.updatedAt ?? '') <= sentAt)
    const planned = held.plannedMeeting(cast, estate.months[index] ?? '', startsAt)
    const first = agendaRows(
      minutes.reviewTitle,
      known.map(({ scripted }) => scripted),
    )
    const whole = agendaRows(
      minutes.reviewTitle,
      items.map(({ scripted }) => scripted),
    )
    const finalAt = plus(startsAt, 12 * 60_000)
    const told = held.announced(planned, first, seatCount, cast, sentAt, random)
    const guests = random.some(cast.residents.slice(0, 8), 0.6).map(({ _id }) => _id)
    const door = held.attended(held.answered(told, cast, guests, onDay(startsAt, -6, '09:00'), random), cast, random)
    const meeting = held.closed(held.withAgenda(door, whole, seatCount, cast.manager, finalAt), minutes.text, cast)
    this.meetings.push(meeting)
    for (const [agenda, instant] of [
      [first, sentAt],
      [whole, finalAt],
    ] as const)
      for (const { number, suggestionId } of agenda)
        if (suggestionId !== undefined)
          this.change(suggestionId, (suggestion) =>
            chain.putOnAgenda(suggestion, { meetingId: meeting._id, itemNumber: number }, cast.manager, at(instant)),
          )
    const publishedAt = held.publishedAt(meeting)
    for (const { number, suggestionId, outcome, decision } of meeting.record?.items ?? [])
      if (suggestionId !== undefined)
        this.change(suggestionId, (suggestion) => {
          const decided = { meetingId: meeting._id, itemNumber: number, outcome, decision }
          return chain.discuss(suggestion, decided, cast.manager, at(publishedAt))
        })
    for (const { scripted, words } of items)
      if (words && scripted.fate === 'to-action' && scripted.meeting === index)
        this.seeTo(scripted, 'under-way', publishedAt)
  }

  /** What came of the meeting before, of the votes since, and of what the one before that had decided. */
  private lookedBack(index: number) {
    const { script, plan } = this.estate
    const titles = (fits: (scripted: Scripted) => boolean) => script.filter(fits).map(({ title }) => title)
    const votedAfter = (meeting: number) => plan.ballots.findIndex(({ after }) => after === meeting)
    const latest = votedAfter(index - 1)
    const before = votedAfter(index - 2)
    return {
      isFirst: index === 0,
      passed: titles(({ vote }) => vote?.ballot === latest && vote.isPassed),
      failed: titles(({ vote }) => vote?.ballot === latest && !vote.isPassed),
      done: titles(({ vote }) => vote?.ballot === before && vote.isDone),
      going: titles(({ meeting, fate }) => meeting === index - 1 && (fate === 'noted' || fate === 'to-action')),
    }
  }

  private vote(meeting: number): void {
    const { estate, random } = this
    const ballot = estate.plan.ballots.findIndex(({ after }) => after === meeting)
    const isOpen = estate.number === homeEstate && meeting === estate.plan.meetings - 1
    const number = isOpen ? estate.plan.ballots.length : ballot
    if (number < 0) return
    const items = estate.script.filter(({ vote }) => vote?.ballot === number)
    const hasFew = items.every(({ vote }) => !vote?.isPassed) && !isOpen
    const start = this.start(meeting)
    const since = plus(this.now, -openSinceDays * dayMs)
    const opensAt = isOpen ? (since > start ? since : plus(start, 4 * hourMs)) : onDay(start, voteDays.opens, '10:00')
    const closesOn = dayAt(at(isOpen ? plus(this.now, openForDays * dayMs) : onDay(start, voteDays.closes, '12:00')))
    const rows = votes.held(
      estate.cast,
      {
        _id: `demo-b-${String(estate.number + 1).padStart(2, '0')}-${number + 1}`,
        title: `第${'一二三四'[number]}次业主大会`,
        items: items.map(({ topic, _id, vote }) => ({
          title: topic.vote?.title ?? '',
          matter: topic.vote?.matter ?? 'ordinary',
          suggestionId: _id,
          isPassed: vote?.isPassed ?? false,
        })),
        opensAt,
        closesOn,
        until: earlier(this.now, onDay(opensAt, voteDays.closes - voteDays.opens, '20:00')),
        turnout: isOpen || hasFew ? turnout.few : turnout.enough,
        spared: new Set(isOpen ? estate.personaIds : []),
        isEnded: !isOpen,
      },
      estate.units,
      random,
    )
    this.ballots.push(rows)
    this.decide(rows.ballot, items)
  }

  private decide({ _id: ballotId, opensAt, closesAt, items }: Ballot, scripted: Scripted[]): void {
    for (const { number, suggestionId = '', count } of items) {
      this.change(suggestionId, (suggestion) =>
        chain.submit(suggestion, { ballotId, itemNumber: number, closesAt }, this.estate.cast.committee, at(opensAt)),
      )
      if (!count) continue
      const countedAt = plus(closesAt, 60_000)
      this.change(suggestionId, (suggestion) =>
        chain.decide(
          suggestion,
          { ballotId, itemNumber: number, isPassed: count.isPassed, count },
          system,
          at(countedAt),
        ),
      )
      const one = scripted[number - 1]
      if (count.isPassed && one) this.seeTo(one, this.progressOf(one), countedAt)
    }
  }

  /** In the personas' estate one thing is late, and one not begun. */
  private progressOf({ vote, estate }: Scripted): Progress {
    if (vote?.isDone) return 'done'
    if (estate !== homeEstate) return 'under-way'
    return (['not-begun', 'late', 'under-way'] as const)[vote?.item ?? 0] ?? 'under-way'
  }

  private seeTo(scripted: Scripted, progress: Progress, decidedAt: string): void {
    const words = this.words.suggestions.get(scripted._id)
    const { cast, pictures } = this.estate
    if (words)
      this.change(scripted._id, (suggestion) =>
        seenTo(suggestion, scripted, words, { progress, cast, decidedAt, now: this.now, pictures }),
      )
  }
}
