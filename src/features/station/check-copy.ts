import type { CheckState, Lendable, UnifiedItem } from '@/contracts/station.const'

export const lendableCopy: Record<Lendable, { name: string; unit: string }> = {
  umbrella: { name: '雨伞', unit: '把' },
  toolbox: { name: '工具箱', unit: '个' },
}

export const checklistCopy: Record<UnifiedItem, string> = {
  name: '统一名称',
  outside: '统一外观',
  sign: '统一标识',
  style: '统一风格',
  equipment: '统一配置',
}

export const checkStateCopy: Record<CheckState, string> = { unchecked: '还没查', passed: '合格', failed: '要整改' }
