import type { AreaHit } from '../../../src/contracts/area'
import type { Area } from './area.row'

/** An area as people are shown it; the county's own name goes without saying. */
export const areaHit = ({ _id: id, level, name, names, place }: Area): AreaHit => ({
  id,
  level,
  name,
  within: names.slice(1, -1),
  ...(place && { place: { lng: place.lng, lat: place.lat } }),
})

/** Where the estate stands on the path of a home or a station: county, street, community, estate, building. */
export const estateDepth = 3
