import { type CheckState, type UnifiedItem, unifiedItems } from '../../src/contracts/station.const'
import { Day } from '../../src/contracts/text'
import { CellError } from '../fault'

/** How the sheets name the five-unified items. */
export const unifiedNames: Record<UnifiedItem, string> = {
  name: '名称',
  outside: '外观',
  sign: '标识',
  style: '风格',
  equipment: '设施',
}
const stateNames: Record<Exclude<CheckState, 'unchecked'>, string> = { passed: '通过', failed: '不通过' }

export interface SheetCheck {
  state: CheckState
  checkedOn: string
  note?: string
}
export type SheetChecklist = Partial<Record<UnifiedItem, SheetCheck>>

const longestNote = 100

/** From `名称 通过 2026-03-12；标识 不通过 2026-03-12（灯箱不亮）`. An item that is not named is unchecked. */
export function checklistOf(text: string): SheetChecklist {
  const list: SheetChecklist = {}
  for (const part of text.split(/[；;\n]/).filter((piece) => piece.trim() !== '')) {
    const match = /^(\S+)\s+(\S+)\s+([\d-]+)\s*(?:[（(](.*)[）)])?$/.exec(part.trim())
    const [, name = '', stateName = '', checkedOn = '', note = ''] = match ?? []
    const item = unifiedItems.find((id) => id === name || unifiedNames[id] === name)
    const state = stateName === stateNames.passed ? 'passed' : stateName === stateNames.failed ? 'failed' : undefined
    if (!item || !state || !Day.safeParse(checkedOn).success || note.length > longestNote)
      throw new CellError(
        'bad-value',
        `五统一“${part.trim()}”要写成 名称 通过 2026-03-12 或 标识 不通过 2026-03-12（原因）`,
      )
    if (list[item]) throw new CellError('bad-value', `五统一的“${name}”写了两次`)
    list[item] = { state, checkedOn, ...(note ? { note } : {}) }
  }
  return list
}

export const checklistText = (list: SheetChecklist) =>
  unifiedItems
    .flatMap((item) => {
      const check = list[item]
      if (!check || check.state === 'unchecked') return []
      return `${unifiedNames[item]} ${stateNames[check.state]} ${check.checkedOn}${check.note ? `（${check.note}）` : ''}`
    })
    .join('；')
