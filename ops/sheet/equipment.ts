import { type BaseEquipment, baseEquipment, type Lendable, lendables } from '../../src/contracts/station.const'
import { CellError } from '../fault'

/** How the sheets name the base equipment. */
export const equipmentNames: Record<BaseEquipment, string> = {
  desk: '桌椅',
  water: '饮水机',
  tissue: '纸巾',
  cleaning: '卫生工具',
  medicine: '药箱',
  toolbox: '工具箱',
  umbrella: '雨伞',
  charger: '充电桩',
  fire: '消防用品',
}

export interface StockedItem {
  kind: BaseEquipment
  total?: number
}

const isLent = (kind: BaseEquipment) => lendables.includes(kind as Lendable)
const mostOfAKind = 999

function itemOf(text: string): StockedItem {
  const [, name = '', count] = /^(.*?)\s*(?:[×xX*]\s*(\d+))?$/.exec(text) ?? []
  const kind = baseEquipment.find((id) => id === name || equipmentNames[id] === name)
  if (!kind)
    throw new CellError('bad-value', `没有叫“${name}”的基础设施；可写：${Object.values(equipmentNames).join('、')}`)
  if (!isLent(kind)) {
    if (count) throw new CellError('bad-value', `只有雨伞和工具箱写数量，“${text}”不用写`)
    return { kind }
  }
  if (!count || Number(count) > mostOfAKind)
    throw new CellError('bad-value', `“${name}”要写数量（0 到 ${mostOfAKind}），如 ${equipmentNames[kind]}×6`)
  return { kind, total: Number(count) }
}

/** From `桌椅；饮水机；雨伞×6；工具箱×1`, in the fixed order of `baseEquipment`. What is lent must have its count. */
export function equipmentOf(text: string): StockedItem[] {
  const items = text
    .split(/[；;、,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(itemOf)
  const twice = items.find((item, i) => items.findIndex(({ kind }) => kind === item.kind) !== i)
  if (twice) throw new CellError('bad-value', `“${equipmentNames[twice.kind]}”写了两次`)
  return items.sort((a, b) => baseEquipment.indexOf(a.kind) - baseEquipment.indexOf(b.kind))
}

export const equipmentText = (items: StockedItem[]) =>
  items.map(({ kind, total }) => `${equipmentNames[kind]}${total === undefined ? '' : `×${total}`}`).join('；')
