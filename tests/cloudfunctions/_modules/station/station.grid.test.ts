import fc from 'fast-check'
import { Grid } from '../../../../cloudfunctions/_modules/station/station.grid'
import { metresBetween } from '../../../../src/contracts/place.calc'

const centre = { lng: 118.835, lat: 35.175 }
const radius = 900
/** Places on and around the edge of the circle, where a sloppy search loses some. */
const onTheEdge = fc
  .record({
    angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    share: fc.double({ min: 0.985, max: 1.01, noNaN: true }),
  })
  .map(({ angle, share }) => {
    const degrees = (radius * share) / 111_195
    const lat = centre.lat + degrees * Math.sin(angle)
    const lng = centre.lng + (degrees * Math.cos(angle)) / Math.cos((centre.lat * Math.PI) / 180)
    return { place: { lng, lat } }
  })

test('finds everything within the radius, and little beyond', () => {
  fc.assert(
    fc.property(fc.array(onTheEdge, { minLength: 1, maxLength: 40 }), (entries) => {
      const grid = new Grid<(typeof entries)[number]>()
      for (const entry of entries) grid.add(entry)
      const found = new Set(grid.around(centre, radius))
      for (const entry of entries) {
        const metres = metresBetween(centre, entry.place)
        if (metres <= radius) expect(found.has(entry)).toBe(true)
        if (metres > radius * 1.005) expect(found.has(entry)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})
