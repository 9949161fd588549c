import { AppError } from '../../_platform/app-error'
import { hashOf } from '../../_platform/hash'
import type { Handler } from '../../_platform/router'
import type { Tx } from '../../_platform/store'
import { borrow, giveBack, type Lending } from './loan.rules'
import type { Station } from './station.row'
import { stationView } from './station.view'

const idLength = 26

/** One document per person, station and item: at most one loan of each, whatever runs in parallel. */
const loanIdOf = (openid: string, stationId: string, item: string) => hashOf([openid, stationId, item], idLength)

/** Counting is not a change that people are shown in lists, so it needs no place in the order of changes. */
async function save(tx: Tx, found: Station, lending: Lending | undefined): Promise<Station> {
  if (!lending) return found
  await tx.set('loans', lending.loan)
  await tx.set('stations', lending.station)
  return lending.station
}

/** Takes an umbrella or a tool home. Safe to retry. */
export const borrowItem: Handler<'station.borrow'> = async (ctx, { stationId, item }) => {
  const { openid } = ctx
  const loanId = loanIdOf(openid, stationId, item)
  const station = await ctx.write(async (tx) => {
    const found = await tx.get('stations', stationId)
    if (!found) throw new AppError('not-found', ['stationId'])
    const mine = await tx.get('loans', loanId)
    return save(tx, found, borrow(found, mine, { loanId, item, openid }, ctx.now()))
  })
  return stationView(ctx, station)
}

/** Brings it back, also when the station has closed. Safe to retry. */
export const giveItemBack: Handler<'station.give-back'> = async (ctx, { loanId }) => {
  const station = await ctx.write(async (tx) => {
    const loan = await tx.get('loans', loanId)
    const found = loan && (await tx.get('stations', loan.stationId))
    if (!found) throw new AppError('not-found', ['loanId'])
    return save(tx, found, giveBack(found, loan, ctx.openid, ctx.now()))
  })
  return stationView(ctx, station)
}
