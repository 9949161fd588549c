import { dayAt } from '../../../src/contracts/opening.calc'
import { requireOwnPhotos } from '../../_platform/own-photo'
import type { Handler } from '../../_platform/router'
import { checkItem, closeOn, editHours } from './station.rules'
import { changeStation } from './station.save'
import { stationView } from './station.view'

/** Sets the weekly opening hours. Safe to retry. */
export const editStationHours: Handler<'station.edit-hours'> = async (ctx, { stationId, ...edit }) => {
  const station = await changeStation(ctx, stationId, 'editHours', (found) => editHours(found, edit, ctx.now()), {
    kind: 'hours-edited',
    detail: '',
  })
  return stationView(ctx, station)
}

/** Closes a day, gives it special hours, or takes that back. Safe to retry. */
export const closeStationOn: Handler<'station.close-on'> = async (ctx, { stationId, ...change }) => {
  const kind = change.undo ? 'day-restored' : change.spans?.length ? 'day-hours-set' : 'day-closed'
  const detail = [change.day, change.reason].filter(Boolean).join(' ')
  const station = await changeStation(
    ctx,
    stationId,
    'closeOn',
    (found) => closeOn(found, change, dayAt(ctx.now()), ctx.now()),
    { kind, detail },
  )
  return stationView(ctx, station)
}

/** Records one of the five unified items. Safe to retry. */
export const checkStationItem: Handler<'station.check-item'> = async (ctx, { stationId, ...check }) => {
  const detail = [check.item, check.state, check.note].filter(Boolean).join(' ')
  const station = await changeStation(
    ctx,
    stationId,
    'checkItem',
    (found, byRole) => {
      requireOwnPhotos(ctx, `stations/${stationId}`, check.photos, found.checklist[check.item]?.photos)
      return checkItem(found, check, byRole, dayAt(ctx.now()), ctx.now())
    },
    { kind: 'item-checked', detail },
  )
  return stationView(ctx, station)
}
