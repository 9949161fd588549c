import type { BuildingWalk } from '../../cloudfunctions/_modules/coverage'
import { type WalkPace, wholeMinutes } from '../../src/contracts/walk.calc'
import type { Column } from '../table/columns'
import type { Cells } from '../table/write-table'

export type WalkColumn = 'id' | 'name' | 'within' | 'households' | WalkPace

export const walkColumns: readonly Column<WalkColumn>[] = [
  { key: 'id', heading: '编号', english: 'id' },
  { key: 'name', heading: '楼栋', english: 'name' },
  { key: 'within', heading: '所在', english: 'within' },
  { key: 'households', heading: '户数', english: 'households' },
  { key: 'adult', heading: '成年人走几分钟', english: 'adult' },
  { key: 'elder', heading: '老人走几分钟', english: 'elder' },
  { key: 'wheels', heading: '轮椅走几分钟', english: 'wheels' },
]

const minutesCell = (seconds: number | undefined, most: number): string => {
  if (seconds === undefined) return '没有坐标'
  return seconds === Infinity ? `超过${most}` : String(wholeMinutes(seconds))
}

/** A building's line, of which `most` minutes were looked at. */
export const walkCells = ({ area, seconds }: BuildingWalk, most: number): Cells<WalkColumn> => ({
  id: area._id,
  name: area.name,
  // The county says nothing, and the building is named beside.
  within: area.names.slice(1, -1).join(' '),
  households: area.households === undefined ? '' : String(area.households),
  adult: minutesCell(seconds?.adult, most),
  elder: minutesCell(seconds?.elder, most),
  wheels: minutesCell(seconds?.wheels, most),
})
