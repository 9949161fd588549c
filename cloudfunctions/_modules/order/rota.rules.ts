import { daysBetween } from '../../../src/contracts/opening.calc'
import { AppError } from '../../_platform/app-error'
import type { Rota } from './order.row'

/** 1970-01-05 was a Monday. */
const isMonday = (day: string) => daysBetween('1970-01-05', day) % 7 === 0

/** The group on duty in a day's week, by turns; before the rota begins too. Undefined without groups. */
export function groupOn(rota: Rota | null, day: string): Rota['groups'][number] | undefined {
  if (!rota || rota.groups.length === 0) return undefined
  const week = Math.floor(daysBetween(rota.startsOn, day) / 7)
  const count = rota.groups.length
  return rota.groups[((week % count) + count) % count]
}

/** Sets the groups and their turns; the same rota where nothing changes. */
export function setRota(
  before: Rota | null,
  wanted: Pick<Rota, '_id' | 'startsOn' | 'groups'>,
  by: string,
  at: Date,
): Rota {
  if (!isMonday(wanted.startsOn)) throw new AppError('bad-input', ['startsOn'])
  const names = wanted.groups.map(({ name }) => name)
  if (new Set(names).size < names.length) throw new AppError('bad-input', ['groups'])
  const plain = ({ startsOn, groups }: Pick<Rota, 'startsOn' | 'groups'>) =>
    JSON.stringify([startsOn, groups.map(({ name, memberIds }) => [name, memberIds])])
  if (before && plain(before) === plain(wanted)) return before
  return { ...wanted, updatedAt: at.toISOString(), updatedBy: by }
}
