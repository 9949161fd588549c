import * as z from 'zod/mini'
import { Place } from './place'
import { Cursor, Id, Limit, text } from './text'

export const AreaLevel = z.enum(['county', 'street', 'community', 'estate', 'building'])
export type AreaLevel = z.infer<typeof AreaLevel>

export const AreaHit = z.object({
  id: Id,
  level: AreaLevel,
  name: z.string(),
  /** Names of the areas above it, widest first, without the county. */
  within: z.array(z.string()),
  place: z.optional(Place),
})
export type AreaHit = z.infer<typeof AreaHit>

export const AreaSearchInput = z.strictObject({
  text: text(20),
  levels: z.optional(z.array(AreaLevel).check(z.minLength(1), z.maxLength(5))),
  cursor: z.optional(Cursor),
  limit: Limit,
})

export const AreaPage = z.object({ items: z.array(AreaHit), cursor: z.optional(Cursor) })

const figures = { stations: z.int(), fiveStar: z.int(), fourStar: z.int(), openNow: z.int() }

/** An area's figures. Each equals the sum over `children` plus `direct` (stations held by the area itself). */
export const AreaFigures = z.object({
  area: AreaHit,
  ...figures,
  direct: z.object(figures),
  children: z.array(z.object({ area: AreaHit, ...figures })),
})
export type AreaFigures = z.infer<typeof AreaFigures>

/** Without an id: the county. */
export const AreaFiguresInput = z.strictObject({ areaId: z.optional(Id) })
