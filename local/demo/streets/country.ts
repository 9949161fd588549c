import type { CommunityPlan } from '../layout'
import type { Random } from '../random'
import { east, type Line, north } from './lines'

const laneMetres = 260
const reachMetres = 800

/** The streets of a country community: two lanes each way, between its estates. */
export const countryLines = ({ name, east: x, north: y }: CommunityPlan): Line[] =>
  [-laneMetres, laneMetres].flatMap((off) => [
    north(x + off, y - reachMetres, y + reachMetres, `${name}街`),
    east(y + off, x - reachMetres, x + reachMetres, `${name}街`),
  ])

/** A crossing of the community's lanes, where roads from elsewhere arrive. */
export const crossingOf = ({ east: x, north: y }: CommunityPlan): [number, number] => [x - laneMetres, y - laneMetres]

/** A road over the land that bends a little every kilometre or two. */
export function bends(random: Random, from: readonly [number, number], to: readonly [number, number]) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const count = Math.floor(Math.hypot(dx, dy) / 1500)
  const between = Array.from({ length: count }, (_, i): [number, number] => {
    const part = (i + 1) / (count + 1)
    const bend = () => Math.round((random.next() - 0.5) * 240)
    return [Math.round(from[0] + dx * part) + bend(), Math.round(from[1] + dy * part) + bend()]
  })
  return [from, ...between, to]
}
