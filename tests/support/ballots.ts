import { boxIdFor, boxIdsOf, paperIdOf, unitIdOf } from '../../cloudfunctions/_modules/ballot/ballot.ids'
import { rollParts, rollUnits, turnoutOf } from '../../cloudfunctions/_modules/ballot/ballot.roll.rules'
import type { Ballot, BallotBox, BallotPaper } from '../../cloudfunctions/_modules/ballot/ballot.row'
import * as rules from '../../cloudfunctions/_modules/ballot/ballot.rules'
import { heldIn, newBoxes } from '../../cloudfunctions/_modules/ballot/box.rules'
import type { OwnerUnit } from '../../cloudfunctions/_modules/ballot/unit.row'
import { namesOf } from '../../cloudfunctions/_modules/ballot/unit.rules'
import type { Doer } from '../../cloudfunctions/_platform/doer.row'
import { timeOrder } from '../../cloudfunctions/_platform/order'
import { type BallotChoice, type MatterKind, paperHearingMs } from '../../src/contracts/ballot.const'
import type { MemoryStore } from './memory-store'
import { memberId, withMembers } from './people'

// Registers and votes as rows for tests, each brought where it is by the rules themselves.

export const estateId = 'jn-1-1-1'
const areaPath = ['jn', 'jn-1', 'jn-1-1', estateId]
/** A Monday, 09:00 in Shanghai: an hour before the tests' now. */
export const openedAt = new Date('2026-11-23T01:00:00.000Z')
/** The last instant of a Sunday in Shanghai is the one before. */
export const closesAt = '2026-12-06T16:00:00.000Z'
export const manager: Doer = { by: memberId('station-manager'), byRole: 'station-manager' }
/** The owner of the first unit holds no role: the former manager. */
export const owner: Doer = { by: memberId('former-manager'), byRole: 'owner' }

export function aUnit(room: string, part: Partial<OwnerUnit> = {}): OwnerUnit {
  const building = part.building ?? '1'
  const _id = unitIdOf(estateId, building, room)
  return {
    _id,
    areaId: estateId,
    areaPath,
    building,
    room,
    ...namesOf(_id, building, room),
    areaCm2: 333_300,
    links: [],
    involved: [],
    isSynthetic: true,
    ...part,
  }
}

export const firstUnit = aUnit('101', { ownerId: owner.by, involved: [owner.by] })
/** Six units of 33.33 m²: the last two are one owner's. */
export const sixUnits = [
  firstUnit,
  ...['102', '201', '202'].map((room) => aUnit(room)),
  ...['301', '302'].map((room) => aUnit(room, { ownerMark: 'Y1' })),
]

export interface BallotPart {
  id?: string
  units?: readonly OwnerUnit[]
  matters?: readonly MatterKind[]
  suggestionIds?: readonly string[]
  doer?: Doer
  at?: Date
  closesAt?: string
}

export function anOpenBallot(part: BallotPart = {}): Ballot {
  const { id = 'ballot-1', units = sixUnits, matters = ['ordinary', 'reserved'], doer = manager, at = openedAt } = part
  return rules.open(
    {
      title: '充电棚和电梯',
      items: matters.map((matter, i) => ({
        title: matter === 'ordinary' ? '在北门建充电棚' : '用维修资金换电梯',
        matter,
        ...(part.suggestionIds?.[i] && { suggestionId: part.suggestionIds[i] }),
      })),
      closesAt: part.closesAt ?? closesAt,
      all: turnoutOf(rollUnits(units)),
    },
    {
      _id: id,
      areaId: estateId,
      areaPath,
      estateName: '水木清华',
      stationId: 'jn-1-1-001',
      order: timeOrder(at.toISOString(), id),
      isSynthetic: true,
    },
    doer,
    at,
  )
}

export const rollOf = (units: readonly OwnerUnit[] = sixUnits) => rollUnits(units)

/** A ballot after these votes on paper, unit by unit in the register's order, with their papers. */
export function voted(ballot: Ballot, said: readonly BallotChoice[], units = sixUnits, at = openedAt) {
  const papers: BallotPaper[] = []
  const boxes = new Map(newBoxes(ballot._id, boxIdsOf(ballot._id)).map((box) => [box._id, box]))
  for (const [i, choice] of said.entries()) {
    const unit = rollOf(units)[i]
    const box = unit && boxes.get(boxIdFor(ballot._id, unit))
    if (!box) continue
    const vote = { choices: ballot.items.map(() => choice), way: 'paper' as const }
    const next = rules.cast(
      ballot,
      { box, paperId: paperIdOf(ballot._id, unit.unitId), before: null },
      unit,
      vote,
      manager,
      at,
    )
    boxes.set(box._id, next.box)
    papers.push(next.paper)
  }
  const all = [...boxes.values()]
  return { ballot: { ...ballot, tookPart: heldIn(all) }, papers, boxes: all }
}

interface Voted {
  ballot: Ballot
  papers: readonly BallotPaper[]
  boxes: readonly BallotBox[]
}

export function putBallot(store: MemoryStore, { ballot, papers, boxes }: Voted, units = sixUnits) {
  return store
    .put('ballots', ballot)
    .put('ballotRolls', ...rollParts(ballot._id, rollOf(units)))
    .put('ballotBoxes', ...boxes)
    .put('ballotPapers', ...papers)
}

/** An open ballot without votes (`ballot-1`) and one in which everybody voted the day before (`ballot-full`), with the register. */
export function withBallots(store: MemoryStore): MemoryStore {
  withMembers(store)
  store.put('units', ...sixUnits)
  putBallot(store, voted(anOpenBallot(), []))
  const at = new Date(openedAt.getTime() - paperHearingMs)
  const full = anOpenBallot({ id: 'ballot-full', at })
  return putBallot(store, voted(full, ['yes', 'yes', 'no', 'abstain', 'yes', 'yes'], sixUnits, at))
}

/** A vote (`ballot-fresh`) with two papers that the station's manager put down a minute ago. */
export function withFreshPapers(store: MemoryStore): MemoryStore {
  withBallots(store)
  const aMinuteAgo = new Date(openedAt.getTime() + 59 * 60_000)
  return putBallot(store, voted(anOpenBallot({ id: 'ballot-fresh' }), ['yes', 'no'], sixUnits, aMinuteAgo))
}
