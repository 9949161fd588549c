import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { Role } from '../../cloudfunctions/_modules/member/role.row'
import { levelsOf } from '../../cloudfunctions/_modules/member/role.rules'
import { hashOf } from '../../cloudfunctions/_platform/hash'
import type { Fault } from '../fault'
import { readRole, roleColumns, type SheetRole } from '../sheet/role.sheet'
import { readRows, recordsOf, type TableLine } from '../table/columns'
import { byId, duplicatesIn, type Plan, planOf } from './plan'
import type { Write } from './write'

type Line = { line: number; row: SheetRole }

const isSame = (a: { openid: string; kind: string; areaId: string }, b: SheetRole) =>
  a.openid === b.openid && a.kind === b.kind && a.areaId === b.areaId

/** A role that is held already is kept as it is; one that ended is granted anew under a new id. */
function roleWrite(wanted: SheetRole, present: Role[], at: Date): Write<'roles'> {
  const same = present.filter((role) => isSame(role, wanted))
  const held = same.find((role) => !role.endedAt || role.endedAt > at.toISOString())
  const { openid, kind, areaId, why } = wanted
  const fresh: Role = {
    _id: hashOf([openid, kind, areaId, String(same.length)], 24),
    openid,
    kind,
    areaId,
    grantedAt: at.toISOString(),
    grantedBy: 'ops',
    why,
  }
  return { collection: 'roles', row: held ?? fresh, fields: [] }
}

function areaFault({ line, row }: Line, areas: Map<string, Area>): Fault[] {
  const area = areas.get(row.areaId)
  if (!area) return [{ line, code: 'unknown-area', message: `区域编号“${row.areaId}”不存在，请先导入区域` }]
  return levelsOf[row.kind].includes(area.level)
    ? []
    : [{ line, code: 'wrong-level', message: `职责 ${row.kind} 不能授在“${area.name}”（${area.level}）` }]
}

export function planGrants(
  rows: Line[],
  there: { areas: Area[]; roles: Role[] },
  at: Date,
  faults: Fault[] = [],
): Plan {
  const areas = byId(there.areas)
  const twice = duplicatesIn(rows, ({ openid, kind, areaId }) => hashOf([openid, kind, areaId], 8), '授权')
  const all = [...faults, ...twice, ...rows.flatMap((line) => areaFault(line, areas))]
  const writes = (all.length > 0 ? [] : rows).map(({ row }) => roleWrite(row, there.roles, at))
  return planOf(writes, byId(there.roles), all)
}

/** Plans an import of roles. Messages never repeat an openid. */
export function planRoles(lines: TableLine[], there: { areas: Area[]; roles: Role[] }, at: Date): Plan {
  const { rows, faults } = readRows(recordsOf(lines, roleColumns), readRole)
  return planGrants(rows, there, at, faults)
}
