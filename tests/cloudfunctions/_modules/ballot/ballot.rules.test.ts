import fc from 'fast-check'
import { boxIdFor, boxIdsOf } from '../../../../cloudfunctions/_modules/ballot/ballot.ids'
import { turnoutOf } from '../../../../cloudfunctions/_modules/ballot/ballot.roll.rules'
import type { Ballot, BallotBox, BallotPaper } from '../../../../cloudfunctions/_modules/ballot/ballot.row'
import {
  cancel,
  cast,
  close,
  closingOf,
  counted,
  open,
  settled,
  type Vote,
} from '../../../../cloudfunctions/_modules/ballot/ballot.rules'
import { mayTakeBack, takeBack } from '../../../../cloudfunctions/_modules/ballot/ballot.undo.rules'
import { heldIn, newBoxes, withoutPaper, withPaper } from '../../../../cloudfunctions/_modules/ballot/box.rules'
import { countOf } from '../../../../src/contracts/ballot.calc'
import { ballotChoices, paperUndoMs } from '../../../../src/contracts/ballot.const'
import {
  anOpenBallot,
  aUnit,
  closesAt,
  manager,
  openedAt,
  owner,
  rollOf,
  sixUnits,
  voted,
} from '../../../support/ballots'
import { memberId } from '../../../support/people'

const box: BallotBox = { _id: 'box', ballotId: 'ballot-1', isOpen: true, tookPart: heldIn([]), several: [] }
const empty = { box, paperId: 'paper-1', before: null }
const later = (ms: number) => new Date(Date.parse(closesAt) + ms)
const roll = rollOf()
const unit = (i: number) => roll[i] as (typeof roll)[number]
const yes: Vote = { choices: ['yes', 'yes'], way: 'phone' }
const no: Vote = { choices: ['no', 'no'], way: 'phone' }
const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'ok'
  } catch (error) {
    return (error as { code?: string }).code
  }
}
const above = { ...manager, isAbove: true, isOwner: false }
const below = { ...manager, isAbove: false, isOwner: false }

test('what is voted on stands fast when it opens: units, owners each once, area', () => {
  expect(anOpenBallot()).toMatchObject({
    status: 'open',
    all: { units: 6, owners: 5, areaCm2: 6 * 333_300 },
    tookPart: { units: 0, owners: 0, areaCm2: 0 },
    items: [{ number: 1 }, { number: 2 }],
    dueAt: closesAt,
    tellAt: openedAt.toISOString(),
  })
})

test('nobody votes where there is no register', () => {
  expect(codeOf(() => rollOf([]))).toBe('no-units')
})

test.each([
  ['2026-11-22', 'bad-input'],
  ['2026-11-23', 'bad-input'],
  ['2026-11-24', 'ok'],
  ['2027-02-21', 'ok'],
  ['2027-02-22', 'bad-input'],
])('the last day is tomorrow at the earliest and ninety days ahead at most: %s %s', (day, expected) => {
  expect(codeOf(() => closingOf(day, openedAt))).toBe(expected)
})

describe('votes count until 23:59:59 in Shanghai', () => {
  test.each([
    ['23:59:59.999', -1, 'ok'],
    ['00:00:00.000', 0, 'ballot-closed'],
    ['00:00:00.001', 1, 'ballot-closed'],
  ])('%s', (_, ms, expected) => {
    expect(codeOf(() => cast(anOpenBallot(), empty, unit(0), yes, owner, later(ms)))).toBe(expected)
    expect(settled(anOpenBallot(), later(ms)).status).toBe(ms < 0 ? 'open' : 'closed')
  })

  test('however late it is looked at, it closed at that instant, once', () => {
    const late = settled(anOpenBallot(), later(7 * 86_400_000))
    expect(late.history).toEqual([
      expect.objectContaining({ what: 'opened' }),
      { what: 'closed', at: closesAt, by: '', byRole: 'system' },
    ])
    expect(settled(late, later(8 * 86_400_000))).toBe(late)
  })
})

