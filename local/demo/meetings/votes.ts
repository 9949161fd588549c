import { toldOf } from '../../../cloudfunctions/_modules/ballot/ballot.derived.rules'
import { boxIdFor, boxIdsOf, paperIdOf } from '../../../cloudfunctions/_modules/ballot/ballot.ids'
import { rollParts, rollUnits, turnoutOf } from '../../../cloudfunctions/_modules/ballot/ballot.roll.rules'
import type {
  Ballot,
  BallotBox,
  BallotPaper,
  BallotRoll,
  RollUnit,
} from '../../../cloudfunctions/_modules/ballot/ballot.row'
import * as rules from '../../../cloudfunctions/_modules/ballot/ballot.rules'
import { heldIn, newBoxes } from '../../../cloudfunctions/_modules/ballot/box.rules'
import type { OwnerUnit } from '../../../cloudfunctions/_modules/ballot/unit.row'
import { timeOrder } from '../../../cloudfunctions/_platform/order'
import type { BallotChoice, MatterKind } from '../../../src/contracts/ballot.const'
import type { Random } from '../random'
import type { Cast } from './cast'
import { at, between, plus } from './dates'

/** Something voted on, and how it should end. */
export interface VoteItem {
  title: string
  matter: MatterKind
  suggestionId: string
  isPassed: boolean
}

export interface Voting {
  _id: string
  title: string
  items: readonly VoteItem[]
  opensAt: string
  closesOn: string
  /** Until when papers come in: the end, or now. */
  until: string
  /** Of the units: how many vote. */
  turnout: number
  /** Members who have not voted, though they may. */
  spared: ReadonlySet<string>
  isEnded: boolean
}

export interface VotingRows {
  ballot: Ballot
  papers: BallotPaper[]
  rolls: BallotRoll[]
  boxes: BallotBox[]
}

const mostDraws = 200
const yesShares: Record<MatterKind, [passed: number, failed: number]> = { ordinary: [0.8, 0.4], reserved: [0.9, 0.66] }
const minuteMs = 60_000

function choiceFor({ matter, isPassed }: VoteItem, random: Random): BallotChoice {
  const draw = random.next()
  const yes = yesShares[matter][isPassed ? 0 : 1]
  if (draw < yes) return 'yes'
  return draw < yes + (1 - yes) * 0.7 ? 'no' : 'abstain'
}

function opened({ area, station, committee }: Cast, voting: Voting, roll: readonly RollUnit[]): Ballot {
  const { _id, title, items, opensAt, closesOn } = voting
  const ballot = rules.open(
    {
      title,
      items: items.map(({ title: itemTitle, matter, suggestionId }) => ({ title: itemTitle, matter, suggestionId })),
      closesAt: rules.closingOf(closesOn, at(opensAt)),
      all: turnoutOf(roll),
    },
    {
      _id,
      areaId: area._id,
      areaPath: area.path,
      estateName: area.name,
      stationId: station._id,
      order: timeOrder(opensAt, _id),
      isSynthetic: true,
    },
    committee,
    at(opensAt),
  )
  return toldOf(ballot, 'opened')
}

interface Drawn {
  boxes: Map<string, BallotBox>
  papers: BallotPaper[]
}

/** Who votes, when, by which way and how. */
function drawn(cast: Cast, voting: Voting, opened: Ballot, units: readonly OwnerUnit[], random: Random): Drawn {
  const owners = new Map(units.map(({ _id, ownerId }) => [_id, ownerId]))
  const roll = rollUnits(units)
  const free = roll.filter(({ unitId }) => !voting.spared.has(owners.get(unitId) ?? ''))
  const voters = random.shuffle(free).slice(0, Math.round(roll.length * voting.turnout))
  const instants = voters.map(() => between(random, plus(voting.opensAt, minuteMs), voting.until)).sort()
  const boxes = new Map(newBoxes(opened._id, boxIdsOf(opened._id)).map((box) => [box._id, box]))
  const papers = voters.map((unit, i) => {
    const owner = owners.get(unit.unitId)
    const choices = voting.items.map((item) => choiceFor(item, random))
    const doer = owner ? { by: owner, byRole: 'owner' } : cast.committee
    const box = boxes.get(boxIdFor(opened._id, unit))
    if (!box) throw new Error('a unit has no box')
    const slot = { box, paperId: paperIdOf(opened._id, unit.unitId), before: null }
    const vote = { choices, way: owner ? ('phone' as const) : ('paper' as const) }
    const next = rules.cast(opened, slot, unit, vote, doer, at(instants[i] ?? voting.opensAt))
    boxes.set(box._id, next.box)
    return next.paper
  })
  return { boxes, papers }
}

/** A vote with papers by which it ends as it should: drawn until they do, since the count alone decides. */
export function held(cast: Cast, voting: Voting, units: readonly OwnerUnit[], random: Random): VotingRows {
  const roll = rollUnits(units)
  const ballot = opened(cast, voting, roll)
  const rolls = rollParts(ballot._id, roll)
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const { boxes, papers } = drawn(cast, voting, ballot, units, random)
    const boxRows = [...boxes.values()]
    if (!voting.isEnded) return { ballot, papers, rolls, boxes: boxRows }
    const countedAt = at(plus(ballot.closesAt, minuteMs))
    const closed = { ...rules.settled(ballot, countedAt), tookPart: heldIn(boxRows) }
    const counted = toldOf(rules.counted(closed, papers, countedAt), 'result')
    const isAsTold = counted.items.every(({ count }, i) => count?.isPassed === voting.items[i]?.isPassed)
    if (isAsTold) return { ballot: counted, papers, rolls, boxes: boxRows.map((box) => ({ ...box, isOpen: false })) }
  }
  throw new Error(`no papers end the vote ${voting._id} as told`)
}
