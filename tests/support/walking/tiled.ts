import type { Streets } from '../../../cloudfunctions/_walking/graph/streets'

/** A city of `count` copies of a town side by side, each joined to its neighbours by one street. */
export function tiled({ lng, lat, from, to, flags }: Streets, count: number): Streets {
  const across = Math.ceil(Math.sqrt(count))
  const points = lng.length
  const extent = (values: Int32Array) =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
  const [width, height] = [extent(lng) + 1000, extent(lat) + 1000]
  const last = points - 1
  const joins = count - 1
  const made: Streets = {
    lng: new Int32Array(points * count),
    lat: new Int32Array(points * count),
    from: new Int32Array(from.length * count + joins),
    to: new Int32Array(from.length * count + joins),
    flags: new Uint8Array(from.length * count + joins),
  }
  for (let tile = 0; tile < count; tile += 1) {
    const [dx, dy] = [(tile % across) * width, Math.floor(tile / across) * height]
    for (let i = 0; i < points; i += 1) {
      made.lng[tile * points + i] = (lng[i] as number) + dx
      made.lat[tile * points + i] = (lat[i] as number) + dy
    }
    for (let i = 0; i < from.length; i += 1) {
      made.from[tile * from.length + i] = (from[i] as number) + tile * points
      made.to[tile * from.length + i] = (to[i] as number) + tile * points
      made.flags[tile * from.length + i] = flags[i] as number
    }
    if (tile > 0) {
      made.from[from.length * count + tile - 1] = (tile - 1) * points + last
      made.to[from.length * count + tile - 1] = tile * points
    }
  }
  return made
}
