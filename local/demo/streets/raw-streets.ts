import { degreeUnits } from '../../../cloudfunctions/_walking/graph/streets'
import type { Surface } from '../../../cloudfunctions/_walking/profile'
import type { PointVerdict } from '../../../ops/import-streets/point-rules'
import type { RawStreets } from '../../../ops/import-streets/segments'
import { placeAt } from '../layout'
import type { Line } from './lines'

/** Streets being drawn, in metres from the county's centre; two things drawn to the same point meet there. */
export class Drawing {
  readonly raw: RawStreets = { lng: [], lat: [], verdicts: [], segments: [] }
  private readonly numbers = new Map<string, number>()

  point(east: number, north: number): number {
    const key = `${Math.round(east * 10)} ${Math.round(north * 10)}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const { lng, lat } = placeAt(east, north)
    this.raw.lng.push(Math.round(lng * degreeUnits))
    this.raw.lat.push(Math.round(lat * degreeUnits))
    this.raw.verdicts.push('open')
    this.numbers.set(key, this.raw.lng.length - 1)
    return this.raw.lng.length - 1
  }

  mark(east: number, north: number, verdict: PointVerdict) {
    this.raw.verdicts[this.point(east, north)] = verdict
  }

  /** A street over some points that are not due east or north of each other. */
  path(points: readonly (readonly [number, number])[], name: string, surface: Surface) {
    const numbers = points.map(([x, y]) => this.point(x, y))
    numbers.slice(1).forEach((to, i) => {
      const from = numbers[i] as number
      if (from !== to) this.raw.segments.push({ from, to, surface, isPrivate: false, isFootway: false, name })
    })
  }

  /** Draws lines so that they meet wherever they cross or touch. */
  lines(lines: readonly Line[]) {
    for (const line of lines) {
      const crossed = lines
        .filter((other) => other.isNorth !== line.isNorth && touches(line, other) && touches(other, line))
        .map((other) => other.at)
      const stops = [line.start, ...crossed, ...line.posts.map(({ along }) => along), line.end]
      const sorted = [...new Set(stops)].sort((a, b) => a - b)
      const at = (along: number) => (line.isNorth ? ([line.at, along] as const) : ([along, line.at] as const))
      sorted.slice(1).forEach((to, i) => {
        this.raw.segments.push({
          from: this.point(...at(sorted[i] as number)),
          to: this.point(...at(to)),
          surface: line.surface,
          isPrivate: false,
          isFootway: line.isFootway,
          name: line.name,
        })
      })
      for (const { along, verdict } of line.posts) this.mark(...at(along), verdict)
    }
  }
}

const touches = (line: Line, other: Line) => other.at >= line.start && other.at <= line.end
