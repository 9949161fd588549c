import { degreeUnits, type Streets } from '../../cloudfunctions/_walking/graph/streets'
import { metresOf } from './estates'
import { Groups } from './groups'
import type { Island, Tally } from './tally'

/** Shorter networks of their own are left out: somebody who is put on one would get nowhere. */
const shortestIslandMetres = 400

interface Component extends Island {
  key: number
  lengths: Map<string, number>
}

function componentsOf({ lng, lat, from, to }: Streets, names: readonly string[], groups: Groups): Component[] {
  const found = new Map<number, Component>()
  for (let i = 0; i < from.length; i += 1) {
    const [start, end] = [from[i] as number, to[i] as number]
    const key = groups.of(start)
    const place = { lng: (lng[start] as number) / degreeUnits, lat: (lat[start] as number) / degreeUnits }
    const component = found.get(key) ?? { key, name: '', metres: 0, ...place, lengths: new Map() }
    const metres = metresOf({ lng, lat }, { from: start, to: end })
    component.metres += metres
    const name = names[i] ?? ''
    if (name) component.lengths.set(name, (component.lengths.get(name) ?? 0) + metres)
    found.set(key, component)
  }
  return [...found.values()].sort((a, b) => b.metres - a.metres || a.key - b.key)
}

const islandOf = ({ lengths, metres, lng, lat }: Component): Island => {
  const [longest] = [...lengths].sort((a, b) => b[1] - a[1])
  return { name: longest?.[0] ?? '', metres: Math.round(metres), lng, lat }
}

/** Names the networks that are not joined to each other, and leaves out the small ones. */
export function dropIslands(streets: Streets, names: readonly string[], tally: Tally): Streets {
  const groups = new Groups(streets.lng.length)
  for (let i = 0; i < streets.from.length; i += 1) groups.join(streets.from[i] as number, streets.to[i] as number)
  const components = componentsOf(streets, names, groups)
  const isSmall = ({ metres }: Component) => metres < shortestIslandMetres && metres < (components[0]?.metres ?? 0)
  tally.islands = components.filter(isSmall).map(islandOf)
  tally.parts = components.filter((component) => !isSmall(component)).map(islandOf)
  tally.metres = Math.round(components.reduce((sum, { metres }) => sum + metres, 0))
  const small = new Set(components.filter(isSmall).map(({ key }) => key))
  const kept = [...streets.from.keys()].filter((i) => !small.has(groups.of(streets.from[i] as number)))
  return {
    lng: streets.lng,
    lat: streets.lat,
    from: Int32Array.from(kept, (i) => streets.from[i] as number),
    to: Int32Array.from(kept, (i) => streets.to[i] as number),
    flags: Uint8Array.from(kept, (i) => streets.flags[i] as number),
  }
}
