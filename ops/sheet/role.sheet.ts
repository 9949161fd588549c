import { type RoleKind, roleKinds } from '../../cloudfunctions/_modules/member/role.row'
import { CellError } from '../fault'
import type { CellReader, Column } from '../table/columns'
import type { Cells } from '../table/write-table'
import { idCell, textCell } from './cells'

export type RoleColumn = 'openid' | 'role' | 'area' | 'why'

export const roleColumns: readonly Column<RoleColumn>[] = [
  { key: 'openid', heading: '微信标识', english: 'openid', isRequired: true },
  { key: 'role', heading: '职责', english: 'role', isRequired: true },
  { key: 'area', heading: '区域编号', english: 'area', isRequired: true },
  { key: 'why', heading: '授权依据', english: 'why', isRequired: true },
]

const roleNames: Record<RoleKind, string> = {
  'county-staff': '县级工作人员',
  'street-staff': '街道工作人员',
  'community-staff': '社区工作人员',
  'station-manager': '驿站管理员',
  'building-head': '楼长',
  'committee-member': '委员会成员',
  'party-member': '党员',
}

export interface SheetRole {
  openid: string
  kind: RoleKind
  areaId: string
  why: string
}

export function openidCell(value: string): string {
  // The value is personal data: it is not repeated in the message.
  if (!/^[\w-]{20,64}$/.test(value))
    throw new CellError('bad-value', '微信标识（openid）要是 20 到 64 个字母、数字、_ 或 -')
  return value
}

export function roleCell(value: string): RoleKind {
  const kind = roleKinds.find((id) => id === value || roleNames[id] === value)
  if (!kind) throw new CellError('bad-value', `职责“${value}”要写：${Object.values(roleNames).join('、')}`)
  return kind
}

export const readRole = (cell: CellReader<RoleColumn>): SheetRole => ({
  openid: cell.value('openid', openidCell),
  kind: cell.value('role', roleCell),
  areaId: cell.value('area', idCell('区域编号')),
  why: cell.value('why', textCell('授权依据', 60)),
})

export const roleCells = (role: SheetRole): Cells<RoleColumn> => ({
  openid: role.openid,
  role: roleNames[role.kind],
  area: role.areaId,
  why: role.why,
})
