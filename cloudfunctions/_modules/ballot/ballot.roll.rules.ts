import type { Turnout } from '../../../src/contracts/ballot.calc'
import { AppError } from '../../_platform/app-error'
import type { BallotRoll, RollUnit } from './ballot.row'
import type { OwnerUnit } from './unit.row'
import { ownerOf } from './unit.rules'

/** A part is read and written whole. */
const unitsPerPart = 200
const digits = 3

/** What units add up to. */
export const turnoutOf = (units: readonly Pick<RollUnit, 'owner' | 'areaCm2'>[]): Turnout => ({
  units: units.length,
  owners: new Set(units.map(({ owner }) => owner)).size,
  areaCm2: units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0),
})

/** The register as it stands, for a ballot that opens on it. Throws `no-units` for an empty one. */
export function rollUnits(units: readonly OwnerUnit[]): RollUnit[] {
  if (units.length === 0) throw new AppError('no-units')
  const unitsOf = new Map<string, number>()
  for (const unit of units) unitsOf.set(ownerOf(unit), (unitsOf.get(ownerOf(unit)) ?? 0) + 1)
  return [...units]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map((unit) => ({
      unitId: unit._id,
      label: unit.label,
      search: unit.search,
      areaCm2: unit.areaCm2,
      owner: ownerOf(unit),
      isAlone: unitsOf.get(ownerOf(unit)) === 1,
    }))
}

/** The roll in parts; their ids are in the roll's order. */
export const rollParts = (ballotId: string, units: readonly RollUnit[]): BallotRoll[] =>
  Array.from({ length: Math.ceil(units.length / unitsPerPart) }, (_, part) => {
    const own = units.slice(part * unitsPerPart, (part + 1) * unitsPerPart)
    return {
      _id: `${ballotId}-${String(part).padStart(digits, '0')}`,
      ballotId,
      unitIds: own.map(({ unitId }) => unitId),
      units: own,
    }
  })
