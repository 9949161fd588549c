import { AppError } from '../../_platform/app-error'
import type { OwnerUnit, UnitLink } from './unit.row'

const digits = 6

/** Its numbers alone, in order: `3号楼2单元502` is `3-2-502`. */
const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number).join('-')

/** What is said of a unit: `3` and `502` are `3号楼502`. */
export const labelOf = (building: string, room: string) =>
  `${/^\d+$/.test(building) ? `${building}号楼` : building}${room}`

/** What follows from building and room. */
export function namesOf(id: string, building: string, room: string) {
  const label = labelOf(building, room)
  const padded = label.replace(/\d+/g, (number) => number.padStart(digits, '0'))
  return { label, search: `${label} ${numbersOf(label)}`, order: `${padded} ${id}` }
}

/** What somebody types who looks for a unit, as `search` has it: `3 502`, `3-502` and `3号楼502` find the same. */
export function lookedUp(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return /^[\d\s.,，/#—–-]+$/.test(plain) ? numbersOf(plain) : plain.replace(/ /g, '')
}

/** The same for all units of one owner. */
export const ownerOf = ({ _id, ownerMark }: Pick<OwnerUnit, '_id' | 'ownerMark'>) =>
  ownerMark === undefined ? _id : `mark ${ownerMark}`

type Doing = Omit<UnitLink, 'what' | 'memberId'>

const withLink = (unit: OwnerUnit, added: UnitLink): OwnerUnit => withLinks(unit, [...unit.links, added])

/** The unit with these links, and who is named in them. */
export const withLinks = (unit: OwnerUnit, links: UnitLink[]): OwnerUnit => ({
  ...unit,
  links,
  involved: [...new Set([unit.ownerId ?? '', ...links.flatMap(({ memberId, by }) => [memberId, by])])].filter(Boolean),
})

/** Links a unit to who showed its deed; the same unit when it is theirs. One that is another's is unlinked first. */
export function link(unit: OwnerUnit, memberId: string, doing: Doing): OwnerUnit {
  if (unit.ownerId === memberId) return unit
  if (unit.ownerId !== undefined) throw new AppError('unit-taken')
  return withLink({ ...unit, ownerId: memberId }, { what: 'linked', memberId, ...doing })
}

/** Takes the link away; the same unit when there is none. */
export function unlink(unit: OwnerUnit, doing: Doing): OwnerUnit {
  const { ownerId, ...rest } = unit
  if (ownerId === undefined) return unit
  return withLink(rest, { what: 'unlinked', memberId: ownerId, ...doing })
}
