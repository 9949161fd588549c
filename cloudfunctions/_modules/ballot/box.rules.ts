import type { Turnout } from '../../../src/contracts/ballot.calc'
import type { Ballot, BallotBox, RollUnit } from './ballot.row'

const nobody: Turnout = { units: 0, owners: 0, areaCm2: 0 }

/** Empty ones, for a ballot that opens. */
export const newBoxes = (ballotId: string, boxIds: readonly string[]): BallotBox[] =>
  boxIds.map((_id) => ({ _id, ballotId, isOpen: true, tookPart: nobody, several: [] }))

export const added = (a: Turnout, b: Turnout): Turnout => ({
  units: a.units + b.units,
  owners: a.owners + b.owners,
  areaCm2: a.areaCm2 + b.areaCm2,
})

/** What boxes hold together. */
export const heldIn = (all: readonly Pick<BallotBox, 'tookPart'>[]): Turnout =>
  all.reduce((sum, { tookPart }) => added(sum, tookPart), nobody)

/** What a ballot's boxes know better than it while it is open. */
export function boxesSay(
  all: readonly Pick<BallotBox, 'tookPart' | 'paperAt'>[],
): Pick<Ballot, 'tookPart' | 'paperAt'> {
  const paperAt = all
    .flatMap((box) => box.paperAt ?? [])
    .sort()
    .at(-1)
  return { tookPart: heldIn(all), ...(paperAt !== undefined && { paperAt }) }
}

/** The box with one unit's paper more: an owner is added with the first of theirs. */
export function withPaper(box: BallotBox, { owner, areaCm2, isAlone }: RollUnit): BallotBox {
  const isFirst = isAlone || !box.several.includes(owner)
  return {
    ...box,
    tookPart: added(box.tookPart, { units: 1, owners: isFirst ? 1 : 0, areaCm2 }),
    several: isAlone ? box.several : [...box.several, owner],
  }
}

/** The box with one unit's paper less: an owner is gone with the last of theirs. */
export function withoutPaper(box: BallotBox, { owner, areaCm2, isAlone }: RollUnit): BallotBox {
  const place = box.several.indexOf(owner)
  const several = isAlone ? box.several : box.several.filter((_, i) => i !== place)
  const isLast = isAlone || !several.includes(owner)
  return {
    ...box,
    tookPart: added(box.tookPart, { units: -1, owners: isLast ? -1 : 0, areaCm2: -areaCm2 }),
    several,
  }
}
