import { walksByEstimate } from '../../src/contracts/near.calc'
import { metresBetween } from '../../src/contracts/place.calc'
import { detourFactor, estimatedWalkMetres, walkMinutesFor } from '../../src/contracts/walk.calc'
import type { Walking } from './walking'

/** Straight line times a detour factor: for counties whose streets are not loaded. */
export const estimate: Walking = {
  detourAtLeast: detourFactor,
  walk: (from, to, metresPerSecond) => {
    const metres = estimatedWalkMetres(metresBetween(from, to))
    return { metres, minutes: walkMinutesFor(metres, metresPerSecond), isEstimate: true }
  },
  toEach: walksByEstimate,
}
