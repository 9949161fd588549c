import { adult, elder, type Profile } from '../../cloudfunctions/_walking/profile'
import { metresBetween, type Point } from '../../src/contracts/place.calc'
import { extract, extracts } from '../support/walking/extracts'
import { type Course, course } from './course'
import { type Figure, figure, percentile } from './measure'

const capSeconds = 3600

/** How often the straight line names another station than the streets, and what following it costs. */
function straightLineFigures({ name, network, stations, places }: Course, profile: Profile): Figure[] {
  const placed = network.place(stations, profile)
  const lost: number[] = []
  let asked = 0
  for (const place of places) {
    const [best] = network.nearest(placed, place, { most: 1, capSeconds }).found
    if (!best || best.isEstimate) continue
    asked += 1
    const straight = stations.reduce(
      (a, station, i) => (metresBetween(station, place) < metresBetween(stations[a] as Point, place) ? i : a),
      0,
    )
    if (straight === best.place) continue
    const there = network.walk(place, stations[straight] as Point, profile, 3 * capSeconds)
    if (there) lost.push((there.seconds - best.seconds) / 60)
    else lost.push(Number.POSITIVE_INFINITY)
  }
  const wrong = lost.filter((each) => each > 1 / 600)
  const finite = wrong.filter(Number.isFinite)
  const title = `${name}, ${profile.id}`
  const unreachable = wrong.length - finite.length
  return [
    figure(
      `straight line names the wrong station, ${title}`,
      (wrong.length / asked) * 100,
      '%',
      `${stations.length} random stations, ${asked} places`,
    ),
    figure(
      `straight line costs minutes, mean, ${title}`,
      finite.reduce((a, b) => a + b, 0) / Math.max(1, finite.length),
      'count',
      `minutes, where it is wrong; ${unreachable} cannot be reached at all`,
    ),
    figure(
      `straight line costs minutes, p95, ${title}`,
      finite.length ? percentile(finite, 95) : 0,
      'count',
      'minutes, where it is wrong',
    ),
  ]
}

/** The reason for walking over streets: in how many places the circle's first station is not the first on foot. */
export async function straightLine(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of extracts) {
    const each = course(name, (await extract(name)).graph)
    for (const profile of [adult, elder]) figures.push(...straightLineFigures(each, profile))
  }
  return figures
}
