import { hashOf } from '../../_platform/hash'
import type { Ballot, RollUnit } from './ballot.row'

const unitLength = 24
const paperLength = 26
const boxes = 8

export const unitIdOf = (areaId: string, building: string, room: string) =>
  hashOf(['unit', areaId, building, room], unitLength)

/** A unit has one paper in a ballot. */
export const paperIdOf = (ballotId: string, unitId: string) => hashOf(['paper', ballotId, unitId], paperLength)

export const boxIdsOf = (ballotId: string): string[] => Array.from({ length: boxes }, (_, i) => `${ballotId}-box-${i}`)

/** The box of an owner's units. */
export const boxIdFor = (ballotId: string, { owner }: Pick<RollUnit, 'owner'>): string =>
  `${ballotId}-box-${Number.parseInt(hashOf([owner], 6), 16) % boxes}`

export const pathOf = ({ _id }: Pick<Ballot, '_id'>) => `features/ballot/pages/detail/index?id=${_id}`
