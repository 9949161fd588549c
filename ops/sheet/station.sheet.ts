import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import type { ModuleKind } from '../../src/contracts/county'
import type { Opening } from '../../src/contracts/opening.const'
import type { Place } from '../../src/contracts/place'
import { type Coordinates, fromWgs84 } from '../coordinates'
import { CellError } from '../fault'
import type { CellReader, Column } from '../table/columns'
import type { Cells } from '../table/write-table'
import { idCell, latCell, lngCell, phoneCell, placeOf, textCell, wholeCell, yesNoCell, yesNoText } from './cells'
import { checklistOf, checklistText, type SheetChecklist } from './checklist'
import { equipmentOf, equipmentText, type StockedItem } from './equipment'
import { weekOf, weekText } from './hours'
import { specialDaysOf, specialDaysText } from './special-days'

const column = <K extends string>(key: K, heading: string, isRequired = false): Column<K> => ({
  key,
  heading,
  english: key,
  isRequired,
})

export const stationColumns = [
  column('community', '社区编号', true),
  column('number', '编号', true),
  column('estate', '小区编号'),
  column('name', '名称', true),
  column('address', '地址', true),
  column('lng', '经度', true),
  column('lat', '纬度', true),
  column('phone', '电话', true),
  column('star', '星级'),
  column('night_light', '夜间亮灯'),
  column('secretary_hours', '书记时间'),
  column('hours', '开放时间', true),
  column('special_days', '特殊日期'),
  column('equipment', '基础设施'),
  column('modules', '功能模块'),
  column('checklist', '五统一'),
  column('photos', '照片'),
  column('synthetic', '样例数据'),
] as const
export type StationColumn = (typeof stationColumns)[number]['key']

/** A station as a sheet has it. An absent optional field means that the file has no such column. */
export interface SheetStation {
  communityId: string
  number: number
  /** null: the station stands in no estate. */
  estateId?: string | null
  name: string
  address: string
  place: Place
  phone: string
  star?: Station['star']
  hasNightLight?: boolean
  secretaryHours?: string | null
  week: Opening['week']
  days?: Opening['days']
  equipment?: StockedItem[]
  modules?: string[]
  checklist?: SheetChecklist
  /** File ids (`cloud://…`), or names of files in the folder `photos` beside the sheet. */
  photos?: string[]
  isSynthetic?: boolean
}

const listOf = (value: string) =>
  value
    .split(/[；;、,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const modulesCell = (kinds: ModuleKind[]) => (value: string) => {
  const ids = listOf(value).map((name) => {
    const kind = kinds.find((one) => one.name === name || one.id === name)
    if (!kind)
      throw new CellError('unknown-module', `本县没有功能模块“${name}”；有：${kinds.map((k) => k.name).join('、')}`)
    return kind.id
  })
  return kinds.map(({ id }) => id).filter((id) => ids.includes(id))
}

const mostPhotos = 9
function photosCell(value: string): string[] {
  const photos = listOf(value)
  const wrong = photos.find((photo) => !/^cloud:\/\/\S{1,190}$|^[\w-]{1,60}\.(png|jpe?g)$/i.test(photo))
  if (wrong || photos.length > mostPhotos)
    throw new CellError(
      'bad-value',
      `照片要写文件名（png、jpg）或 cloud:// 编号，最多 ${mostPhotos} 张：“${wrong ?? value}”`,
    )
  return photos
}

const orNull =
  <T>(parse: (value: string) => T) =>
  (value: string) =>
    value === '' ? null : parse(value)

export const readStation =
  (coordinates: Coordinates, kinds: ModuleKind[]) =>
  (cell: CellReader<StationColumn>): SheetStation => {
    const [lng, lat] = [cell.value('lng', lngCell), cell.value('lat', latCell)]
    return {
      communityId: cell.value('community', idCell('社区编号')),
      number: cell.value('number', wholeCell('编号', 1, 999)),
      estateId: cell.optional('estate', orNull(idCell('小区编号'))),
      name: cell.value('name', textCell('名称', 30)),
      address: cell.value('address', textCell('地址', 60)),
      place: lng === undefined || lat === undefined ? { lng: 0, lat: 0 } : placeOf(lng, lat, coordinates),
      phone: cell.value('phone', phoneCell),
      star: cell.optional('star', (value) => wholeCell('星级', 0, 5)(value === '' ? '0' : value) as Station['star']),
      hasNightLight: cell.optional('night_light', yesNoCell('夜间亮灯')),
      secretaryHours: cell.optional('secretary_hours', orNull(textCell('书记时间', 30))),
      week: cell.value('hours', weekOf),
      days: cell.optional('special_days', specialDaysOf),
      equipment: cell.optional('equipment', equipmentOf),
      modules: cell.optional('modules', modulesCell(kinds)),
      checklist: cell.optional('checklist', checklistOf),
      photos: cell.optional('photos', photosCell),
      isSynthetic: cell.optional('synthetic', yesNoCell('样例数据')),
    }
  }

const code = (number: number) => String(number).padStart(3, '0')

export function stationCells(station: Station, coordinates: Coordinates, kinds: ModuleKind[]): Cells<StationColumn> {
  const place = fromWgs84(station.place, coordinates)
  const estate = station.areaPath[station.areaPath.indexOf(station.communityId) + 1]
  const moduleName = (id: string) => kinds.find((kind) => kind.id === id)?.name ?? id
  return {
    community: station.communityId,
    number: code(station.number),
    estate: estate ?? '',
    name: station.name,
    address: station.address,
    lng: place.lng.toFixed(6),
    lat: place.lat.toFixed(6),
    phone: station.phone,
    star: String(station.star),
    night_light: yesNoText(station.hasNightLight),
    secretary_hours: station.secretaryHours ?? '',
    hours: weekText(station.opening.week),
    special_days: specialDaysText(station.opening.days),
    equipment: equipmentText(station.equipment),
    modules: station.modules.map(moduleName).join('；'),
    checklist: checklistText(station.checklist),
    photos: station.photos.join('；'),
    synthetic: yesNoText(station.isSynthetic),
  }
}
