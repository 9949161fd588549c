import * as claims from '../../../../cloudfunctions/_modules/wish/claim.rules'
import {
  type Actor,
  mayAct,
  mayCall,
  maySee,
  type WishAct,
} from '../../../../cloudfunctions/_modules/wish/wish.actor.rules'
import { settled } from '../../../../cloudfunctions/_modules/wish/wish.due.rules'
import type { Wish } from '../../../../cloudfunctions/_modules/wish/wish.row'
import * as rules from '../../../../cloudfunctions/_modules/wish/wish.rules'
import { wishSettings } from '../../../../cloudfunctions/_modules/wish/wish.settings.rules'
import { AppError } from '../../../../cloudfunctions/_platform/app-error'
import type { WishStatus } from '../../../../src/contracts/wish.const'
import { mondayTen as at } from '../../../support/memory-api'
import { aWishIn, claimer, everyStatus, reviewer, settings, wisher, wishText } from '../../../support/wishes'

const other = { by: 'm-other', byRole: 'resident' }
const reason = '没有写清楚'

/** Each verb as whoever it belongs to would do it; what it makes of each state. `-`: refused as out of place. */
const verbs: Record<
  string,
  { act: (wish: Wish) => Wish; next: Partial<Record<WishStatus, WishStatus | 'same' | 'no'>> }
