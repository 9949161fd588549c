import * as z from 'zod/mini'

/** A point in WGS-84 degrees. GCJ-02 exists only at WeChat's edge. */
export const Place = z.strictObject({
  lng: z.number().check(z.gte(-180), z.lte(180)),
  lat: z.number().check(z.gte(-90), z.lte(90)),
})
export type Place = z.infer<typeof Place>
