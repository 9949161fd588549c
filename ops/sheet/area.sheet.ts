import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import { AreaLevel } from '../../src/contracts/area'
import type { Place } from '../../src/contracts/place'
import { type Coordinates, fromWgs84 } from '../coordinates'
import { CellError } from '../fault'
import type { CellReader, Column } from '../table/columns'
import type { Cells } from '../table/write-table'
import { idCell, latCell, lngCell, placeOf, textCell, wholeCell, yesNoCell, yesNoText } from './cells'

export type AreaColumn = 'id' | 'level' | 'name' | 'parent' | 'lng' | 'lat' | 'households' | 'synthetic'

export const areaColumns: readonly Column<AreaColumn>[] = [
  { key: 'id', heading: '编号', english: 'id', isRequired: true },
  { key: 'level', heading: '层级', english: 'level', isRequired: true },
  { key: 'name', heading: '名称', english: 'name', isRequired: true },
  { key: 'parent', heading: '上级编号', english: 'parent', isRequired: true },
  { key: 'lng', heading: '经度', english: 'lng' },
  { key: 'lat', heading: '纬度', english: 'lat' },
  { key: 'households', heading: '户数', english: 'households' },
  { key: 'synthetic', heading: '样例数据', english: 'synthetic' },
]

const levelNames: Record<AreaLevel, string> = {
  county: '县',
  street: '街道',
  community: '社区',
  estate: '小区',
  building: '楼栋',
}
export const areaLevels = AreaLevel.options

/** An area as a sheet has it. `parent` is absent for the county; absent optional fields mean "no such column". */
export interface SheetArea {
  id: string
  level: AreaLevel
  name: string
  parent?: string
  /** null: the cells are empty. */
  place?: Place | null
  /** Of a building; null: the cell is empty. */
  households?: number | null
  isSynthetic?: boolean
}

function levelCell(value: string): AreaLevel {
  const level = areaLevels.find((id) => id === value || levelNames[id] === value)
  if (!level) throw new CellError('bad-value', `层级“${value}”要写：${Object.values(levelNames).join('、')}`)
  return level
}

const mostHouseholds = 2000

const householdsCell = (value: string) => (value === '' ? null : wholeCell('户数', 0, mostHouseholds)(value))

export const readArea =
  (coordinates: Coordinates) =>
  (cell: CellReader<AreaColumn>): SheetArea => {
    const ifFilled = (parse: (value: string) => number) => (value: string) => (value === '' ? null : parse(value))
    const lng = cell.optional('lng', ifFilled(lngCell))
    const lat = cell.optional('lat', ifFilled(latCell))
    const place = () => (typeof lng === 'number' && typeof lat === 'number' ? placeOf(lng, lat, coordinates) : null)
    return {
      id: cell.value('id', idCell('编号')),
      level: cell.value('level', levelCell),
      name: cell.value('name', textCell('名称', 30)),
      parent: cell.value('parent', (value) => (value === '' ? undefined : idCell('上级编号')(value))),
      place: lng === undefined || lat === undefined ? undefined : place(),
      households: cell.optional('households', householdsCell),
      isSynthetic: cell.optional('synthetic', yesNoCell('样例数据')),
    }
  }

export function areaCells(area: Area, coordinates: Coordinates): Cells<AreaColumn> {
  const place = area.place && fromWgs84(area.place, coordinates)
  return {
    id: area._id,
    level: levelNames[area.level],
    name: area.name,
    parent: area.path.at(-2) ?? '',
    lng: place?.lng.toFixed(6) ?? '',
    lat: place?.lat.toFixed(6) ?? '',
    households: area.households === undefined ? '' : String(area.households),
    synthetic: yesNoText(area.isSynthetic),
  }
}
