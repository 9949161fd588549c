import { paperUndoMs } from '../../../src/contracts/ballot.const'
import type { Store, Tx } from '../../_platform/store'
import { type Notice, queueNotices, withdrawNotice } from '../notice'
import { pathOf } from './ballot.ids'
import type { Ballot, BallotPaper, RollUnit } from './ballot.row'
import { paperOutWords, paperWords } from './ballot.words'

/** A paper that is put down anew is another one. */
const keyOf = ({ _id, at }: BallotPaper) => `ballot-paper:${_id}:${at}`
/** One that is taken out again until then was never its owner's to wonder about. */
const shownAt = (paper: BallotPaper) => new Date(Date.parse(paper.at) + paperUndoMs)

interface PaperTelling {
  ballot: Ballot
  unit: RollUnit
  paper: BallotPaper
  /** As `onlyOwnerOf` found it. */
  onlyOwner: string | undefined
}

/** Who owns a unit and no other of its estate; undefined for a unit of somebody who has more, or of nobody. */
export async function onlyOwnerOf(store: Pick<Store, 'get' | 'find'>, unitId: string): Promise<string | undefined> {
  const unit = await store.get('units', unitId)
  if (unit?.ownerId === undefined) return undefined
  const { ownerId, areaId } = unit
  const owned = await store.find('units', { where: { ownerId, areaId }, limit: 2 })
  return owned.length === 1 ? ownerId : undefined
}

/** Names the unit only where its owner could not know which one is meant. */
function noticeOf({ ballot, unit, onlyOwner }: PaperTelling, to: string, words: typeof paperWords) {
  const { title, status, hint } = words
  const body = `“${ballot.title}”：${to === onlyOwner ? title : title.replace('您家', unit.label)}。${hint}`
  const fields = { meeting: ballot.title, station: ballot.estateName, status, tip: hint }
  return { to, stationId: ballot.stationId, moment: 'ballot' as const, title, body, fields, path: pathOf(ballot) }
}

/**
 * Tells the linked owner that a paper was put down for their unit, so that a wrong one is noticed; answers whom. Once for
 * each paper.
 */
export async function tellPaper(tx: Tx, at: Date, telling: PaperTelling): Promise<string | undefined> {
  const { paper } = telling
  const to = (await tx.get('units', paper.unitId))?.ownerId
  // Whoever put down their own knows.
  if (to === undefined || to === paper.by) return undefined
  const { fields, ...notice } = noticeOf(telling, to, paperWords)
  const told: Notice = {
    ...notice,
    dedupeKey: keyOf(paper),
    fields: { ...fields, time: paper.at },
    isImportant: false,
    notBefore: shownAt(paper).toISOString(),
  }
  await queueNotices(tx, at, [told])
  return to
}

/**
 * Takes that back along with the paper. Whoever still owns the unit hears that it owes its vote, unless they have not heard of
 * the paper either: it was taken out soon, by who put it down.
 */
export async function untellPaper(tx: Tx, at: Date, telling: PaperTelling, by: string): Promise<void> {
  const { ballot, paper } = telling
  const { toldTo: to } = paper
  // Empty once they left.
  if (!to) return
  await withdrawNotice(tx, at, { dedupeKey: keyOf(paper), to })
  const isMendedAtOnce = at < shownAt(paper) && by === paper.by
  if (isMendedAtOnce || to === by || (await tx.get('units', paper.unitId))?.ownerId !== to) return
  const { fields, ...notice } = noticeOf(telling, to, paperOutWords)
  const out: Notice = {
    ...notice,
    dedupeKey: `ballot-paper-out:${paper._id}:${paper.at}`,
    fields: { ...fields, time: at.toISOString() },
    // Their vote counts no more: a vote is a right.
    isImportant: true,
    expiresAt: ballot.closesAt,
  }
  await queueNotices(tx, at, [out])
}
