import * as chain from '../../../../cloudfunctions/_modules/suggestion/chain.rules'
import {
  type Actor,
  mayAct,
  maySee,
  type SuggestionAct,
  suggestionActs,
} from '../../../../cloudfunctions/_modules/suggestion/suggestion.actor.rules'
import { isOverdue } from '../../../../cloudfunctions/_modules/suggestion/suggestion.derived.rules'
import { raised, settled } from '../../../../cloudfunctions/_modules/suggestion/suggestion.due.rules'
import type { Suggestion } from '../../../../cloudfunctions/_modules/suggestion/suggestion.row'
import * as rules from '../../../../cloudfunctions/_modules/suggestion/suggestion.rules'
import { AppError } from '../../../../cloudfunctions/_platform/app-error'
import {
  publicSuggestionStatuses,
  type SuggestionStatus,
  suggestionStatuses,
} from '../../../../src/contracts/suggestion.const'
import { mondayTen as at } from '../../../support/memory-api'
import {
  aCount,
  action,
  aSuggestionIn,
  committee,
  decided,
  link,
  proof,
  raiser,
  reviewer,
  suggestionText,
} from '../../../support/suggestions'

const reason = '没有写清楚'
const onAgenda = { meetingId: 'meeting-2', itemNumber: 1 }
const verdict = (isPassed: boolean) => ({ ...link, isPassed, count: aCount(isPassed) })
const after = (days: number) => new Date(at.getTime() + days * 86_400_000)

type Next = Partial<Record<SuggestionStatus, SuggestionStatus | 'same'>>
/** Everywhere but where it says otherwise, it is nothing to do: how a meeting or a vote meets what has moved on. */
const elsewhere = (next: Next): Next => ({
  ...Object.fromEntries(suggestionStatuses.map((status) => [status, 'same'])),
  ...next,
})

/** Each verb as whoever it belongs to would do it; what it makes of each state. Not named: refused as out of place. */
const verbs: Record<string, { act: (suggestion: Suggestion) => Suggestion; next: Next }> = {
  revise: {
    act: (it) => rules.revise(it, suggestionText({ detail: '写清楚了' }), 'pass', raiser, at),
    next: { 'asked-back': 'in-review' },
  },
  'revise to what it says': {
    act: (it) => rules.revise(it, suggestionText(), 'pass', raiser, at),
    next: { 'in-review': 'same', 'asked-back': 'in-review' },
  },
  collect: {
    act: (it) => rules.collect(it, reviewer, at),
    next: { 'in-review': 'collected', collected: 'same' },
  },
  'ask back': { act: (it) => rules.askBack(it, reason, reviewer, at), next: { 'in-review': 'asked-back' } },
  decline: { act: (it) => rules.decline(it, reason, reviewer, at), next: { 'in-review': 'declined' } },
  withdraw: {
    act: (it) => rules.withdraw(it, reason, raiser, at),
    next: { 'in-review': 'withdrawn', 'asked-back': 'withdrawn', collected: 'withdrawn', withdrawn: 'same' },
  },
  'put on an agenda': {
    act: (it) => chain.putOnAgenda(it, onAgenda, reviewer, at),
    next: { collected: 'collected', discussed: 'discussed' },
  },
  'take off an agenda': { act: (it) => chain.takeOffAgenda(it, 'meeting-2', reviewer, at), next: elsewhere({}) },
  discuss: {
    act: (it) => chain.discuss(it, { ...decided, meetingId: 'meeting-2' }, reviewer, at),
    next: { collected: 'discussed', discussed: 'discussed' },
  },
  'discuss again with the same minutes': {
    act: (it) => chain.discuss(it, decided, reviewer, at),
    next: elsewhere({
      'in-review': undefined,
      'asked-back': undefined,
      declined: undefined,
      withdrawn: undefined,
      collected: 'discussed',
      'not-taken': undefined,
    }),
  },
  'not take': {
    act: (it) => chain.discuss(it, { ...decided, meetingId: 'meeting-2', outcome: 'not-taken' }, reviewer, at),
    next: { collected: 'not-taken', discussed: 'not-taken' },
  },
  'put off': {
    act: (it) => chain.discuss(it, { ...decided, meetingId: 'meeting-2', outcome: 'next-time' }, reviewer, at),
    next: { collected: 'collected', discussed: 'discussed' },
  },
  submit: {
    act: (it) => chain.submit(it, undefined, committee, at),
    next: { discussed: 'submitted', 'not-passed': 'submitted', submitted: 'same' },
  },
  'submit to a vote': {
    act: (it) => chain.submit(it, link, committee, at),
    next: { discussed: 'submitted', 'not-passed': 'submitted', submitted: 'same' },
  },
  'take back': {
    act: (it) => chain.takeBack(it, 'ballot-1', committee, at),
    next: elsewhere({ submitted: 'submitted' }),
  },
  pass: { act: (it) => chain.decide(it, verdict(true), committee, at), next: elsewhere({ submitted: 'passed' }) },
  'not pass': {
    act: (it) => chain.decide(it, verdict(false), committee, at),
    next: elsewhere({ submitted: 'not-passed' }),
  },
  'set action': {
    act: (it) => chain.setAction(it, { ...action, owner: 'station' }, committee, at),
    next: { collected: 'in-action', discussed: 'in-action', passed: 'in-action', 'in-action': 'in-action' },
  },
  'set the same action': {
    act: (it) => chain.setAction(it, action, committee, at),
    next: { collected: 'in-action', discussed: 'in-action', passed: 'in-action', 'in-action': 'same' },
  },
  note: { act: (it) => chain.addNote(it, '灯买好了', committee, at), next: { 'in-action': 'in-action' } },
  finish: { act: (it) => chain.finish(it, proof, committee, at), next: { 'in-action': 'done', done: 'same' } },
  'say it is done': {
    act: (it) => chain.giveFeedback(it, { isGood: true }, raiser, at),
    next: { done: 'closed', closed: 'same' },
  },
  'say it is not done': {
    act: (it) => chain.giveFeedback(it, { isGood: false, words: '还是暗' }, raiser, at),
    next: { done: 'in-action' },
  },
}