describe('a unit votes once', () => {
  const first = cast(anOpenBallot(), empty, unit(0), yes, owner, openedAt)
  const after = { ...empty, box: first.box, before: first.paper }

  test('it is added to the turn-out', () => {
    expect(first.box.tookPart).toEqual({ units: 1, owners: 1, areaCm2: 333_300 })
    expect(first.paper).toMatchObject({ choices: ['yes', 'yes'], way: 'phone', by: owner.by, areaCm2: 333_300 })
  })
  test('the same tap again is the same vote, also after the end', () => {
    const again = cast(anOpenBallot(), after, unit(0), yes, owner, later(1))
    expect(again.box).toBe(first.box)
    expect(again.paper).toBe(first.paper)
  })
  test.each<[string, Vote, typeof owner]>([
    ['another choice', no, owner],
    ['the same on paper', { ...yes, way: 'paper' }, owner],
    ['the same put down by somebody else, who might find out how it voted', yes, manager],
  ])('%s is refused', (_, vote, doer) => {
    expect(codeOf(() => cast(anOpenBallot(), after, unit(0), vote, doer, openedAt))).toBe('already-voted')
  })
  test('into a box that is shut nothing is put, though the ballot still looks open', () => {
    const shut = { ...empty, box: { ...box, isOpen: false } }
    expect(codeOf(() => cast(anOpenBallot(), shut, unit(0), yes, owner, openedAt))).toBe('ballot-closed')
  })
  test('an answer to each item, no more and no less', () => {
    for (const choices of [['yes'], ['yes', 'no', 'no']] as const)
      expect(
        codeOf(() => cast(anOpenBallot(), empty, unit(0), { ...yes, choices: [...choices] }, owner, openedAt)),
      ).toBe('bad-input')
  })
  test('a second unit of the same owner adds its area and no owner', () => {
    const one = cast(anOpenBallot(), empty, unit(4), yes, manager, openedAt).box
    const two = cast(anOpenBallot(), { ...empty, box: one }, unit(5), no, manager, openedAt).box
    expect(boxIdFor('ballot-1', unit(4))).toBe(boxIdFor('ballot-1', unit(5)))
    expect(one.tookPart).toEqual({ units: 1, owners: 1, areaCm2: 333_300 })
    expect(two.tookPart).toEqual({ units: 2, owners: 1, areaCm2: 666_600 })
    expect(two.several).toHaveLength(2)
  })
})

describe('a paper put down wrongly', () => {
  const paperVote: Vote = { ...yes, way: 'paper' }
  const put = cast(anOpenBallot(), empty, unit(0), paperVote, manager, openedAt)
  const after = (ms: number) => new Date(openedAt.getTime() + ms)
  const closed = settled(anOpenBallot(), later(0))
  const byPhone = cast(anOpenBallot(), empty, unit(0), yes, owner, openedAt)
  const staff = { by: memberId('community-staff'), byRole: 'community-staff', isAbove: true, isOwner: false }
  const another = { ...owner, isAbove: false, isOwner: false }

  test.each([
    ['who put it down, at once', put, below, after(1), 'ok'],
    ['until ten minutes are over', put, below, after(paperUndoMs - 1), 'ok'],
    ['not after', put, below, after(paperUndoMs), 'too-late'],
    ['nobody else', put, another, after(1), 'not-allowed'],
    ['those above, at once', put, staff, after(1), 'ok'],
    ['those above, once its owner has heard of it', put, staff, after(paperUndoMs), 'ok'],
    ['those above, to the last', put, staff, later(-1), 'ok'],
    ['not those above whose unit it is', put, { ...staff, isOwner: true }, after(1), 'own-unit'],
    ['who put down their own, at once', put, { ...below, isOwner: true }, after(1), 'ok'],
    ['not those above once it is over', put, staff, later(0), 'ballot-closed'],
    ['not by whoever left', { ...put, paper: { ...put.paper, by: '' } }, { ...below, by: '' }, after(1), 'not-allowed'],
    ['not a vote by phone', byPhone, another, after(1), 'not-allowed'],
    ['not a vote by phone, by nobody', byPhone, staff, after(1), 'not-allowed'],
    ['not once its box is shut', { ...put, box: { ...put.box, isOpen: false } }, below, after(1), 'ballot-closed'],
  ])('%s', (_, there, doer, at, expected) => {
    expect(codeOf(() => takeBack(anOpenBallot(), there, unit(0), doer, at))).toBe(expected)
    if (there.box.isOpen) expect(mayTakeBack(anOpenBallot(), there.paper, doer, at)).toBe(expected === 'ok')
  })
  test('not once the vote is over', () => {
    const late = cast(anOpenBallot(), empty, unit(0), paperVote, manager, later(-1))
    expect(codeOf(() => takeBack(closed, late, unit(0), below, later(0)))).toBe('ballot-closed')
    expect(mayTakeBack(anOpenBallot(), late.paper, below, later(0))).toBe(false)
  })
  test('the ballot remembers who and which unit, not what it said; a count under way finds it changed', () => {
    const next = takeBack(anOpenBallot(), put, unit(0), below, after(1)).ballot
    expect(next.history.at(-1)).toEqual({
      what: 'taken-back',
      at: after(1).toISOString(),
      ...manager,
      unitId: unit(0).unitId,
    })
    expect(next.revision).toBe(anOpenBallot().revision + 1)
  })
  test('whatever goes in and out, a box holds what its papers add up to', () => {
    const units = fc.shuffledSubarray([...roll])
    fc.assert(
      fc.property(units, units, (into, out) => {
        const taken = out.filter((one) => into.includes(one))
        const full = into.reduce((held, one) => withPaper(held, one), box)
        const rest = taken.reduce((held, one) => withoutPaper(held, one), full)
        const left = into.filter((one) => !taken.includes(one))
        expect(rest.tookPart).toEqual(turnoutOf(left))
        expect(full.tookPart).toEqual(turnoutOf(into))
      }),
    )
  })
})

