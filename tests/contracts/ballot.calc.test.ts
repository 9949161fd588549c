import fc from 'fast-check'
import { countOf, isEnough, isMajority, type Turnout, type UnitVote } from '../../src/contracts/ballot.calc'
import type { BallotChoice, MatterKind } from '../../src/contracts/ballot.const'
import { ballotChoices, matterKinds } from '../../src/contracts/ballot.const'

// Civil Code §278, exactly at each fraction and just beside it.

describe('at least two thirds take part', () => {
  test.each([
    ['just below', 199, 300, false],
    ['exactly', 200, 300, true],
    ['just above', 201, 300, true],
    // 3 × 333300 cm²: two of three units of 33.33 m² are two thirds to the square centimetre.
    ['two units of 33.33 m² of three', 666_600, 999_900, true],
    ['a square centimetre less', 666_599, 999_900, false],
    ['where a third leaves a rest, below', 666_666, 1_000_000, false],
    ['where a third leaves a rest, above', 666_667, 1_000_000, true],
    ['one of one', 1, 1, true],
    ['nobody', 0, 1, false],
    ['nobody of nobody', 0, 0, false],
    ['a large estate, below', 666_666_666_666, 1_000_000_000_000, false],
    ['a large estate, above', 666_666_666_667, 1_000_000_000_000, true],
  ])('%s: %d of %d', (_, tookPart, all, expected) => {
    expect(isEnough(tookPart, all)).toBe(expected)
  })
})

describe('more than half, or at least three quarters, of those taking part', () => {
  test.each<[MatterKind, number, number, boolean]>([
    ['ordinary', 49, 100, false],
    ['ordinary', 50, 100, false],
    ['ordinary', 51, 100, true],
    ['ordinary', 333_300, 666_600, false],
    ['ordinary', 333_301, 666_600, true],
    ['ordinary', 0, 0, false],
    ['ordinary', 1, 1, true],
    ['reserved', 74, 100, false],
    ['reserved', 75, 100, true],
    ['reserved', 76, 100, true],
    ['reserved', 999_900, 1_333_200, true],
    ['reserved', 999_899, 1_333_200, false],
    ['reserved', 0, 0, false],
    ['reserved', 1, 1, true],
  ])('%s: %d of %d: %s', (matter, yes, tookPart, expected) => {
    expect(isMajority(matter, yes, tookPart)).toBe(expected)
  })
})

const vote = (owner: string, areaCm2: number, choice: BallotChoice): UnitVote => ({ owner, areaCm2, choice })
/** So many owners of one unit each, who say the same. */
const many = (count: number, areaCm2: number, choice: BallotChoice, from = 0) =>
  Array.from({ length: count }, (_, i) => vote(`o${from + i}`, areaCm2, choice))
const flats = 333_300
const estate = (units: number): Turnout => ({ units, owners: units, areaCm2: units * flats })

describe('both owners and area must reach it', () => {
  test.each<[string, MatterKind, Turnout, UnitVote[], { isQuorate: boolean; isPassed: boolean }]>([
    ['nobody voted', 'ordinary', estate(3), [], { isQuorate: false, isPassed: false }],
    ['one of three', 'ordinary', estate(3), many(1, flats, 'yes'), { isQuorate: false, isPassed: false }],
    ['two of three', 'ordinary', estate(3), many(2, flats, 'yes'), { isQuorate: true, isPassed: true }],
    ['a single owner', 'reserved', estate(1), many(1, flats, 'yes'), { isQuorate: true, isPassed: true }],
    ['a single owner against', 'ordinary', estate(1), many(1, flats, 'no'), { isQuorate: true, isPassed: false }],
    [
      'half for and half against',
      'ordinary',
      estate(4),
      [...many(2, flats, 'yes'), ...many(2, flats, 'no', 2)],
      { isQuorate: true, isPassed: false },
    ],
    [
      'those who abstain take part, so two of four are no majority',
      'ordinary',
      estate(4),
      [...many(2, flats, 'yes'), ...many(2, flats, 'abstain', 2)],
      { isQuorate: true, isPassed: false },
    ],
    [
      'three of four on a reserved matter',
      'reserved',
      estate(4),
      [...many(3, flats, 'yes'), ...many(1, flats, 'no', 3)],
      { isQuorate: true, isPassed: true },
    ],
    [
      'three of four owners, but a square centimetre too little',
      'reserved',
      { units: 4, owners: 4, areaCm2: 4 * flats + 1 },
      [...many(3, flats, 'yes'), vote('o3', flats + 1, 'no')],
      { isQuorate: true, isPassed: false },
    ],
    [
      'two thirds of the owners, but not of the area',
      'ordinary',
      { units: 3, owners: 3, areaCm2: 3 * flats + 1 },
      many(2, flats, 'yes'),
      { isQuorate: false, isPassed: false },
    ],
    [
      'most of the area, by an owner of many units, but not two thirds of the owners',
      'ordinary',
      { units: 12, owners: 3, areaCm2: 12 * flats },
      Array.from({ length: 10 }, () => vote('builder', flats, 'yes')),
      { isQuorate: false, isPassed: false },
    ],
    [
      'an owner of many units is one owner, so the others outvote them by heads',
      'ordinary',
      { units: 12, owners: 3, areaCm2: 12 * flats },
      [...Array.from({ length: 10 }, () => vote('builder', flats, 'yes')), ...many(2, flats, 'no')],
      { isQuorate: true, isPassed: false },
    ],
  ])('%s', (_, matter, all, votes, expected) => {
    expect(countOf(matter, all, votes)).toMatchObject(expected)
  })
})

