import { StreetNetwork, snapMetres } from '../../cloudfunctions/_walking/network'
import { adult, elder } from '../../cloudfunctions/_walking/profile'
import { unitsPerSecond } from '../../cloudfunctions/_walking/route/pace'
import { reach } from '../../cloudfunctions/_walking/route/reach'
import { Search } from '../../cloudfunctions/_walking/route/search'
import { snap } from '../../cloudfunctions/_walking/snap/snap'
import { extract, extracts, placesNear } from '../support/walking/extracts'
import { loadStreets, pgRoutingMissing, timeReach, withDatabase } from '../support/walking/pgrouting'
import { type Plain, type PlainSpot, plainOf, plainSnap } from '../support/walking/plain'
import { PlainSearch, searchFrom } from '../support/walking/plain-search'
import { middle, spread } from './course'
import { type Figure, figure, percentile } from './measure'

const minutes = 15
const limitSeconds = minutes * 60
const rounds = 9

interface Start {
  ours: Parameters<typeof reach>[2]
  plain: PlainSpot
}

function timed(measured: number[] | undefined, work: () => unknown) {
  const startedAt = performance.now()
  work()
  measured?.push(performance.now() - startedAt)
}

/** Our search and the plain one in turn from the same places, so that both meet the same state of the machine. */
async function raceFigures(name: (typeof extracts)[number], plain: Plain, starts: readonly Start[]): Promise<Figure[]> {
  const { graph } = await extract(name)
  const pace = new StreetNetwork(graph).pace(plain.profile)
  const search = new Search(graph.nodeCount)
  const plainSearch = new PlainSearch(plain)
  const ours = starts.map((): number[] => [])
  const theirs = starts.map((): number[] => [])
  for (let round = -2; round < rounds; round += 1) {
    starts.forEach((start, i) => {
      const isWarm = round >= 0
      timed(isWarm ? ours[i] : undefined, () => reach(search, pace, start.ours, limitSeconds * unitsPerSecond))
      timed(isWarm ? theirs[i] : undefined, () => searchFrom(plainSearch, plain, start.plain, limitSeconds, true))
    })
  }
  const [a, b] = [middle(ours), middle(theirs)]
  const title = `${name}, ${plain.profile.id}, ${minutes} min`
  const ratios = b.map((time, i) => time / (a[i] as number))
  const slower = ratios.filter((each) => each < 1).length
  return [
    ...spread(`walking reach, ${title}`, ours),
    ...spread(`plain Dijkstra reach, ${title}`, theirs, 'typed arrays, binary heap, every segment'),
    figure(`walking reach against plain Dijkstra, ${title}`, percentile(b, 50) / percentile(a, 50), 'x', 'medians'),
    figure(
      `walking reach against plain Dijkstra, least, ${title}`,
      Math.min(...ratios),
      'x',
      'the worst of all starts',
    ),
    figure(
      `walking reach slower than plain Dijkstra, ${title}`,
      (slower / starts.length) * 100,
      '%',
      `of ${starts.length} starts`,
    ),
  ]
}

async function startsOf(name: (typeof extracts)[number], plain: Plain): Promise<Start[]> {
  const { graph } = await extract(name)
  const pace = new StreetNetwork(graph).pace(plain.profile)
  return placesNear({ graph }, 180, 11).flatMap((place) => {
    const [ours, theirs] = [snap(pace, place, snapMetres), plainSnap(plain, place.lng, place.lat, snapMetres)]
    return ours && theirs ? [{ ours: [ours], plain: theirs }] : []
  })
}

function pgRoutingFigures(name: string, plain: Plain, spots: PlainSpot[], sql: (text: string) => string): Figure[] {
  loadStreets(plain, sql)
  const metres = limitSeconds * plain.profile.metresPerSecond
  const measured = timeReach(plain, spots.slice(0, 100), limitSeconds, metres, sql)
  return spread(
    `pgRouting reach, ${name}, adult, ${minutes} min`,
    measured.map((each) => [each]),
    'pgr_drivingDistance within a bounding box, by psql’s clock',
  )
}

/** What is reached in fifteen minutes: ours, the plain Dijkstra over every segment, and pgRouting where it is installed. */
export async function walkingRace(): Promise<Figure[]> {
  const figures: Figure[] = []
  const raced: { name: string; plain: Plain; starts: Start[] }[] = []
  for (const name of extracts) {
    const { streets } = await extract(name)
    for (const profile of [adult, elder]) {
      const plain = plainOf(streets, profile)
      const starts = await startsOf(name, plain)
      figures.push(...(await raceFigures(name, plain, starts)))
      if (profile === adult) raced.push({ name, plain, starts })
    }
  }
  const missing = pgRoutingMissing()
  if (missing) console.error(`pgRouting is skipped: ${missing}`)
  else
    withDatabase((sql) => {
      for (const { name, plain, starts } of raced) {
        const spots = starts.map((start) => start.plain)
        figures.push(...pgRoutingFigures(name, plain, spots, sql))
      }
    })
  const median = (title: string) => figures.find(({ name }) => name === title)?.value
  for (const name of extracts) {
    const theirs = median(`pgRouting reach, ${name}, adult, ${minutes} min p50`)
    const ours = median(`walking reach, ${name}, adult, ${minutes} min p50`)
    if (theirs && ours) figures.push(figure(`walking reach against pgRouting, ${name}`, theirs / ours, 'x', 'medians'))
  }
  return figures
}
