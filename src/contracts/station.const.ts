/** The "1" of 1+X: what every station keeps (systems.md, M5). */
export const baseEquipment = [
  'desk',
  'water',
  'tissue',
  'cleaning',
  'medicine',
  'toolbox',
  'umbrella',
  'charger',
  'fire',
] as const
export type BaseEquipment = (typeof baseEquipment)[number]

/** What can be taken home and must come back. */
export const lendables = ['umbrella', 'toolbox'] as const
export type Lendable = (typeof lendables)[number]

/** The five-unified checklist (五统一, M3). */
export const unifiedItems = ['name', 'outside', 'sign', 'style', 'equipment'] as const
export type UnifiedItem = (typeof unifiedItems)[number]

export const checkStates = ['unchecked', 'passed', 'failed'] as const
export type CheckState = (typeof checkStates)[number]

export const nearMinutes = [5, 10, 15, 30] as const
export const maxPage = 50
