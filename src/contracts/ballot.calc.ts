import type { BallotChoice, MatterKind } from './ballot.const'

/**
 * Who there is, or who took part. Areas in whole square centimetres, so that fractions are compared exactly, by
 * multiplication; all the ground of China is far below what an integer holds, four times over.
 */
export interface Turnout {
  units: number
  /** Each once, however many units are theirs. */
  owners: number
  areaCm2: number
}

/** One unit's vote on one item. */
export interface UnitVote {
  /** The same for all units of one owner. */
  owner: string
  areaCm2: number
  choice: BallotChoice
}

type Fraction = readonly [parts: number, of: number]
const twoThirds: Fraction = [2, 3]
const half: Fraction = [1, 2]
const threeQuarters: Fraction = [3, 4]

const isAtLeast = (part: number, whole: number, [parts, of]: Fraction) => whole > 0 && part * of >= whole * parts
const isMoreThan = (part: number, whole: number, [parts, of]: Fraction) => part * of > whole * parts

/** Whether enough of them took part: at least two thirds. */
export const isEnough = (tookPart: number, all: number): boolean => isAtLeast(tookPart, all, twoThirds)

/** Whether enough of those taking part say yes: more than half, on reserved matters at least three quarters. */
export const isMajority = (matter: MatterKind, yes: number, tookPart: number): boolean =>
  matter === 'reserved' ? isAtLeast(yes, tookPart, threeQuarters) : isMoreThan(yes, tookPart, half)

/** How one kind of measure, owners or area, was divided. */
export interface Division {
  all: number
  tookPart: number
  yes: number
  no: number
  abstain: number
}

/** An owner says what all of their units that voted say; where those differ, they take part and say neither. */
function sayingsOf(votes: readonly UnitVote[]): BallotChoice[] {
  const said = new Map<string, BallotChoice>()
  for (const { owner, choice } of votes) {
    const before = said.get(owner)
    said.set(owner, before === undefined || before === choice ? choice : 'abstain')
  }
  return [...said.values()]
}

function divisionOf(all: number, parts: readonly { choice: BallotChoice; weight: number }[]): Division {
  const sum = (choice?: BallotChoice) =>
    parts.reduce((total, part) => (choice === undefined || part.choice === choice ? total + part.weight : total), 0)
  return { all, tookPart: sum(), yes: sum('yes'), no: sum('no'), abstain: sum('abstain') }
}

/** The count of one item, by owners and by area; the order of the votes does not matter. */
export function countOf(matter: MatterKind, all: Turnout, votes: readonly UnitVote[]) {
  const owners = divisionOf(
    all.owners,
    sayingsOf(votes).map((choice) => ({ choice, weight: 1 })),
  )
  const areaCm2 = divisionOf(
    all.areaCm2,
    votes.map(({ choice, areaCm2: weight }) => ({ choice, weight })),
  )
  const isQuorate = isEnough(owners.tookPart, owners.all) && isEnough(areaCm2.tookPart, areaCm2.all)
  const isPassed =
    isQuorate && isMajority(matter, owners.yes, owners.tookPart) && isMajority(matter, areaCm2.yes, areaCm2.tookPart)
  return { owners, areaCm2, isQuorate, isPassed }
}
