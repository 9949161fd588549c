import fc from 'fast-check'
import { fromWgs84, isSamePlace, toWgs84 } from '../../ops/coordinates'
import { metresBetween } from '../../src/contracts/place.calc'

const inCounty = fc.record({
  lng: fc.double({ min: 118.5, max: 119.15, noNaN: true }),
  lat: fc.double({ min: 34.9, max: 35.45, noNaN: true }),
})

test.each(['gcj02', 'bd09', 'wgs84'] as const)('%s and back is less than half a metre off', (system) => {
  fc.assert(
    fc.property(inCounty, (place) => {
      expect(metresBetween(place, toWgs84(fromWgs84(place, system), system))).toBeLessThan(0.5)
    }),
  )
})

test('a known place: the Monument on Tiananmen Square', () => {
  // WGS-84 from OpenStreetMap; GCJ-02 and BD-09 as AMap's and Baidu's coordinate pickers give them, to some metres.
  const wgs84 = { lng: 116.391349, lat: 39.907375 }
  expect(metresBetween(toWgs84({ lng: 116.397592, lat: 39.908776 }, 'gcj02'), wgs84)).toBeLessThan(3)
  expect(metresBetween(toWgs84({ lng: 116.403963, lat: 39.915119 }, 'bd09'), wgs84)).toBeLessThan(10)
})

test('a wrong flag would be seen: here the systems lie hundreds of metres apart', () => {
  const place = { lng: 118.835, lat: 35.175 }
  expect(metresBetween(place, fromWgs84(place, 'gcj02'))).toBeGreaterThan(300)
  expect(metresBetween(place, fromWgs84(place, 'bd09'))).toBeGreaterThan(700)
})

test('rounding is no move, a metre is', () => {
  const place = { lng: 118.835, lat: 35.175 }
  expect(isSamePlace(place, { lng: 118.835001, lat: 35.174999 })).toBe(true)
  expect(isSamePlace(place, { lng: 118.835, lat: 35.17501 })).toBe(false)
})
