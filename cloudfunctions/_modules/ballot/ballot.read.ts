import { AppError } from '../../_platform/app-error'
import { everyRow } from '../../_platform/every-row'
import type { Store } from '../../_platform/store'
import { isCounted } from './ballot.derived.rules'
import type { Ballot, BallotPaper, BallotRoll, RollUnit } from './ballot.row'
import { countedItems, settled } from './ballot.rules'
import { boxesSay } from './box.rules'
import type { OwnerUnit } from './unit.row'

type Finds = Pick<Store, 'find'>

/** More than a ballot has. */
const mostBoxes = 100

/** Whose managers call whom WeChat does not reach: the estate's first station. */
export async function stationIdFor(store: Finds, areaId: string): Promise<string> {
  const [station] = await store.find('stations', {
    where: { areaPath: { has: areaId } },
    orderBy: [['_id', 'asc']],
    limit: 1,
  })
  return station?._id ?? ''
}

export const unitsOf = (store: Finds, areaId: string): Promise<OwnerUnit[]> => everyRow(store, 'units', { areaId })

export const papersOf = (store: Finds, ballotId: string): Promise<BallotPaper[]> =>
  everyRow(store, 'ballotPapers', { ballotId })

export const rollPartsOf = (store: Finds, ballotId: string): Promise<BallotRoll[]> =>
  everyRow(store, 'ballotRolls', { ballotId })

/** A unit as the ballot's roll has it; undefined for one that came later. */
export async function rollUnitOf(store: Finds, ballotId: string, unitId: string): Promise<RollUnit | undefined> {
  const [part] = await store.find('ballotRolls', { where: { ballotId, unitIds: { has: unitId } }, limit: 1 })
  return part?.units.find((unit) => unit.unitId === unitId)
}

/** A ballot as time has made it, with its turn-out so far, and with its result once it is over, whether or not the clock has counted. */
export async function asOfNow(store: Finds, stored: Ballot, at: Date): Promise<Ballot> {
  const known = settled(stored, at)
  if (known.status === 'cancelled' || isCounted(known)) return known
  const boxes = await store.find('ballotBoxes', { where: { ballotId: known._id }, limit: mostBoxes })
  const ballot = { ...known, ...boxesSay(boxes) }
  if (ballot.status === 'open') return ballot
  return { ...ballot, items: countedItems(ballot, await papersOf(store, ballot._id)) }
}

/** The same by its id; throws `not-found`. */
export async function ballotNow(store: Pick<Store, 'get' | 'find'>, ballotId: string, at: Date): Promise<Ballot> {
  const stored = await store.get('ballots', ballotId)
  if (!stored) throw new AppError('not-found', ['ballotId'])
  return asOfNow(store, stored, at)
}
