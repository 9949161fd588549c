import { lastMinuteBefore } from '../../../src/contracts/day.calc'
import type { ClockContext, ClockJob } from '../../_platform/clock'
import { placeOfError } from '../../_platform/log'
import { type Notice, queueNotices } from '../notice'
import { toldOf } from './ballot.derived.rules'
import { paperIdOf, pathOf } from './ballot.ids'
import { rollPartsOf } from './ballot.read'
import type { Ballot, BallotRoll, TellingKind } from './ballot.row'
import { settled } from './ballot.rules'
import { detailOf, wordsAt } from './ballot.words'

const pageRows = 100
/** Told in one transaction. */
const peopleAtOnce = 20

function noticeOf(ballot: Ballot, what: TellingKind, to: string, at: Date): Notice {
  const { title, status, hint, isImportant } = wordsAt(what, ballot, at)
  const time = lastMinuteBefore(ballot.closesAt)
  return {
    dedupeKey: `ballot-${what}:${ballot._id}`,
    to,
    stationId: ballot.stationId,
    moment: 'ballot',
    title,
    body: `“${ballot.title}”：${detailOf(what, ballot)}`,
    fields: { meeting: ballot.title, station: ballot.estateName, time, status, tip: hint },
    path: pathOf(ballot),
    isImportant,
    ...(ballot.status === 'open' && { expiresAt: ballot.closesAt }),
  }
}

/** Linked owners of a part of the roll who are to be told: of the end only those who still have a vote. */
async function ownersOf({ store }: ClockContext, ballot: Ballot, part: BallotRoll, what: TellingKind) {
  const where = { _id: { in: part.unitIds } }
  const units = await store.find('units', { where, limit: part.unitIds.length })
  const linked = units.flatMap(({ _id, ownerId }) => (ownerId === undefined ? [] : [{ _id, ownerId }]))
  if (what !== 'closing' || linked.length === 0) return [...new Set(linked.map(({ ownerId }) => ownerId))]
  const ids = linked.map(({ _id }) => paperIdOf(ballot._id, _id))
  const papers = await store.find('ballotPapers', { where: { _id: { in: ids } }, limit: ids.length })
  const voted = new Set(papers.map(({ unitId }) => unitId))
  return [...new Set(linked.flatMap(({ _id, ownerId }) => (voted.has(_id) ? [] : [ownerId])))]
}

/** Tells everybody, some at a time; repeated from the start it tells nobody twice. Answers whether it came to the end. */
async function tellAll(ctx: ClockContext, ballot: Ballot, what: TellingKind): Promise<boolean> {
  for (const part of await rollPartsOf(ctx.store, ballot._id)) {
    const owners = await ownersOf(ctx, ballot, part, what)
    for (let from = 0; from < owners.length; from += peopleAtOnce) {
      if (!ctx.hasTime()) return false
      const notices = owners.slice(from, from + peopleAtOnce).map((to) => noticeOf(ballot, what, to, ctx.now()))
      await ctx.store.transaction((tx) => queueNotices(tx, ctx.now(), notices))
    }
  }
  return true
}

/** Owners are told outside the transaction of what they are told of, since they may be thousands. */
export const tellOwners: ClockJob = {
  name: 'tell-owners',
  run: async (ctx) => {
    const now = ctx.now().toISOString()
    const due = await ctx.store.find('ballots', {
      where: { tellAt: { lte: now } },
      orderBy: [['tellAt', 'asc']],
      limit: pageRows,
    })
    let done = 0
    for (const stored of due) {
      if (!ctx.hasTime()) break
      // What time has closed in the meantime is no more to be reminded of.
      const ballot = settled(stored, ctx.now())
      for (const { what } of ballot.tellings.filter(({ dueAt }) => dueAt <= now)) done += await tell(ctx, ballot, what)
    }
    return done
  },
}

/** Answers how many tellings it finished. One that fails leaves the others alone: it is tried again at the next run. */
async function tell(ctx: ClockContext, ballot: Ballot, what: TellingKind): Promise<number> {
  try {
    if (!(await tellAll(ctx, ballot, what))) return 0
    return await ctx.store.transaction(async (tx) => {
      const stored = await tx.get('ballots', ballot._id)
      const next = stored && toldOf(stored, what)
      if (!next || next === stored) return 0
      await tx.set('ballots', next)
      return 1
    })
  } catch (error) {
    ctx.log('ballot.stuck', { id: ballot._id, cause: placeOfError(error) })
    return 0
  }
}
