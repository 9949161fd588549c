import * as z from 'zod/mini'
import { AreaHit } from './area'
import { Place } from './place'
import { Cursor, Id, Limit } from './text'
import { Points, ReachArea, StreetsSource } from './walk'
import { walkPaces } from './walk.calc'

/**
 * Without an area: the county. `planned`: places where a station might stand; `moved`: stations that might stand
 * elsewhere. Both are tried beside the stations that stay as they are.
 */
export const AreaCoverageInput = z.strictObject({
  areaId: z.optional(Id),
  pace: z._default(z.enum(walkPaces), 'adult'),
  minutes: z._default(z.int().check(z.gte(1), z.lte(30)), 15),
  planned: z.optional(z.array(Place).check(z.maxLength(5))),
  moved: z.optional(z.array(z.strictObject({ stationId: Id, to: Place })).check(z.maxLength(5))),
  cursor: z.optional(Cursor),
  limit: Limit,
})

/** Households are those recorded; see `uncounted`. */
const Share = z.object({ buildings: z.int(), households: z.int() })
export type Share = z.infer<typeof Share>

const split = { inside: Share, outside: Share }

/**
 * How many of an area's buildings and households have a station within the minutes: `inside` and `outside` add up to
 * `all`, and to the sums over `parts` plus `direct`. With `planned` or `moved`, everything is counted as if it stood so,
 * and `change` says what that does to the stations as they stand.
 */
export const AreaCoverage = z.object({
  area: AreaHit,
  all: Share,
  ...split,
  /** Of all, those judged by the straight line. */
  estimated: Share,
  /** Buildings without a recorded number of households. They count as buildings only. */
  uncounted: z.int(),
  /** The same for each way of walking; with the first page only. */
  paces: z.array(z.object({ pace: z.enum(walkPaces), ...split })),
  change: z.optional(z.object({ gained: Share, lost: Share })),
  parts: z.array(z.object({ area: AreaHit, ...split })),
  direct: z.object(split),
  /** The buildings outside, by id, page by page. */
  uncovered: z.array(z.extend(AreaHit, { households: z.optional(z.int()) })),
  cursor: z.optional(Cursor),
  /** The best next places, best first, by what each adds to those before it; with the first page only. */
  proposals: z.array(z.object({ near: AreaHit, place: Place, adds: Share })),
  /** Whether no other choice of as many of the places looked at covers more. */
  areProposalsBest: z.boolean(),
  /** No such choice covers more households (buildings, where none are counted) than this. */
  proposalsAtMost: z.int(),
  /** For a map, with the first page only: what is in reach, drawn the coarser the larger the area is, and buildings outside. */
  reached: z.optional(ReachArea),
  outsidePoints: Points,
  /** Absent: straight lines throughout, and no proposals. */
  streets: z.optional(StreetsSource),
})
export type AreaCoverage = z.infer<typeof AreaCoverage>
