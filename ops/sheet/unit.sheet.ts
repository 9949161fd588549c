import type { OwnerUnit } from '../../cloudfunctions/_modules/ballot/unit.row'
import { CellError } from '../fault'
import type { CellReader, Column } from '../table/columns'
import type { Cells } from '../table/write-table'
import { textCell } from './cells'

export type UnitColumn = 'estate' | 'building' | 'room' | 'area' | 'owner'

export const unitColumns: readonly Column<UnitColumn>[] = [
  { key: 'estate', heading: '小区', english: 'estate', isRequired: true },
  { key: 'building', heading: '楼栋', english: 'building', isRequired: true },
  { key: 'room', heading: '房号', english: 'room', isRequired: true },
  { key: 'area', heading: '面积', english: 'area', isRequired: true },
  { key: 'owner', heading: '业主标记', english: 'owner' },
]

/** A unit as a sheet has it. `ownerMark`: null where the cell is empty, absent where there is no such column. */
export interface SheetUnit {
  /** An id or a name. */
  estate: string
  building: string
  room: string
  areaCm2: number
  ownerMark?: string | null
}

const cm2PerSquareMetre = 10_000
const longestName = 12

/** Square metres with at most two decimals, read digit by digit: no fraction passes through a float. */
export function areaCell(value: string): number {
  const [, whole, decimals = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(value) ?? []
  const areaCm2 = Number(whole) * cm2PerSquareMetre + Number(decimals.padEnd(2, '0')) * 100
  if (whole === undefined || areaCm2 === 0)
    throw new CellError('bad-value', `面积“${value.slice(0, 20)}”要写平方米，最多两位小数，如 89.12`)
  return areaCm2
}

/** The area as a deed says it, exact: 89.12. */
export const areaText = (areaCm2: number): string => {
  const whole = Math.floor(areaCm2 / cm2PerSquareMetre)
  return `${whole}.${String((areaCm2 % cm2PerSquareMetre) / 100).padStart(2, '0')}`
}

/** A running number, so that no name and no identity number ends up in the register. What was written is not repeated. */
export function ownerCell(value: string): string | null {
  if (value === '') return null
  if (!/^[A-Za-z]{0,2}\d{1,6}$/.test(value))
    throw new CellError('bad-value', '业主标记要写编号，如 Y001；不要写姓名、电话和证件号')
  return value.toUpperCase()
}

export const readUnit = (cell: CellReader<UnitColumn>): SheetUnit => ({
  estate: cell.value('estate', textCell('小区', 30)),
  building: cell.value('building', textCell('楼栋', longestName)),
  room: cell.value('room', textCell('房号', longestName)),
  areaCm2: cell.value('area', areaCell),
  ownerMark: cell.optional('owner', ownerCell),
})

export const unitCells = (unit: OwnerUnit): Cells<UnitColumn> => ({
  estate: unit.areaId,
  building: unit.building,
  room: unit.room,
  area: areaText(unit.areaCm2),
  owner: unit.ownerMark ?? '',
})
