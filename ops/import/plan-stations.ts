import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import { requireInCounty } from '../../cloudfunctions/_modules/county'
import type { County } from '../../cloudfunctions/_modules/county/county.row'
import { stationIdOf } from '../../cloudfunctions/_modules/station/register.rules'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import type { Coordinates } from '../coordinates'
import { CellError, type Fault } from '../fault'
import { equipmentNames } from '../sheet/equipment'
import { readStation, type SheetStation, stationColumns } from '../sheet/station.sheet'
import { readRows, recordsOf, type TableLine } from '../table/columns'
import { type PhotoFolder, photoResolver } from './photos'
import { byId, duplicatesIn, type Plan, planOf } from './plan'
import { stationWrite } from './station-write'

/** What the cloud holds that stations are checked against. */
export interface StationSurroundings {
  county: County
  areas: Area[]
  stations: Station[]
  photos: PhotoFolder
}

const idOf = ({ communityId, number }: SheetStation) => `${communityId}-${String(number).padStart(3, '0')}`

interface Checks {
  county: County
  areas: Map<string, Area>
  stations: Map<string, Station>
  photoId: (photo: string) => string
}

function placed(sheet: SheetStation, { areas, county }: Checks): void {
  const community = areas.get(sheet.communityId)
  if (!community) throw new CellError('unknown-community', `社区编号“${sheet.communityId}”不存在，请先导入区域`)
  if (community.level !== 'community') throw new CellError('wrong-level', `“${sheet.communityId}”不是社区`)
  try {
    stationIdOf(sheet.communityId, sheet.number)
  } catch {
    throw new CellError('bad-value', `社区编号“${sheet.communityId}”太长，加上驿站编号超过 28 个字符`)
  }
  const estate = areas.get(sheet.estateId ?? '')
  if (sheet.estateId && !(estate?.level === 'estate' && estate.path.includes(community._id)))
    throw new CellError('unknown-estate', `社区 ${sheet.communityId} 里没有小区“${sheet.estateId}”`)
  const { _id: id, ...rest } = county
  try {
    requireInCounty({ id, ...rest }, sheet.place)
  } catch {
    throw new CellError(
      'out-of-county',
      `经纬度 ${sheet.place.lng}, ${sheet.place.lat}（WGS-84）不在本县；经度和纬度是否写反？`,
    )
  }
}

/** What is lent out cannot vanish from a sheet. */
function keepsLoans(sheet: SheetStation, { stations }: Checks): void {
  if (!sheet.equipment) return
  for (const { kind, out = 0 } of stations.get(idOf(sheet))?.equipment ?? []) {
    const total = sheet.equipment.find((item) => item.kind === kind)?.total ?? 0
    if (out > total)
      throw new CellError('lent-out', `${equipmentNames[kind]}有 ${out} 件借出未还，数量不能写成 ${total}`)
  }
}

function hasPhotos({ photos = [] }: SheetStation, { photoId }: Checks): void {
  for (const photo of photos) photoId(photo)
}

function faultsOf(rows: { line: number; row: SheetStation }[], checks: Checks): Fault[] {
  return rows.flatMap(({ line, row }) =>
    [placed, keepsLoans, hasPhotos].flatMap((check) => {
      try {
        check(row, checks)
        return []
      } catch (error) {
        if (error instanceof CellError) return [{ line, code: error.code, message: error.message }]
        throw error
      }
    }),
  )
}

/** Plans an import of stations against what is there. `at` becomes the rows' time of change. */
export function planStations(lines: TableLine[], there: StationSurroundings, coordinates: Coordinates, at: Date): Plan {
  const { rows, faults } = readRows(recordsOf(lines, stationColumns), readStation(coordinates, there.county.modules))
  const checks: Checks = {
    county: there.county,
    areas: byId(there.areas),
    stations: byId(there.stations),
    photoId: photoResolver(there.photos, there.stations),
  }
  const all = [...faults, ...duplicatesIn(rows, idOf, '驿站'), ...faultsOf(rows, checks)]
  const writes = (all.length > 0 ? [] : rows).flatMap(({ row }) => {
    const community = checks.areas.get(row.communityId)
    const before = checks.stations.get(idOf(row))
    const sheet = row.photos ? { ...row, photos: row.photos.map(checks.photoId) } : row
    return community
      ? [stationWrite(sheet, { community, estate: checks.areas.get(row.estateId ?? ''), before, at })]
      : []
  })
  return planOf(writes, checks.stations, all)
}
