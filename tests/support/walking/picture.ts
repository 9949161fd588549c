import { areasOf } from '../../../cloudfunctions/_walking/area/area'
import type { Graph } from '../../../cloudfunctions/_walking/graph/graph'
import { cosAt, metresPerUnit } from '../../../cloudfunctions/_walking/graph/measure'
import { degreeUnits, surfaceNumber } from '../../../cloudfunctions/_walking/graph/streets'
import { pointsOf } from '../../../cloudfunctions/_walking/graph/walk-edge'
import { StreetNetwork } from '../../../cloudfunctions/_walking/network'
import type { Profile } from '../../../cloudfunctions/_walking/profile'
import type { Point } from '../../../src/contracts/place.calc'

const size = 900
const fills: Record<number, string> = { 5: '#b3261e88', 10: '#b3261e55', 15: '#b3261e33' }
const strokes = ['#555', '#8a6', '#2a7', '#06c', '#c0c']

/** What a station reaches in 5, 10 and 15 minutes, over all streets, with the circle that the product showed before. */
export function pictureOf(graph: Graph, station: Point, profile: Profile, title: string): string {
  const network = new StreetNetwork(graph)
  const metres = 15 * 60 * profile.metresPerSecond
  const scale = size / (metres * 2.3)
  const [lng, lat] = [station.lng * degreeUnits, station.lat * degreeUnits]
  const east = (x: number) => (size / 2 + (x - lng) * metresPerUnit * cosAt(lat) * scale).toFixed(1)
  const north = (y: number) => (size / 2 - (y - lat) * metresPerUnit * scale).toFixed(1)
  const reached = network.reach([station], profile, 900)
  const areas = reached.goals.length > 0 ? areasOf(reached, [15, 10, 5]) : []
  const ring = (steps: readonly number[]) => {
    let [x, y] = [0, 0]
    const points: string[] = []
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i] as number
      y += steps[i + 1] as number
      points.push(`${east(x * 100)} ${north(y * 100)}`)
    }
    return `M${points.join('L')}Z`
  }
  const shapes = areas.map(
    ({ minutes, parts }) =>
      `<path fill-rule="evenodd" fill="${fills[minutes]}" stroke="#b3261e" d="${parts
        .flatMap(({ outer, holes }) => [outer, ...holes].map(ring))
        .join('')}"/>`,
  )
  const sizes = areas.map(({ minutes, squareMetres, ...rest }) => {
    const bytes = JSON.stringify({ minutes, squareMetres, ...rest }).length
    return `${minutes} min ${(squareMetres / 10_000).toFixed(1)} ha, ${bytes} bytes`
  })
  const round = `<circle cx="${size / 2}" cy="${size / 2}" r="${metres * scale}" fill="none" stroke="#06c" stroke-dasharray="6"/>`
  const dot = `<circle cx="${size / 2}" cy="${size / 2}" r="7" fill="#b3261e" stroke="#fff" stroke-width="2"/>`
  const text = `<text x="10" y="22" font-family="sans-serif" font-size="15">${title} · ${sizes.join(' · ')}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/>${shapes.join('')}${linesOf(graph, east, north)}${round}${dot}${text}</svg>`
}

function linesOf(graph: Graph, east: (x: number) => string, north: (y: number) => string): string {
  const scratch = { points: new Int32Array(64) }
  const lines: string[] = []
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const count = pointsOf(graph, edge, scratch)
    const points = Array.from(
      { length: count },
      (_, i) => `${east(scratch.points[i * 2] as number)} ${north(scratch.points[i * 2 + 1] as number)}`,
    )
    const colour = strokes[surfaceNumber(graph.flags[edge] as number)]
    lines.push(`<path fill="none" stroke="${colour}" d="M${points.join('L')}"/>`)
  }
  return lines.join('')
}
