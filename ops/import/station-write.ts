import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import { newStation } from '../../cloudfunctions/_modules/station/register.rules'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { isSamePlace } from '../coordinates'
import type { SheetChecklist } from '../sheet/checklist'
import type { SheetStation } from '../sheet/station.sheet'
import type { Write } from './write'

/** A sheet's checks were made by the county's people: they are who imports. */
const checkedByCounty = (list: SheetChecklist): Station['checklist'] =>
  Object.fromEntries(
    Object.entries(list).map(([item, check]) => [item, { ...check, photos: [], byRole: 'county-staff' }]),
  )

const always: Write<'stations'>['fields'] = ['name', 'address', 'place', 'phone', 'opening']

/** What the sheet says about a station beyond the fields every sheet has. */
function given(sheet: SheetStation): Partial<Station> {
  const { star, hasNightLight, secretaryHours, equipment, modules, checklist, photos, isSynthetic } = sheet
  const all = {
    star,
    hasNightLight,
    equipment,
    modules,
    photos,
    isSynthetic,
    secretaryHours: secretaryHours ?? undefined,
    checklist: checklist && checkedByCounty(checklist),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The row a sheet's station shall become. `before`: the one that is there under its number. */
export function stationWrite(
  sheet: SheetStation,
  {
    community,
    estate,
    before,
    at,
  }: { community: Area; estate: Area | undefined; before: Station | undefined; at: Date },
): Write<'stations'> {
  const isClose = before && isSamePlace(before.place, sheet.place)
  const place = isClose ? before.place : sheet.place
  const fresh = newStation({ community, estate, number: sheet.number }, { ...sheet, place }, at)
  const own = given(sheet)
  const opening = { week: sheet.week, days: sheet.days ?? before?.opening.days ?? {} }
  const cleared: Write<'stations'>['fields'] = sheet.secretaryHours === null ? ['secretaryHours'] : []
  const moved: Write<'stations'>['fields'] = sheet.estateId === undefined ? [] : ['areaPath']
  const named = Object.keys(own) as Write<'stations'>['fields']
  return {
    collection: 'stations',
    row: { ...fresh, ...own, opening },
    fields: [...always, ...named, ...cleared, ...moved],
  }
}
