import { openState } from '../../../src/contracts/opening.calc'
import type { Lendable } from '../../../src/contracts/station.const'
import { AppError } from '../../_platform/app-error'
import type { Loan, Station } from './station.row'

/** Both rows after a loan or a return: always written together. */
export interface Lending {
  station: Station
  loan: Loan
}

const isOut = (loan: Loan | null | undefined): loan is Loan => loan != null && loan.returnedAt === undefined

/** How many of an item are there to be lent; undefined where it is not lent. Never below 0. */
export function leftOf(station: Station, item: string): number | undefined {
  const found = station.equipment.find(({ kind }) => kind === item)
  return found?.total === undefined ? undefined : Math.max(0, found.total - (found.out ?? 0))
}

/** A loan moves one between `out` and the shelf; nothing else of the station, so its revision stays. */
const withOut = (station: Station, item: Lendable, by: 1 | -1): Station => ({
  ...station,
  equipment: station.equipment.map((found) =>
    found.kind === item ? { ...found, out: Math.max(0, (found.out ?? 0) + by) } : found,
  ),
})

export const canBorrow = (station: Station, item: Lendable, mine: Loan | null | undefined, at: Date): boolean =>
  !isOut(mine) && (leftOf(station, item) ?? 0) > 0 && openState(station.opening, at).isOpen

/**
 * Any signed-in person takes one of an item home. `mine` is their last loan of it here: while that is out there is
 * nothing to do, since a person holds at most one. Returns undefined then.
 */
export function borrow(
  station: Station,
  mine: Loan | null,
  wanted: { loanId: string; item: Lendable; openid: string },
  at: Date,
): Lending | undefined {
  if (isOut(mine)) return undefined
  const left = leftOf(station, wanted.item)
  if (left === undefined) throw new AppError('not-found', ['item'])
  if (left === 0) throw new AppError('none-left', ['item'])
  if (!openState(station.opening, at).isOpen) throw new AppError('closed')
  const { loanId, item, openid } = wanted
  const loan: Loan = { _id: loanId, stationId: station._id, item, openid, borrowedAt: at.toISOString() }
  return { station: withOut(station, item, 1), loan }
}

/** Brings an item back; undefined when it was brought back before. Another person's loan does not exist for them. */
export function giveBack(station: Station, loan: Loan, openid: string, at: Date): Lending | undefined {
  if (loan.openid !== openid) throw new AppError('not-found', ['loanId'])
  if (!isOut(loan)) return undefined
  return { station: withOut(station, loan.item, -1), loan: { ...loan, returnedAt: at.toISOString() } }
}