const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'ok'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

const cases = Object.keys(verbs).flatMap((verb) => suggestionStatuses.map((status) => [verb, status] as const))

test.each(cases)('%s a suggestion that is %s', (verb, status) => {
  const { act, next } = verbs[verb] as (typeof verbs)[string]
  const suggestion = aSuggestionIn(status)
  const frozen = JSON.stringify(suggestion)
  const expected = next[status]
  if (expected === undefined) expect(codeOf(() => act(suggestion))).toBe('wrong-state')
  else if (expected === 'same') expect(act(suggestion)).toBe(suggestion)
  else {
    const moved = act(suggestion)
    expect(moved).toMatchObject({ status: expected, revision: suggestion.revision + 1 })
    expect(moved.history).toHaveLength(suggestion.history.length + 1)
    // Done once more it is done already, and nothing changes.
    expect(act(moved)).toBe(moved)
  }
  expect(JSON.stringify(suggestion)).toBe(frozen)
})

/** Who may do what in its right state: every act × every kind of person. */
const actors: Record<string, Actor> = {
  nobody: { id: '' },
  resident: { id: 'm-r' },
  raiser: { id: raiser.by, raiserRole: 'resident' },
  helper: { id: 'm-helper', raiserRole: 'building-head' },
  manager: { id: reviewer.by, reviewRole: 'station-manager', manageRole: 'station-manager' },
  committee: { id: 'm-c', manageRole: 'committee-member' },
  /** A manager whose own suggestion it is. */
  'raising manager': { id: raiser.by, raiserRole: 'resident', manageRole: 'station-manager' },
}
const beginning: Record<SuggestionAct, SuggestionStatus> = {
  revise: 'asked-back',
  withdraw: 'collected',
  review: 'in-review',
  discuss: 'collected',
  submit: 'discussed',
  setAction: 'passed',
  note: 'in-action',
  finish: 'in-action',
  feedback: 'done',
}
const ownActs = ['revise', 'withdraw', 'feedback']
const workActs = ['submit', 'setAction', 'note', 'finish']
const allowed: Record<string, readonly string[]> = {
  nobody: [],
  resident: [],
  raiser: ownActs,
  helper: ownActs,
  manager: ['review', 'discuss', ...workActs],
  committee: workActs,
  'raising manager': [...ownActs, ...workActs],
}

test.each(Object.keys(actors).flatMap((who) => suggestionActs.map((act) => [who, act] as const)))(
  'whether %s may %s',
  (who, act) => {
    const actor = actors[who] as Actor
    const may = allowed[who]?.includes(act) === true
    for (const status of suggestionStatuses) {
      const isBeginning = mayAct(aSuggestionIn(status), actor, act)
      if (status === beginning[act]) expect(isBeginning).toBe(may)
      else if (!may) expect(isBeginning).toBe(false)
    }
  },
)

