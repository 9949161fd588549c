import { metresPerUnit } from '../graph/measure'
import { unitsPerSecond } from '../route/pace'
import type { Reach } from '../route/reach'
import { areaOf, contours, type Ring } from './contour'
import { type Bounds, drawReached, type Frame, framed, frameOf } from './draw'
import { Field } from './field'
import { simplified, weigh } from './simplify'

/** How far to either side of a reached street its houses count as reached. */
const besideMetres = 30
const finestCell = 12
/** A courtyard between reached streets is no hole in the area; a river's bend or a field is. */
const smallestHole = 15_000
/** Two or three pixels of a phone's map at fifteen minutes. */
const firstTolerance = 8
/** Less than `besideMetres`: a reached street stays inside its outline. */
const mostTolerance = 27
/** What a map in WeChat is handed over for a point and for a ring, as JSON: {"longitude":118.83512,"latitude":35.17512}, */
const bytesPerPoint = 45
const bytesPerRing = 110

/**
 * What is reached in so many minutes, as polygons for a map. Rings are whole hundred-thousandths of a degree: the first
 * point's longitude and latitude, then the steps to each next point; the last joins the first.
 */
export interface Area {
  minutes: number
  squareMetres: number
  parts: { outer: number[]; holes: number[][] }[]
}

const field = new Field()

/** The areas for some minutes, none above the search's limit, each at most `mostBytes` when it is handed to a phone's map. */
export function areasOf(reach: Reach, minutes: readonly number[], mostBytes = 4096): Area[] {
  return drawnIn(frameOf(reach, besideMetres * 2 + finestCell), reach, minutes, mostBytes)
}

/** The same as far as it lies within some bounds in units; the larger they are, the coarser it is drawn. */
export function areaWithin(bounds: Bounds, reach: Reach, minutes: number, mostBytes = 4096): Area | undefined {
  return drawnIn(framed(bounds, besideMetres * 2 + finestCell), reach, [minutes], mostBytes)[0]
}

function drawnIn(frame: Frame, reach: Reach, minutes: readonly number[], mostBytes: number): Area[] {
  return minutes.map((each) => {
    field.lay(frame.width, frame.height, finestCell, besideMetres)
    drawReached(reach, each * 60 * unitsPerSecond, field, frame)
    field.close()
    const rings = contours(field, field.beside).filter((ring) => areaOf(ring) > 0 || areaOf(ring) < -smallestHole)
    return fitted(each, rings, frame, mostBytes, field.cell / finestCell)
  })
}

/** Simplifies more and more, then leaves out the smallest rings, until it fits. */
function fitted(minutes: number, rings: Ring[], frame: Frame, mostBytes: number, coarseness: number): Area {
  const first = firstTolerance * coarseness
  const enough = mostTolerance * coarseness
  let points = 0
  const sized = rings.map((ring) => {
    const at = points
    weigh(ring, at, first)
    points += ring.length / 2
    return { ring, at, area: areaOf(ring) }
  })
  const squareMetres = Math.round(sized.reduce((sum, { area }) => sum + area, 0))
  let kept = sized.sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  for (let tolerance = first; ; ) {
    const drawn = kept.map(({ ring, at }) => simplified(ring, at, tolerance)).filter((ring) => ring.length >= 6)
    if (drawn.length === 0 || phoneBytes(drawn) <= mostBytes)
      return { minutes, squareMetres, parts: partsOf(drawn, frame) }
    if (tolerance >= enough && kept.length > 1) kept = kept.slice(0, Math.floor(kept.length * 0.8))
    else tolerance = kept.length > 1 ? Math.min(enough, tolerance * 1.25) : tolerance * 1.25
  }
}

const phoneBytes = (rings: readonly Ring[]) =>
  rings.reduce((sum, ring) => sum + bytesPerRing + (ring.length / 2) * bytesPerPoint, 0)

function partsOf(rings: readonly Ring[], frame: Frame): Area['parts'] {
  const outers = rings.filter((ring) => areaOf(ring) > 0)
  const parts = outers.map((ring) => ({ ring, outer: steps(ring, frame), holes: [] as number[][] }))
  for (const hole of rings) {
    if (areaOf(hole) > 0) continue
    // The smallest line around it: an island in a hole has holes of its own.
    const around = parts.filter(({ ring }) => contains(ring, hole[0] as number, hole[1] as number))
    around.at(-1)?.holes.push(steps(hole, frame))
  }
  return parts.map(({ outer, holes }) => ({ outer, holes }))
}

function contains(ring: Ring, x: number, y: number): boolean {
  let isIn = false
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[j], ring[j + 1]] as [number, number, number, number]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn
  }
  return isIn
}

function steps(ring: Ring, { lng, lat, cos }: Frame): number[] {
  const out: number[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < ring.length; i += 2) {
    const toX = Math.round(((ring[i] as number) / (metresPerUnit * cos) + lng) / 100)
    const toY = Math.round(((ring[i + 1] as number) / metresPerUnit + lat) / 100)
    out.push(toX - x, toY - y)
    x = toX
    y = toY
  }
  return out
}
