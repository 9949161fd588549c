import * as z from 'zod/mini'
import { Place } from './place'
import { Id } from './text'

/** A facility beyond the base equipment (the "X" of 1+X): the county's own list. */
export const ModuleKind = z.object({ id: Id, name: z.string() })
export type ModuleKind = z.infer<typeof ModuleKind>

/** What differs between counties and everybody may know. */
export const CountyView = z.object({
  id: Id,
  name: z.string(),
  stationTerm: z.string(),
  centre: Place,
  bounds: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
  /** Metres per second. */
  paces: z.object({ adult: z.number(), elder: z.number() }),
  /** "Within fifteen minutes", in minutes. */
  circleMinutes: z.int(),
  modules: z.array(ModuleKind),
  isSynthetic: z.boolean(),
})
export type CountyView = z.infer<typeof CountyView>
