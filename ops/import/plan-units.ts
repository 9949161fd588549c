import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import { unitIdOf } from '../../cloudfunctions/_modules/ballot/ballot.ids'
import type { OwnerUnit } from '../../cloudfunctions/_modules/ballot/unit.row'
import { namesOf } from '../../cloudfunctions/_modules/ballot/unit.rules'
import type { Fault } from '../fault'
import { readUnit, type SheetUnit, unitColumns } from '../sheet/unit.sheet'
import { readRows, recordsOf, type TableLine } from '../table/columns'
import { byId, duplicatesIn, type Plan, planOf } from './plan'
import type { Write } from './write'

type Line = { line: number; row: SheetUnit }

/** Estates by their id and, where only one has it, by their name. */
function estatesBy(areas: readonly Area[]): Map<string, Area | 'several'> {
  const estates = areas.filter(({ level }) => level === 'estate')
  const known = new Map<string, Area | 'several'>()
  for (const estate of estates) known.set(estate.name, known.has(estate.name) ? 'several' : estate)
  for (const estate of estates) known.set(estate._id, estate)
  return known
}

function estateFault({ line, row }: Line, estates: Map<string, Area | 'several'>): Fault[] {
  const found = estates.get(row.estate)
  if (found === 'several')
    return [{ line, code: 'unknown-estate', message: `有几个小区叫“${row.estate}”，请写小区的编号` }]
  return found ? [] : [{ line, code: 'unknown-estate', message: `没有小区“${row.estate}”，请写小区的编号或全名` }]
}

function writeOf(row: SheetUnit, estate: Area): Write<'units'> {
  const { building, room, areaCm2, ownerMark } = row
  const _id = unitIdOf(estate._id, building, room)
  const unit: OwnerUnit = {
    _id,
    areaId: estate._id,
    areaPath: estate.path,
    building,
    room,
    ...namesOf(_id, building, room),
    areaCm2,
    ...(typeof ownerMark === 'string' && { ownerMark }),
    links: [],
    involved: [],
    isSynthetic: estate.isSynthetic,
  }
  // Who is linked to it is not the sheet's business.
  return {
    collection: 'units',
    row: unit,
    fields: ['areaCm2', ...(ownerMark === undefined ? [] : ['ownerMark' as const])],
  }
}

/** Plans an import of an estate's units. A vote that is open keeps the register with which it opened. */
export function planUnits(lines: TableLine[], there: { areas: Area[]; units: OwnerUnit[] }): Plan {
  const { rows, faults } = readRows(recordsOf(lines, unitColumns), readUnit)
  const estates = estatesBy(there.areas)
  const estateOf = (row: SheetUnit) => {
    const found = estates.get(row.estate)
    return found === 'several' ? undefined : found
  }
  const key = (row: SheetUnit) => `${estateOf(row)?._id ?? row.estate} ${row.building} ${row.room}`
  const all = [...faults, ...duplicatesIn(rows, key, '房屋'), ...rows.flatMap((line) => estateFault(line, estates))]
  const writes = (all.length > 0 ? [] : rows).flatMap(({ row }) => {
    const estate = estateOf(row)
    return estate ? [writeOf(row, estate)] : []
  })
  return planOf(writes, byId(there.units), all)
}
