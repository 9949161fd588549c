import { openState } from '../../../src/contracts/opening.calc'
import type { StationView } from '../../../src/contracts/station'
import { lendables, unifiedItems } from '../../../src/contracts/station.const'
import { codeOf } from '../../../src/contracts/station-index.calc'
import type { Context } from '../../_platform/context'
import { roleHeld } from '../../_platform/permission'
import { areaHit } from '../area'
import type { Role } from '../member/role.row'
import { canBorrow, leftOf } from './loan.rules'
import { stationMemory } from './station.refresh'
import type { Loan, Station } from './station.row'
import { stationRights } from './station.rules'

const mostLoans = 20

/** What the person may do here, by the same rules that guard the calls. */
function cans(ctx: Context, roles: readonly Role[], station: Station, loans: readonly Loan[]) {
  const may = (right: keyof typeof stationRights) =>
    roleHeld(roles, stationRights[right], station.areaPath, ctx.now()) !== undefined
  const mine = (item: string) => loans.find((loan) => loan.item === item)
  return {
    editHours: may('editHours'),
    closeOn: may('closeOn'),
    checkItem: may('checkItem'),
    borrow: ctx.openid !== '' && lendables.some((item) => canBorrow(station, item, mine(item), ctx.now())),
  }
}

function checklistOf(station: Station, urls: ReadonlyMap<string, string>) {
  return unifiedItems.map((item) => {
    const { photos = [], ...checked } = station.checklist[item] ?? { state: 'unchecked' as const }
    return { item, ...checked, photos: addresses(photos, urls) }
  })
}

const addresses = (files: readonly string[], urls: ReadonlyMap<string, string>) =>
  files.flatMap((file) => urls.get(file) ?? [])

/** The person's loans here that are out. */
async function loansOf(ctx: Context, stationId: string): Promise<Loan[]> {
  if (!ctx.openid) return []
  const all = await ctx.store.find('loans', { where: { openid: ctx.openid, stationId }, limit: mostLoans })
  return all.filter((loan) => loan.returnedAt === undefined)
}

/** Pictures are a courtesy: a station is shown without them while storage cannot be reached. */
async function urlsOf(ctx: Context, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map()
  return ctx.store.fileUrls(files).catch(() => {
    ctx.log('photos.unresolved', { files: files.length })
    return new Map()
  })
}

/** A station as the person who asks may see it. */
export async function stationView(ctx: Context, station: Station): Promise<StationView> {
  const files = [...station.photos, ...Object.values(station.checklist).flatMap(({ photos }) => photos)]
  const [areas, roles, loans, urls, { county }] = await Promise.all([
    ctx.store.find('areas', { where: { _id: { in: station.areaPath } }, limit: station.areaPath.length }),
    ctx.roles(),
    loansOf(ctx, station._id),
    urlsOf(ctx, files),
    stationMemory(ctx.store),
  ])
  const { _id: id, number, name, address, star, modules, phone, hasNightLight, secretaryHours } = station
  return {
    id,
    code: codeOf(number),
    name,
    address,
    place: { lng: station.place.lng, lat: station.place.lat },
    star,
    open: openState(station.opening, ctx.now()),
    equipment: station.equipment.map(({ kind }) => kind),
    modules,
    areas: areas.sort((a, b) => a.path.length - b.path.length).map(areaHit),
    phone,
    hasNightLight,
    ...(secretaryHours !== undefined && { secretaryHours }),
    opening: station.opening,
    items: station.equipment.map(({ kind, total }) => ({
      kind,
      ...(total !== undefined && { total, left: leftOf(station, kind) }),
    })),
    moduleNames: county.modules.filter((kind) => modules.includes(kind.id)).map((kind) => kind.name),
    checklist: checklistOf(station, urls),
    photos: addresses(station.photos, urls),
    myLoans: loans.map((loan) => ({ loanId: loan._id, item: loan.item, borrowedAt: loan.borrowedAt })),
    revision: station.revision,
    can: cans(ctx, roles, station, loans),
    isSynthetic: station.isSynthetic,
  }
}