test('an owner whose units say different things takes part and says neither; each unit counts by its area', () => {
  const votes = [vote('a', 100, 'yes'), vote('a', 300, 'no'), vote('b', 50, 'yes'), vote('b', 60, 'yes')]
  expect(countOf('ordinary', { units: 4, owners: 2, areaCm2: 510 }, votes)).toEqual({
    owners: { all: 2, tookPart: 2, yes: 1, no: 0, abstain: 1 },
    areaCm2: { all: 510, tookPart: 510, yes: 210, no: 300, abstain: 0 },
    isQuorate: true,
    isPassed: false,
  })
})

/** Fractions in lowest terms, compared as school teaches: slowly, with numbers of any size. */
function slowCount(matter: MatterKind, all: Turnout, votes: readonly UnitVote[]) {
  type Ratio = [bigint, bigint]
  const less = ([a, b]: Ratio, [c, d]: Ratio) => a * d < c * b
  const ratio = (part: number, whole: number): Ratio => [BigInt(part), BigInt(whole)]
  const owners = [...new Set(votes.map(({ owner }) => owner))]
  const yesOwners = owners.filter((one) => votes.every(({ owner, choice }) => owner !== one || choice === 'yes'))
  let [area, yesArea] = [0, 0]
  for (const { areaCm2, choice } of votes) {
    area += areaCm2
    if (choice === 'yes') yesArea += areaCm2
  }
  const quorate =
    votes.length > 0 && !less(ratio(owners.length, all.owners), [2n, 3n]) && !less(ratio(area, all.areaCm2), [2n, 3n])
  const wins = (yes: number, of: number) =>
    matter === 'ordinary' ? less([1n, 2n], ratio(yes, of)) : !less(ratio(yes, of), [3n, 4n])
  return { isQuorate: quorate, isPassed: quorate && wins(yesOwners.length, owners.length) && wins(yesArea, area) }
}

test('any count is what a slow count with big fractions says, in any order of the votes', () => {
  const unit = fc.record({
    owner: fc.integer({ min: 0, max: 8 }).map(String),
    areaCm2: fc.oneof(fc.constantFrom(333_300, 666_600, 1), fc.integer({ min: 1, max: 5_000_000_000 })),
    choice: fc.option(fc.constantFrom(...ballotChoices), { nil: undefined }),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...matterKinds),
      fc.array(unit, { minLength: 1, maxLength: 24 }),
      fc.infiniteStream(fc.nat()),
      (matter, units, luck) => {
        const all = {
          units: units.length,
          owners: new Set(units.map(({ owner }) => owner)).size,
          areaCm2: units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
        }
        const votes = units.flatMap(({ choice, ...rest }) => (choice ? [{ ...rest, choice }] : []))
        const count = countOf(matter, all, votes)
        expect(count).toMatchObject(slowCount(matter, all, votes))
        const shuffled = votes
          .map((one) => ({ one, at: luck.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(countOf(matter, all, shuffled)).toEqual(count)
        for (const { tookPart, yes, no, abstain } of [count.owners, count.areaCm2])
          expect(yes + no + abstain).toBe(tookPart)
      },
    ),
    { numRuns: 500 },
  )
})