describe('who ends it, and when', () => {
  const all = voted(anOpenBallot(), ['yes', 'yes', 'yes', 'yes', 'no', 'no'])
  const some = voted(anOpenBallot(), ['yes'])
  const closed = close(all.ballot, manager, openedAt)

  test('by hand only once every unit has voted: the others still may', () => {
    expect(codeOf(() => close(some.ballot, manager, openedAt))).toBe('too-early')
    expect(closed).toMatchObject({ status: 'closed', dueAt: openedAt.toISOString() })
    expect(close(closed, manager, openedAt)).toBe(closed)
  })
  test('the result is what the papers say, once, and never of fewer papers than were taken', () => {
    expect(() => counted(closed, all.papers.slice(1), openedAt)).toThrow('papers are missing')
    const done = counted(closed, all.papers, openedAt)
    expect(done.items.map(({ count }) => count)).toEqual([
      {
        owners: { all: 5, tookPart: 5, yes: 4, no: 1, abstain: 0 },
        areaCm2: { all: 1_999_800, tookPart: 1_999_800, yes: 1_333_200, no: 666_600, abstain: 0 },
        isQuorate: true,
        isPassed: true,
      },
      // Four of five owners, but four of six equal areas are less than three quarters.
      expect.objectContaining({ isQuorate: true, isPassed: false }),
    ])
    expect(done.dueAt).toBeUndefined()
    expect(counted(done, all.papers, openedAt)).toBe(done)
    expect(codeOf(() => counted(some.ballot, some.papers, openedAt))).toBe('wrong-state')
  })
  test('cancelled with a reason, by those above once somebody has voted, never when it is over', () => {
    expect(cancel(anOpenBallot(), '议题有误', below, openedAt)).toMatchObject({ status: 'cancelled', tellings: [] })
    expect(codeOf(() => cancel(some.ballot, '议题有误', below, openedAt))).toBe('not-allowed')
    const taken = cancel(some.ballot, '议题有误', above, openedAt)
    expect(taken).toMatchObject({ status: 'cancelled', reason: '议题有误' })
    expect(taken.dueAt).toBeUndefined()
    expect(cancel(taken, '议题有误', above, openedAt)).toBe(taken)
    expect(codeOf(() => cancel(taken, '改期', above, openedAt))).toBe('wrong-state')
    expect(codeOf(() => cancel(closed, '议题有误', above, openedAt))).toBe('wrong-state')
    expect(codeOf(() => cast(taken, empty, unit(3), yes, owner, openedAt))).toBe('ballot-closed')
    expect(codeOf(() => close(taken, manager, openedAt))).toBe('wrong-state')
  })
})

