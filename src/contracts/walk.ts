import * as z from 'zod/mini'
import { Place } from './place'
import { Id } from './text'
import { walkPaces } from './walk.calc'

/** Whose streets an answer is from; the attribution stands wherever they are drawn. */
export const StreetsSource = z.object({ attribution: z.string(), isSynthetic: z.boolean() })
export type StreetsSource = z.infer<typeof StreetsSource>

const pace = z._default(z.enum(walkPaces), 'adult')

/** From a person's `place`, or to a station. */
export const StationReachInput = z
  .strictObject({
    place: z.optional(Place),
    stationId: z.optional(Id),
    minutes: z._default(z.array(z.int().check(z.gte(1), z.lte(60))).check(z.minLength(1), z.maxLength(3)), [15]),
    pace,
  })
  .check(z.refine((input) => (input.place === undefined) !== (input.stationId === undefined)))

/**
 * Points as whole hundred-thousandths of a degree: the first one's longitude and latitude, then the steps to each next
 * (`points.calc.ts` unpacks them). The last point of a ring joins the first.
 */
export const Points = z.array(z.int())

export const ReachArea = z.object({
  minutes: z.int(),
  squareMetres: z.int(),
  parts: z.array(z.object({ outer: Points, holes: z.array(Points) })),
})
export type ReachArea = z.infer<typeof ReachArea>

/** Each area at most 4 KB, in the order of `minutes`. None and no `streets`: only the circle of the estimate is known. */
export const StationReach = z.object({ areas: z.array(ReachArea), streets: z.optional(StreetsSource) })
export type StationReach = z.infer<typeof StationReach>

export const StationWalkInput = z.strictObject({ from: Place, stationId: Id, pace })

const Walk = z.object({
  walkMinutes: z.int(),
  walkMetres: z.int(),
  stairsMetres: z.int(),
  signals: z.int(),
  isEstimate: z.boolean(),
  points: Points,
  /** The parts of it that are stairs, each a line of its own. */
  stairs: z.array(Points),
})

/** `walk` absent: no way leads there within two hours. */
export const StationWalk = z.object({ walk: z.optional(Walk), streets: z.optional(StreetsSource) })
export type StationWalk = z.infer<typeof StationWalk>