> = {
  revise: {
    act: (wish) => rules.revise(wish, wishText({ detail: '写清楚了' }), 'pass', wisher, at),
    next: { 'asked-back': 'in-review' },
  },
  'revise to what it says': {
    act: (wish) => rules.revise(wish, wishText(), 'pass', wisher, at),
    next: { 'in-review': 'same', 'asked-back': 'in-review' },
  },
  approve: {
    act: (wish) => rules.approve(wish, reviewer, at),
    next: { 'in-review': 'open', open: 'same', claimed: 'same' },
  },
  'ask back': {
    act: (wish) => rules.askBack(wish, reason, reviewer, at),
    next: { 'in-review': 'asked-back' },
  },
  decline: { act: (wish) => rules.decline(wish, reason, reviewer, at), next: { 'in-review': 'declined' } },
  claim: {
    act: (wish) => claims.claim(wish, 1, claimer, at, settings),
    next: { open: 'claimed', claimed: 'same', done: 'same', confirmed: 'same' },
  },
  'claim by another': {
    act: (wish) => claims.claim(wish, 1, other, at, settings),
    next: { open: 'claimed', claimed: 'no', done: 'no', confirmed: 'no' },
  },
  'hand back': {
    act: (wish) => claims.handBack(wish, reason, claimer, at),
    next: { ...noClaim(), claimed: 'open' },
  },
  note: { act: (wish) => claims.addNote(wish, '明天去', claimer, at), next: { ...noClaim(), claimed: 'claimed' } },
  finish: {
    act: (wish) => claims.finish(wish, claimer, at, settings),
    next: { ...noClaim(), claimed: 'done', done: 'same' },
  },
  confirm: { act: (wish) => rules.confirm(wish, wisher, at), next: { done: 'confirmed', confirmed: 'same' } },
  'not done': { act: (wish) => claims.notDone(wish, reason, wisher, at, settings), next: { done: 'claimed' } },
  withdraw: {
    act: (wish) => rules.withdraw(wish, reason, wisher, at),
    next: {
      'in-review': 'withdrawn',
      'asked-back': 'withdrawn',
      open: 'withdrawn',
      claimed: 'withdrawn',
      withdrawn: 'same',
    },
  },
  thank: { act: (wish) => rules.thank(wish, '谢谢', 'pass', wisher, at), next: { confirmed: 'confirmed' } },
}
/** Where nobody has a claim, a claimer's act is not somebody's to do. */
function noClaim() {
  const none = ['in-review', 'asked-back', 'open', 'declined', 'withdrawn', 'expired'] as const
  return Object.fromEntries(none.map((status) => [status, 'no'])) as Partial<Record<WishStatus, 'no'>>
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

const cases = Object.keys(verbs).flatMap((verb) => everyStatus.map((status) => [verb, status] as const))

test.each(cases)('%s a wish that is %s', (verb, status) => {
  const { act, next } = verbs[verb] as (typeof verbs)[string]
  const wish = aWishIn(status)
  const frozen = JSON.stringify(wish)
  const expected = next[status]
  if (expected === undefined) expect(codeOf(() => act(wish))).toBe('wrong-state')
  else if (expected === 'no') expect(codeOf(() => act(wish))).toMatch(/not-allowed|already-taken/)
  else if (expected === 'same') expect(act(wish)).toBe(wish)
  else {
    const after = act(wish)
    expect(after).toMatchObject({ status: expected, revision: wish.revision + 1 })
    expect(after.history).toHaveLength(wish.history.length + 1)
    // Done once more it is done already, and nothing changes.
    if (verb !== 'revise' || after.status === 'in-review') expect(act(after)).toBe(after)
  }
  expect(JSON.stringify(wish)).toBe(frozen)
})

/** Who may do what to a wish in its right state: every act × every kind of person. */
const actors: Record<string, Actor> = {
  nobody: { id: '', isClose: false, claimBar: 'not-signed-in' },
  resident: { id: 'm-r', isClose: false, claimRole: 'resident' },
  homeless: { id: 'm-h', isClose: false, claimBar: 'home-needed' },
  wisher: { id: wisher.by, isClose: true, wisherRole: 'resident', claimRole: 'resident' },
  helper: { id: 'm-helper', isClose: true, wisherRole: 'building-head', claimRole: 'resident' },
  claimer: { id: claimer.by, isClose: false, claimRole: 'party-member' },
  reviewer: { id: reviewer.by, isClose: false, reviewRole: 'station-manager', claimRole: 'resident' },
}
const beginning: Record<WishAct, WishStatus> = {
  revise: 'asked-back',
  review: 'in-review',
  claim: 'open',
  handBack: 'claimed',
  note: 'claimed',
  finish: 'claimed',
  confirm: 'done',
  notDone: 'done',
  withdraw: 'open',
  thank: 'confirmed',
  reviewThanks: 'confirmed',
}
const allowed: Record<WishAct, string[]> = {
  revise: ['wisher', 'helper'],
  review: ['reviewer'],
  claim: ['resident', 'claimer', 'reviewer'],
  handBack: ['claimer'],
  note: ['claimer'],
  finish: ['claimer'],
  confirm: ['wisher', 'helper'],
  notDone: ['wisher', 'helper'],
  withdraw: ['wisher', 'helper'],
  thank: ['wisher', 'helper'],
  reviewThanks: ['reviewer'],
}

test.each(Object.keys(beginning) as WishAct[])('%s is for those it belongs to', (act) => {
  const wish = aWishIn(beginning[act])
  const thanked = act === 'reviewThanks' ? rules.thank(wish, '谢谢', 'pass', wisher, at) : wish
  const may = Object.keys(actors).filter((name) => mayAct(thanked, actors[name] as Actor, act))
  expect(may).toEqual(allowed[act])
})

test('what is not public exists for those concerned only; contact is for whoever has the claim', () => {
  for (const status of everyStatus) {
    const seen = Object.keys(actors).filter((name) => maySee(aWishIn(status), actors[name] as Actor))
    const isPublic = ['open', 'claimed', 'done', 'confirmed'].includes(status)
    expect([status, seen]).toEqual([status, isPublic ? Object.keys(actors) : ['wisher', 'helper', 'reviewer']])
    const callers = Object.keys(actors).filter((name) => mayCall(aWishIn(status), actors[name] as Actor))
    expect([status, callers]).toEqual([status, status === 'claimed' || status === 'done' ? ['claimer'] : []])
  }
  // Whoever claimed it sees that it was withdrawn.
  const withdrawn = rules.withdraw(aWishIn('claimed'), reason, wisher, at)
  expect(maySee(withdrawn, actors.claimer as Actor)).toBe(true)
})

describe('a big wish', () => {
  const big = () => aWishIn('open', { text: { people: 5 } })
  const group = (by: string) => ({ by, byRole: 'resident' })

  test('groups claim it until it is full, never over', () => {
    const two = claims.claim(big(), 2, group('a'), at, settings)
    expect(two.status).toBe('open')
    expect(codeOf(() => claims.claim(two, 4, group('b'), at, settings))).toBe('already-taken')
    const full = claims.claim(two, 3, group('b'), at, settings)
    expect(full.status).toBe('claimed')
    expect(codeOf(() => claims.claim(full, 1, group('c'), at, settings))).toBe('already-taken')
    expect(codeOf(() => claims.claim(full, 1, group('b'), at, settings))).toBe('wrong-state')
    expect(full.claimerIds).toEqual(['a', 'b'])
  })

  test('one group gives its part back; the others stay', () => {
    const full = claims.claim(claims.claim(big(), 2, group('a'), at, settings), 3, group('b'), at, settings)
    const left = claims.handBack(full, reason, group('a'), at)
    expect(left).toMatchObject({ status: 'open', claimerIds: ['b'], claimEndsAt: full.claimEndsAt })
    const none = claims.handBack(left, reason, group('b'), at)
    expect(none).toMatchObject({ status: 'open', claimerIds: [] })
    expect(none.claimEndsAt).toBeUndefined()
    expect(none.history.map(({ what }) => what)).toEqual([
      'posted',
      'approved',
      'claimed',
      'claimed',
      'handed-back',
      'handed-back',
    ])
  })

  test('fewer than it takes may report it done; not done is theirs again', () => {
    const two = claims.claim(big(), 2, group('a'), at, settings)
    const back = claims.notDone(claims.finish(two, group('a'), at, settings), reason, wisher, at, settings)
    expect(back).toMatchObject({ status: 'open', claimerIds: ['a'], reason })
  })
})

test('who let a wish go three times leaves it to others', () => {
  let wish = aWishIn('open')
  for (let i = 0; i < 3; i += 1)
    wish = claims.handBack(claims.claim(wish, 1, claimer, at, settings), reason, claimer, at)
  expect(codeOf(() => claims.claim(wish, 1, claimer, at, settings))).toBe('not-allowed')
  expect(claims.claim(wish, 1, other, at, settings).status).toBe('claimed')
})

test('who fulfilled it does not confirm it, even as a helper of the wisher', () => {
  const done = aWishIn('done')
  expect(codeOf(() => rules.confirm(done, claimer, at))).toBe('not-allowed')
  expect(codeOf(() => claims.notDone(done, reason, claimer, at, settings))).toBe('not-allowed')
})

describe('deadlines', () => {
  const day = 86_400_000
  const from = new Date('2026-11-23T01:00:00.000Z')
  const after = (days: number, ms = 0) => new Date(from.getTime() + days * day + ms)

  test('a claim goes back after its days, not a moment before, with its history', () => {
    const wish = aWishIn('claimed')
    expect(settled(wish, after(7, -1))).toBe(wish)
    const back = settled(wish, after(7))
    expect(back).toMatchObject({ status: 'open', claims: [], claimerIds: [] })
    expect(back.history[back.history.length - 1]).toMatchObject({ what: 'claim-ended', byRole: 'system' })
  })

  test('however late it is looked at, the history is the same', () => {
    const wish = aWishIn('claimed', { text: { wishBy: '2026-11-24' } })
    const late = settled(wish, after(300))
    expect(settled(settled(wish, after(7)), after(300))).toEqual(late)
    expect(late.history.slice(-2)).toMatchObject([
      { what: 'claim-ended', at: after(7).toISOString() },
      { what: 'expired', at: after(7).toISOString() },
    ])
  })

  test('a wish expires when its day is over in Shanghai, whoever has it in hand keeps it', () => {
    const open = aWishIn('open', { text: { wishBy: '2026-11-24' } })
    expect(settled(open, new Date('2026-11-24T15:59:59.999Z'))).toBe(open)
    expect(settled(open, new Date('2026-11-24T16:00:00.000Z')).status).toBe('expired')
    const claimed = aWishIn('claimed', { text: { wishBy: '2026-11-24' } })
    expect(settled(claimed, new Date('2026-11-26T00:00:00.000Z'))).toBe(claimed)
  })

  test('silence confirms a report seven days after the second reminder', () => {
    const wish = aWishIn('done')
    expect(settled(wish, after(10, -1))).toBe(wish)
    expect(settled(wish, after(10))).toMatchObject({ status: 'confirmed', claimerIds: [claimer.by] })
    expect(settled(wish, after(10)).dueAt).toBeUndefined()
  })

  test('a wish-by day lies between today and a year from now', () => {
    const wishable = (wishBy: string) => codeOf(() => rules.requireWishable({ wishBy }, at))
    expect(['2026-11-22', '2026-11-23', '2027-11-23', '2027-11-24', '9999-12-31'].map(wishable)).toEqual([
      'bad-input',
      'ok',
      'ok',
      'bad-input',
      'bad-input',
    ])
  })
})

test('settings: what is not understood is as usual', () => {
  expect(wishSettings({})).toMatchObject({ claimers: 'residents', claimDays: 7 })
  expect(wishSettings({ WISH_CLAIM_DAYS: '14', WISH_CLAIMERS: 'party-members' })).toMatchObject({
    claimers: 'party-members',
    claimDays: 14,
  })
  for (const days of ['0', '-1', '1.5', '1000', 'x', ''])
    expect(wishSettings({ WISH_CLAIM_DAYS: days, WISH_CLAIMERS: 'all' })).toEqual(wishSettings({}))
})
