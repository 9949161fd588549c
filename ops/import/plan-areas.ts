import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { Coordinates } from '../coordinates'
import { isSamePlace } from '../coordinates'
import type { Fault } from '../fault'
import { areaColumns, areaLevels, readArea, type SheetArea } from '../sheet/area.sheet'
import { readRows, recordsOf, type TableLine } from '../table/columns'
import { byId, duplicatesIn, type Plan, planOf } from './plan'
import { otherCounty } from './plan-county'
import type { Write } from './write'

type Line = { line: number; row: SheetArea }

const fields: Write<'areas'>['fields'] = ['level', 'name', 'path', 'names']

/** What is wrong with an area's place in the tree: its parent must be known and exactly one level above; only buildings have households. */
function treeFault({ line, row }: Line, wanted: Map<string, SheetArea>, present: Map<string, Area>): Fault[] {
  const before = present.get(row.id)
  if (before && (before.path.at(-2) !== row.parent || before.level !== row.level))
    return [{ line, code: 'moved', message: `${row.id} 已经登记，层级和上级不能改` }]
  if (row.level !== 'building' && typeof row.households === 'number')
    return [{ line, code: 'bad-value', message: `${row.id} 不是楼栋：户数只写在楼栋上，上面的由它们加起来` }]
  if (row.level === 'county') return countyFault({ line, row }, wanted, present)
  const parent = wanted.get(row.parent ?? '') ?? present.get(row.parent ?? '')
  if (!parent) return [{ line, code: 'unknown-area', message: `上级编号“${row.parent ?? ''}”不存在` }]
  const above = areaLevels[areaLevels.indexOf(row.level) - 1]
  return parent.level === above
    ? []
    : [
        {
          line,
          code: 'wrong-level',
          message: `${row.id} 的上级 ${row.parent} 层级不对（${row.level} 要在 ${above} 之下）`,
        },
      ]
}

/** One environment serves one county. */
function countyFault({ line, row }: Line, wanted: Map<string, SheetArea>, present: Map<string, Area>): Fault[] {
  if (row.parent !== undefined) return [{ line, code: 'wrong-level', message: '县没有上级，上级编号要空着' }]
  const [, other] = [...present, ...wanted].find(([id, { level }]) => level === 'county' && id !== row.id) ?? []
  return other ? [{ line, code: 'other-county', message: otherCounty(other.name) }] : []
}

function rowOf(row: SheetArea, parent: Area | undefined, before: Area | undefined): Write<'areas'> {
  const kept = row.place && before?.place && isSamePlace(row.place, before.place) ? before.place : row.place
  return {
    collection: 'areas',
    row: {
      _id: row.id,
      level: row.level,
      name: row.name,
      path: [...(parent?.path ?? []), row.id],
      names: [...(parent?.names ?? []), row.name],
      ...(kept ? { place: kept } : {}),
      ...(typeof row.households === 'number' ? { households: row.households } : {}),
      isSynthetic: row.isSynthetic ?? before?.isSynthetic ?? parent?.isSynthetic ?? false,
    },
    fields: [
      ...fields,
      'isSynthetic',
      ...(row.place === undefined ? [] : (['place'] as const)),
      ...(row.households === undefined ? [] : (['households'] as const)),
    ],
  }
}

/** The rows from the county down, and those in the cloud whose names change because one above them was renamed. */
function writesOf(rows: SheetArea[], present: Area[]): Write<'areas'>[] {
  const before = byId(present)
  const after = new Map<string, Area>()
  const wanted = byLevel(rows).map((row) => {
    const write = rowOf(row, after.get(row.parent ?? '') ?? before.get(row.parent ?? ''), before.get(row.id))
    after.set(row.id, write.row)
    return write
  })
  const renamed = present
    .filter(({ _id }) => !after.has(_id))
    .flatMap((area): Write<'areas'>[] => {
      const names = area.path.map((id, i) => after.get(id)?.name ?? area.names[i] ?? '')
      const isSame = names.every((name, i) => name === area.names[i])
      return isSame ? [] : [{ collection: 'areas', row: { ...area, names }, fields: ['names'] }]
    })
  return [...wanted, ...renamed]
}

const byLevel = (rows: SheetArea[]) =>
  [...rows].sort((a, b) => areaLevels.indexOf(a.level) - areaLevels.indexOf(b.level))

/** Plans an import of areas against those that are there. */
export function planAreas(lines: TableLine[], present: Area[], coordinates: Coordinates): Plan {
  const { rows, faults } = readRows(recordsOf(lines, areaColumns), readArea(coordinates))
  const [wanted, before] = [new Map(rows.map(({ row }) => [row.id, row])), byId(present)]
  const tree = rows.flatMap((line) => treeFault(line, wanted, before))
  const all = [...faults, ...duplicatesIn(rows, ({ id }) => id, '编号'), ...tree]
  return planOf(
    all.length > 0
      ? []
      : writesOf(
          rows.map(({ row }) => row),
          present,
        ),
    before,
    all,
  )
}