test('whoever reported it done never closes it', () => {
  const own = chain.finish(aSuggestionIn('in-action'), proof, { ...raiser, byRole: 'station-manager' }, at)
  expect(mayAct(own, actors['raising manager'] as Actor, 'feedback')).toBe(false)
  expect(codeOf(() => chain.giveFeedback(own, { isGood: true }, raiser, at))).toBe('not-allowed')
  expect(settled(own, after(10)).status).toBe('closed')
})

test.each(suggestionStatuses)('who sees one that is %s', (status) => {
  const suggestion = aSuggestionIn(status)
  const isPublic = publicSuggestionStatuses.some((one) => one === status)
  for (const who of ['nobody', 'resident', 'committee'])
    expect([who, maySee(suggestion, actors[who] as Actor)]).toEqual([who, isPublic])
  for (const who of ['raiser', 'helper', 'manager']) expect(maySee(suggestion, actors[who] as Actor)).toBe(true)
})

test('silence closes at its own instant, however late it is looked at, and not a moment before', () => {
  const done = chain.finish(aSuggestionIn('in-action'), proof, committee, at)
  expect(settled(done, new Date(after(10).getTime() - 1))).toBe(done)
  expect(settled(done, after(10))).toEqual(settled(done, after(300)))
  expect(settled(done, after(10)).history.at(-1)).toMatchObject({
    what: 'closed-by-silence',
    at: after(10).toISOString(),
  })
})

test('an action overdue goes up one level at a time, three in all, and starts anew with a new day', () => {
  // Due on 1 December, which ends at 16:00Z.
  const inAction = aSuggestionIn('in-action')
  const end = new Date('2026-12-01T16:00:00.000Z')
  const before = new Date(end.getTime() - 1)
  expect([isOverdue(inAction, before), isOverdue(inAction, end)]).toEqual([false, true])
  expect(raised(inAction, before)).toBe(inAction)
  const muchLater = new Date(end.getTime() + 100 * 86_400_000)
  let current = raised(inAction, muchLater)
  expect(current.raised).toBe(1)
  for (let i = 0; i < 5; i += 1) current = raised(current, muchLater)
  expect([current.raised, current.raiseAt]).toEqual([3, undefined])
  const anew = chain.setAction(current, { ...action, dueOn: '2027-06-01' }, committee, muchLater)
  expect([anew.raised, isOverdue(anew, muchLater)]).toEqual([0, false])
})

test.each([
  ['2026-11-22', 'bad-input'],
  ['2026-11-23', 'ok'],
  ['2028-11-22', 'ok'],
  ['2029-11-23', 'bad-input'],
])('an action due on %s: %s', (dueOn, code) => {
  expect(codeOf(() => chain.setAction(aSuggestionIn('passed'), { ...action, dueOn }, committee, at))).toBe(code)
})

test('what was found not done gets a week at least, and is no longer among what is done', () => {
  const done = aSuggestionIn('done')
  expect(done.reached).toContain('done')
  const late = new Date('2026-12-05T02:00:00.000Z')
  const reopened = chain.giveFeedback(done, { isGood: false, words: '还是暗' }, raiser, late)
  expect(reopened).toMatchObject({ action: { dueOn: '2026-12-12' }, reason: '还是暗', raised: 0 })
  expect(reopened.reached).toEqual(['collected', 'discussed', 'submitted', 'passed', 'in-action'])
  expect(codeOf(() => chain.giveFeedback(done, { isGood: false }, raiser, late))).toBe('bad-input')
})

test('a second vote takes the place of the first, and both stay in the history', () => {
  const again = chain.submit(aSuggestionIn('not-passed'), { ...link, ballotId: 'ballot-2' }, committee, at)
  expect(again).toMatchObject({ ballot: { ballotId: 'ballot-2' } })
  expect(again.ballot?.isPassed).toBeUndefined()
  // The old vote's count, come late, changes nothing.
  expect(chain.decide(again, verdict(true), committee, at)).toBe(again)
  const passed = chain.decide(again, { ...verdict(true), ballotId: 'ballot-2' }, committee, at)
  expect(passed.history.map(({ what }) => what).slice(-4)).toEqual(['submitted', 'not-passed', 'submitted', 'passed'])
  expect(codeOf(() => chain.submit(aSuggestionIn('submitted'), { ...link, ballotId: 'b2' }, committee, at))).toBe(
    'wrong-state',
  )
})
