import { roadsEastWest, roadsNorthSouth } from '../layout'
import { east, type Line, north } from './lines'

/** The town reaches so far from its centre. */
export const townEdge = 2100
const roads = [-1800, -900, 0, 900, 1800]
/** Lanes within the blocks, between the estates. The river and the railway each take the place of one. */
const lanes = [-1490, -1210, -590, -310, 310, 590, 1210, 1490]
const riverBanks: [number, number] = [570, 610]
const railSides: [number, number] = [-610, -570]
const bridges = [-900, 900]
const riverStairs = [310, -1210]
const underpasses = [-900, 900]
const railStairs = [-310, 1490]
/** Lanes up the hill in the town's north-west are stairs. */
const isHill = (x: number, y: number) => x < -900 && y > 1000

/** A line from edge to edge, broken at something that is crossed in few places: evenly, by stairs, or not at all. */
function broken(
  draw: typeof east,
  at: number,
  name: string,
  [near, far]: [number, number],
  crossing: 'even' | 'stairs' | undefined,
): Line[] {
  return [
    draw(at, -townEdge, near, name),
    draw(at, far, townEdge, name),
    ...(crossing ? [draw(at, near, far, name, { surface: crossing, isFootway: crossing === 'stairs' })] : []),
  ]
}

const crossingAt = (at: number, even: readonly number[], stairs: readonly number[]) =>
  even.includes(at) ? 'even' : stairs.includes(at) ? 'stairs' : undefined

/** The hill's lanes as stairs where they climb. */
const climbing = (lane: Line): Line[] =>
  lane.isNorth && isHill(lane.at, lane.end) && !roads.includes(lane.at)
    ? [
        { ...lane, end: 1300 },
        { ...lane, start: 1300, end: 1400, surface: 'stairs', isFootway: true },
        { ...lane, start: 1400 },
      ]
    : [lane]

/** The town's streets: a grid of roads and lanes with a river from north to south and a railway from west to east. */
export function townLines(): Line[] {
  const norths = [...roads, ...lanes.filter((x) => x !== 590), ...riverBanks]
  const easts = [...roads, ...lanes.filter((y) => y !== -590), ...railSides]
  const nameOf = (names: readonly string[], at: number) => names[roads.indexOf(at)] ?? ''
  return [
    ...norths.flatMap((x) =>
      broken(north, x, nameOf(roadsNorthSouth, x), railSides, crossingAt(x, underpasses, railStairs)).flatMap(climbing),
    ),
    ...easts.flatMap((y) => broken(east, y, nameOf(roadsEastWest, y), riverBanks, crossingAt(y, bridges, riverStairs))),
  ]
}

/** Where two roads of the town cross, there is a signal. */
export const signals = roads.flatMap((x) => roads.map((y): [number, number] => [x, y]))
