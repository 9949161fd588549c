import type { AreaLevel } from '../../../src/contracts/area'
import type { Place } from '../../../src/contracts/place'

/** A node of county → street → community → estate → building. Invariant: `path` ends with the area's own id. */
export interface Area {
  _id: string
  level: AreaLevel
  name: string
  /** Ids from the county down to this area itself: a role held in any of them reaches here. */
  path: string[]
  /** Names parallel to `path`, so that a hit can be shown without further reads. */
  names: string[]
  place?: Place
  /** Of a building, where the county has counted them. */
  households?: number
  isSynthetic: boolean
}
