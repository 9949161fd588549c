import type { Random } from '../random'
import { east, type Line, north } from './lines'

const ringMetres = 60
/** A gate stands so far inside the street it opens to. */
const gateMetres = 12

export interface EstateSite {
  name: string
  east: number
  north: number
}

type Side = 'west' | 'east' | 'south' | 'north'
const opposite: Record<Side, Side> = { west: 'east', east: 'west', south: 'north', north: 'south' }

/** The way from an estate's ring to the nearest street on one side, with its gate. */
function gateLine(site: EstateSite, side: Side, streets: readonly Line[], verdict: 'door' | 'gate'): Line[] {
  const isNorth = side === 'south' || side === 'north'
  const sign = side === 'north' || side === 'east' ? 1 : -1
  const [along, across] = isNorth ? [site.north, site.east] : [site.east, site.north]
  const from = along + sign * ringMetres
  const reached = streets
    .filter((street) => street.isNorth !== isNorth && street.start <= across && street.end >= across)
    .map((street) => street.at)
    .filter((at) => (at - from) * sign > gateMetres && (at - from) * sign < 300)
  if (reached.length === 0) return []
  const to = reached.reduce((a, b) => ((b - a) * sign < 0 ? b : a))
  const posts = [{ along: to - sign * gateMetres, verdict }]
  return [(isNorth ? north : east)(across, from, to, site.name, { posts })]
}

/** An estate: a ring of paths, an open main gate on one side, and for most a second gate that residents open. */
export function estateLines(random: Random, site: EstateSite, streets: readonly Line[]): Line[] {
  const { name } = site
  const [west, right] = [site.east - ringMetres, site.east + ringMetres]
  const [south, top] = [site.north - ringMetres, site.north + ringMetres]
  const ring = [
    east(south, west, right, name),
    east(top, west, right, name),
    north(west, south, top, name),
    north(right, south, top, name),
  ]
  const sides = random.shuffle<Side>(['west', 'east', 'south', 'north'])
  const main = sides.find((side) => gateLine(site, side, streets, 'door').length > 0)
  if (!main) return ring
  const second = gateLine(site, opposite[main], streets, random.next() < 0.7 ? 'gate' : 'door')
  return [...ring, ...gateLine(site, main, streets, 'door'), ...(random.next() < 0.75 ? second : [])]
}
