import gcoord from 'gcoord'
import { fromGcj02, toGcj02 } from '../../src/contracts/gcj02.calc'

/** A grid over China and a good way beyond it. */
const places = Array.from({ length: 40 }, (_, i) =>
  Array.from({ length: 40 }, (_, j) => ({ lng: 68.0317 + i * 1.931, lat: -2.0119 + j * 1.537 })),
).flat()
const inJunan = { lng: 118.8353, lat: 35.1764 }
const asPoint = ([lng, lat]: [number, number]) => ({ lng, lat })

test('both directions answer what gcoord answers, in China and outside', () => {
  for (const place of [inJunan, ...places]) {
    const there = asPoint(gcoord.transform([place.lng, place.lat], gcoord.WGS84, gcoord.GCJ02))
    const back = asPoint(gcoord.transform([place.lng, place.lat], gcoord.GCJ02, gcoord.WGS84))
    expect(Math.abs(toGcj02(place).lng - there.lng)).toBeLessThan(1e-9)
    expect(Math.abs(toGcj02(place).lat - there.lat)).toBeLessThan(1e-9)
    expect(Math.abs(fromGcj02(place).lng - back.lng)).toBeLessThan(1e-9)
    expect(Math.abs(fromGcj02(place).lat - back.lat)).toBeLessThan(1e-9)
  }
})

test('there and back is where it was, to a decimetre; the county lies hundreds of metres off in between', () => {
  const back = fromGcj02(toGcj02(inJunan))
  expect(Math.abs(back.lng - inJunan.lng)).toBeLessThan(1e-6)
  expect(Math.abs(back.lat - inJunan.lat)).toBeLessThan(1e-6)
  expect(Math.abs(toGcj02(inJunan).lng - inJunan.lng)).toBeGreaterThan(0.003)
})
