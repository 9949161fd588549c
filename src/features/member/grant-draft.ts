import type { AreaHit } from '@/contracts/area'
import type { RoleKind } from '@/contracts/member.const'

/** A role while it is being granted. */
export interface GrantDraft {
  code: string
  kind?: RoleKind
  area?: AreaHit
  why: string
  workUnit: string
}

export const noGrant: GrantDraft = { code: '', why: '', workUnit: '' }

/** As it is kept: small letters, without the gaps in which it was read out. */
export const tidyCode = (code: string) => code.replace(/[\s-]/g, '').toLowerCase()

export type GrantFaults = Partial<Record<keyof GrantDraft, string>>

/** What is still missing, by field. */
export function grantFaults({ code, kind, area, why, workUnit }: GrantDraft): GrantFaults {
  const faults: GrantFaults = {}
  if (!/^[2-9a-hjkmnp-z]{8}$/.test(tidyCode(code))) faults.code = '编号是八位，里面没有 0、1、i、l、o'
  if (!kind) faults.kind = '请选担任什么'
  if (!area) faults.area = '请选在哪里担任'
  if (!why.trim()) faults.why = '请写依据'
  if (kind === 'party-member' && !workUnit.trim()) faults.workUnit = '请写工作单位'
  return faults
}
