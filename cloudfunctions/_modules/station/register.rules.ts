import type { Place } from '../../../src/contracts/place'
import { codeOf } from '../../../src/contracts/station-index.calc'
import { AppError } from '../../_platform/app-error'
import type { Area } from '../area/area.row'
import type { Station } from './station.row'

const largestNumber = 999
/** What `Id` allows. */
const longestId = 28

/** The id of a community's station with that number: it is what makes the number unique. */
export function stationIdOf(communityId: string, number: number): string {
  if (number > largestNumber) throw new AppError('bad-input', ['number'])
  const id = `${communityId}-${codeOf(number)}`
  if (id.length > longestId) throw new AppError('bad-input', ['communityId'])
  return id
}

export interface Registration {
  name: string
  address: string
  place: Place
  phone: string
}

/** A new station: closed, unequipped and unchecked until its keepers say otherwise. */
export function newStation(
  where: { community: Area; estate?: Area | null; number: number },
  { name, address, place, phone }: Registration,
  at: Date,
): Station {
  const { community, estate, number } = where
  if (community.level !== 'community') throw new AppError('bad-input', ['communityId'])
  if (estate && (estate.level !== 'estate' || !estate.path.includes(community._id)))
    throw new AppError('bad-input', ['estateId'])
  return {
    _id: stationIdOf(community._id, number),
    communityId: community._id,
    areaPath: estate ? estate.path : community.path,
    number,
    name,
    address,
    place,
    phone,
    star: 0,
    hasNightLight: false,
    opening: { week: [[], [], [], [], [], [], []], days: {} },
    equipment: [],
    modules: [],
    checklist: {},
    photos: [],
    revision: 1,
    updatedAt: at.toISOString(),
    isSynthetic: community.isSynthetic,
  }
}
