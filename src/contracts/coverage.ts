import * as z from 'zod/mini'
import { AreaHit } from './area'
import { Place } from './place'
import { Cursor, Id, Limit } from './text'
import { StreetsSource } from './walk'
import { walkPaces } from './walk.calc'

/** Without an area: the county. `planned`: places where a station might stand, tried beside those that do. */
export const AreaCoverageInput = z.strictObject({
  areaId: z.optional(Id),
  pace: z._default(z.enum(walkPaces), 'adult'),
  minutes: z._default(z.int().check(z.gte(1), z.lte(30)), 15),
  planned: z.optional(z.array(Place).check(z.maxLength(5))),
  cursor: z.optional(Cursor),
  limit: Limit,
})

/**
 * How many of an area's buildings have a station within the minutes: `inside` and `outside` add up to `buildings`, and
 * to the sums over `parts` plus `direct`. With `planned`, everything is counted as if those stood, and `gained` says how
 * many buildings they bring in.
 */
export const AreaCoverage = z.object({
  area: AreaHit,
  buildings: z.int(),
  inside: z.int(),
  outside: z.int(),
  /** Of all, those judged by the straight line. */
  estimated: z.int(),
  gained: z.optional(z.int()),
  parts: z.array(z.object({ area: AreaHit, inside: z.int(), outside: z.int() })),
  direct: z.object({ inside: z.int(), outside: z.int() }),
  /** The buildings outside, by id, page by page. */
  uncovered: z.array(AreaHit),
  cursor: z.optional(Cursor),
  /** The best next places, best first, by how many uncovered buildings each adds; with the first page only. */
  proposals: z.array(z.object({ near: AreaHit, place: Place, adds: z.int() })),
  /** Whether no other choice of as many of the places looked at covers more. */
  areProposalsBest: z.boolean(),
  /** Absent: straight lines throughout, and no proposals. */
  streets: z.optional(StreetsSource),
})
export type AreaCoverage = z.infer<typeof AreaCoverage>
