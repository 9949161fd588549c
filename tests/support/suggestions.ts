import type { Meeting } from '../../cloudfunctions/_modules/meeting/meeting.row'
import * as chain from '../../cloudfunctions/_modules/suggestion/chain.rules'
import type { Suggestion, SuggestionText } from '../../cloudfunctions/_modules/suggestion/suggestion.row'
import * as rules from '../../cloudfunctions/_modules/suggestion/suggestion.rules'
import type { Doer } from '../../cloudfunctions/_platform/doer.row'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import type { BallotCount } from '../../src/contracts/ballot'
import { type SuggestionStatus, suggestionStatuses } from '../../src/contracts/suggestion.const'
import { aRole } from './factories'
import { people } from './memory-api'
import type { MemoryStore } from './memory-store'
import { memberId, withMembers } from './people'

// Suggestions as rows for tests, each brought where it is by the rules themselves.

/** A Monday, 09:00 in Shanghai: an hour before the tests' now. */
export const raisedAt = new Date('2026-11-23T01:00:00.000Z')

/** The resident who raised them holds no role: the former manager. */
export const raiser: Doer = { by: memberId('former-manager'), byRole: 'resident' }
export const reviewer: Doer = { by: memberId('station-manager'), byRole: 'station-manager' }
/** Of the estate's owners' committee. */
export const committee: Doer = { by: memberId('party-member'), byRole: 'committee-member' }

export const suggestionText = (part: Partial<SuggestionText> = {}): SuggestionText => ({
  title: '北门加一盏路灯',
  detail: '晚上看不清台阶，老人容易摔跤',
  kind: 'lighting',
  photos: [],
  ...part,
})

export interface SuggestionPart {
  id?: string
  number?: number
  text?: Partial<SuggestionText>
  raiserId?: string
  doer?: Doer
  at?: Date
}

export function aPosted(part: SuggestionPart = {}): Suggestion {
  const { id = 'sugg-1', number = 1, text = {}, raiserId, doer = raiser, at = raisedAt } = part
  return rules.newSuggestion(
    suggestionText(text),
    {
      _id: id,
      number,
      areaId: 'jn-1-1-1',
      areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'],
      estateName: '水木清华',
      stationId: 'jn-1-1-001',
      source: 'any-time',
      raiserId: raiserId ?? doer.by,
      verdict: 'pass',
      reviewerIds: [reviewer.by],
      order: timeOrder(at.toISOString(), id),
      isSynthetic: true,
    },
    doer,
    at,
  )
}

export const aCount = (isPassed: boolean): BallotCount => ({
  owners: { all: 90, tookPart: 60, yes: isPassed ? 40 : 20, no: isPassed ? 15 : 35, abstain: 5 },
  areaCm2: { all: 90e6, tookPart: 60e6, yes: isPassed ? 40e6 : 20e6, no: isPassed ? 15e6 : 35e6, abstain: 5e6 },
  isQuorate: true,
  isPassed,
})
export const link = { ballotId: 'ballot-1', itemNumber: 1, closesAt: '2026-12-20T16:00:00.000Z' }
export const action = { what: '物业装一盏路灯', owner: 'property-company', dueOn: '2026-12-01' } as const
export const proof = { words: '路灯装好了', photos: [] }
export const decided = {
  meetingId: 'meeting-1',
  itemNumber: 2,
  outcome: 'to-owners',
  decision: '同意装灯，请业主大会表决',
} as const

const by = {
  collected: (it: Suggestion, at: Date) => rules.collect(it, reviewer, at),
  discussed: (it: Suggestion, at: Date) => chain.discuss(by.collected(it, at), decided, reviewer, at),
  submitted: (it: Suggestion, at: Date) => chain.submit(by.discussed(it, at), link, committee, at),
  decided: (it: Suggestion, isPassed: boolean, at: Date) =>
    chain.decide(by.submitted(it, at), { ...link, isPassed, count: aCount(isPassed) }, committee, at),
  'in-action': (it: Suggestion, at: Date) => chain.setAction(by.decided(it, true, at), action, committee, at),
  done: (it: Suggestion, at: Date) => chain.finish(by['in-action'](it, at), proof, committee, at),
}

/** A suggestion in the state, reached as people reach it. */
export function aSuggestionIn(status: SuggestionStatus, part: SuggestionPart = {}): Suggestion {
  const at = part.at ?? raisedAt
  const posted = aPosted(part)
  const own = { ...raiser, by: posted.raiserId }
  switch (status) {
    case 'in-review':
      return posted
    case 'asked-back':
      return rules.askBack(posted, '请写清楚一点', reviewer, at)
    case 'declined':
      return rules.decline(posted, '请找物业', reviewer, at)
    case 'withdrawn':
      return rules.withdraw(posted, '不用了', own, at)
    case 'not-taken':
      return chain.discuss(by.collected(posted, at), { ...decided, outcome: 'not-taken' }, reviewer, at)
    case 'passed':
    case 'not-passed':
      return by.decided(posted, status === 'passed', at)
    case 'closed':
      return chain.giveFeedback(by.done(posted, at), { isGood: true }, own, at)
    default:
      return by[status](posted, at)
  }
}

/** The estate's meeting in ten days, and an earlier one that is over. */
export const aMeeting = (part: Partial<Meeting> = {}): Meeting =>
  ({
    _id: 'meeting-1',
    areaId: 'jn-1-1-1',
    areaPath: ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1'],
    estateName: '水木清华',
    stationId: 'jn-1-1-001',
    startsAt: '2026-12-03T11:00:00.000Z',
    endsAt: '2026-12-03T13:00:00.000Z',
    minutes: 120,
    status: 'announced',
    ...part,
  }) as Meeting

/** A suggestion in each state, by `sugg-<state>`; the party member sits on the owners' committee, too. */
export function withSuggestions(store: MemoryStore): MemoryStore {
  withMembers(store)
  store.put(
    'roles',
    aRole({
      _id: 'role-of-committee',
      openid: people['party-member'],
      kind: 'committee-member',
      areaId: 'jn-1-1-1',
    }),
  )
  for (const [i, status] of suggestionStatuses.entries())
    store.put('suggestions', aSuggestionIn(status, { id: `sugg-${status}`, number: i + 1 }))
  return store.put('meetings', aMeeting())
}