test('the reminder comes at 9:00 on the day before the last, unless it has only just opened', () => {
  const at = (day: string) =>
    open(
      {
        title: 'x',
        items: [{ title: 'x', matter: 'ordinary' }],
        closesAt: closingOf(day, openedAt),
        all: anOpenBallot().all,
      },
      anOpenBallot(),
      manager,
      openedAt,
    ).tellings
  expect(at('2026-12-06')).toEqual([
    { what: 'opened', dueAt: openedAt.toISOString() },
    { what: 'closing', dueAt: '2026-12-05T01:00:00.000Z' },
  ])
  expect(at('2026-11-25')).toHaveLength(2)
  expect(at('2026-11-24')).toHaveLength(1)
})

/** Paper and phone for any units in any order, some twice, with closings in between. */
test('whatever comes in whatever order: each unit once, and the turn-out is what its papers add up to', () => {
  const act = fc.record({
    unit: fc.nat({ max: 5 }),
    choices: fc.tuple(fc.constantFrom(...ballotChoices), fc.constantFrom(...ballotChoices)),
    way: fc.constantFrom('phone' as const, 'paper' as const),
    by: fc.constantFrom(owner, manager, { by: memberId('community-staff'), byRole: 'community-staff' }),
    minutes: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 1000 }) }, { weight: 1, arbitrary: fc.constant(1e6) }),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let ballot: Ballot = anOpenBallot()
      const papers = new Map<string, BallotPaper>()
      const boxes = new Map(newBoxes(ballot._id, boxIdsOf(ballot._id)).map((one) => [one._id, one]))
      const firstChoices = new Map<number, string>()
      let minutes = 0
      for (const one of acts) {
        minutes += one.minutes
        const at = new Date(openedAt.getTime() + minutes * 60_000)
        const known = papers.get(unit(one.unit).unitId) ?? null
        const isOpen = at.toISOString() < closesAt
        const vote = { choices: [...one.choices], way: one.way }
        const code = codeOf(() => {
          const own = boxes.get(boxIdFor(ballot._id, unit(one.unit))) ?? box
          const next = cast(
            ballot,
            { box: own, paperId: unit(one.unit).unitId, before: known },
            unit(one.unit),
            vote,
            one.by,
            at,
          )
          boxes.set(own._id, next.box)
          papers.set(next.paper.unitId, next.paper)
        })
        if (!known) expect(code).toBe(isOpen ? 'ok' : 'ballot-closed')
        if (code === 'ok' && !known) firstChoices.set(one.unit, one.choices.join())
        ballot = settled(ballot, at)
      }
      const kept = [...papers.values()]
      expect(kept.map(({ choices }) => choices.join()).sort()).toEqual([...firstChoices.values()].sort())
      const tookPart = heldIn([...boxes.values()])
      expect(tookPart).toEqual({
        units: kept.length,
        owners: new Set(kept.map((paper) => paper.owner)).size,
        areaCm2: kept.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
      })
      const done = counted({ ...settled(ballot, later(0)), tookPart }, kept, later(0))
      for (const [i, { matter, count }] of done.items.entries())
        expect(count).toEqual(
          countOf(
            matter,
            done.all,
            kept.map(({ owner: mark, areaCm2, choices }) => ({
              owner: mark,
              areaCm2,
              choice: choices[i] ?? 'abstain',
            })),
          ),
        )
      expect(done.items[0]?.count?.owners.tookPart).toBe(tookPart.owners)
    }),
    { numRuns: 300 },
  )
})

test('a roll holds what a register held, in the order in which people count', () => {
  const units = [aUnit('101', { building: '10' }), aUnit('1001'), aUnit('101'), aUnit('A', { building: '东区' })]
  expect(rollOf(units).map(({ label }) => label)).toEqual(['1号楼101', '1号楼1001', '10号楼101', '东区A'])
  expect(sixUnits).toHaveLength(6)
})
