import { AppError } from '../../_platform/app-error'
import type { CollectionName, Rows } from '../../_platform/collections'
import type { Query, Store } from '../../_platform/store'
import { isCounted } from './ballot.derived.rules'
import type { Ballot, BallotPaper, BallotRoll, RollUnit } from './ballot.row'
import { countedItems, settled } from './ballot.rules'
import { heldIn } from './box.rules'
import type { OwnerUnit } from './unit.row'

type Finds = Pick<Store, 'find'>

/** The platform's limit. */
const pageRows = 1000

/** Every row that fits, by id, whatever their number. */
async function every<N extends CollectionName>(store: Finds, name: N, where: Query['where']): Promise<Rows[N][]> {
  const rows: Rows[N][] = []
  for (let after = ''; ; ) {
    const page = await store.find(name, {
      where: { ...where, _id: { gt: after } },
      orderBy: [['_id', 'asc']],
      limit: pageRows,
    })
    rows.push(...page)
    const last = page[page.length - 1]
    if (!last || page.length < pageRows) return rows
    after = last._id
  }
}

export const unitsOf = (store: Finds, areaId: string): Promise<OwnerUnit[]> => every(store, 'units', { areaId })

export const papersOf = (store: Finds, ballotId: string): Promise<BallotPaper[]> =>
  every(store, 'ballotPapers', { ballotId })

export const rollPartsOf = (store: Finds, ballotId: string): Promise<BallotRoll[]> =>
  every(store, 'ballotRolls', { ballotId })

/** A unit as the ballot's roll has it; undefined for one that came later. */
export async function rollUnitOf(store: Finds, ballotId: string, unitId: string): Promise<RollUnit | undefined> {
  const [part] = await store.find('ballotRolls', { where: { ballotId, unitIds: { has: unitId } }, limit: 1 })
  return part?.units.find((unit) => unit.unitId === unitId)
}

/** A ballot as time has made it, with its turn-out so far, and with its result once it is over, whether or not the clock has counted. */
export async function asOfNow(store: Finds, stored: Ballot, at: Date): Promise<Ballot> {
  const known = settled(stored, at)
  if (known.status === 'cancelled' || isCounted(known)) return known
  const boxes = await store.find('ballotBoxes', { where: { ballotId: known._id }, limit: pageRows })
  const ballot = { ...known, tookPart: heldIn(boxes) }
  if (ballot.status === 'open') return ballot
  return { ...ballot, items: countedItems(ballot, await papersOf(store, ballot._id)) }
}

/** The same by its id; throws `not-found`. */
export async function ballotNow(store: Pick<Store, 'get' | 'find'>, ballotId: string, at: Date): Promise<Ballot> {
  const stored = await store.get('ballots', ballotId)
  if (!stored) throw new AppError('not-found', ['ballotId'])
  return asOfNow(store, stored, at)
}
