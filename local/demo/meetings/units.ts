import { unitIdOf } from '../../../cloudfunctions/_modules/ballot/ballot.ids'
import type { OwnerUnit } from '../../../cloudfunctions/_modules/ballot/unit.row'
import { link, namesOf } from '../../../cloudfunctions/_modules/ballot/unit.rules'
import { seeded } from '../random'
import type { Cast } from './cast'

const seed = 278_000
const buildings = ['1', '2']
const doorsEach = 4
/** Sizes of flats in square metres; a door has the same size on every floor. */
const sizes = [86.35, 92.1, 104.72, 118.06, 79.4, 131.28]
const several = 3

/** The owners' register of an estate: two buildings, a few owners with two flats, some with their phones linked. */
export function unitsOf(cast: Cast, e: number, linked: readonly string[], linkedAt: string): OwnerUnit[] {
  const random = seeded(seed + e)
  const floors = e === 0 ? 6 : random.whole(4, 5)
  const doors = Array.from({ length: doorsEach }, () => Math.round(random.pick(sizes) * 10_000))
  const rooms = buildings.flatMap((building) =>
    Array.from({ length: floors }, (_, floor) =>
      doors.map((areaCm2, door) => ({ building, room: `${floor + 1}0${door + 1}`, areaCm2 })),
    ).flat(),
  )
  const units = rooms.map(({ building, room, areaCm2 }): OwnerUnit => {
    const { _id: areaId, path: areaPath, isSynthetic } = cast.area
    const _id = unitIdOf(areaId, building, room)
    return {
      _id,
      areaId,
      areaPath,
      building,
      room,
      areaCm2,
      links: [],
      involved: [],
      isSynthetic,
      ...namesOf(_id, building, room),
    }
  })
  const marked = units.map((unit, i) =>
    i % 11 < 2 && i < several * 11 ? { ...unit, ownerMark: `m${Math.floor(i / 11) + 1}` } : unit,
  )
  const doing = { ...cast.committee, at: linkedAt, why: '看过不动产权证' }
  return marked.map((unit, i) => {
    const owner = linked[i]
    return owner ? link(unit, owner, doing) : unit
  })
}
