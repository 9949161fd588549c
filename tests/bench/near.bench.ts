import type { StationsMeta } from '../../cloudfunctions/_modules/station/station.row'
import { checksumText } from '../../cloudfunctions/_modules/street'
import type { Rows } from '../../cloudfunctions/_platform/collections'
import { router } from '../../cloudfunctions/_platform/router'
import type { Query, Store, Test } from '../../cloudfunctions/_platform/store'
import { handlers } from '../../cloudfunctions/api/handlers'
import { demoCounty } from '../../local/demo/county'
import { demoStreetsFile } from '../../local/demo/streets/streets'
import { buildPrograms, built } from './built'
import { startProcess } from './child'
import { type Figure, figure, ratio, timeEach, timeTogether } from './measure'
import { placesToAsk, sizes, stationsOf } from './stations'

const lanes = 8
const places = placesToAsk(200)
const askFrom = (round: number) => ({ name: 'station.near', input: { place: places[round % places.length] } })
const named = (count: number) => `${count.toLocaleString('en')} stations`

interface Answer {
  ok: boolean
  data?: { total: number; streets?: object }
}

function mustHaveFound({ ok, data }: Answer): void {
  if (!ok || data?.total === undefined) throw new Error('station.near refused to answer')
}

interface StreetsAt {
  file: Uint8Array
  meta: StationsMeta
}

/** The demo county's streets, as the cloud would hold them. */
function streetsAt(): StreetsAt {
  const file = demoStreetsFile()
  const about = { bytes: file.length, segments: 0, attribution: '', importedAt: '', isSynthetic: true }
  const streets = { fileId: 'streets', checksum: checksumText(file), ...about }
  return { file, meta: { _id: 'stations', sequence: 0, epoch: '', streets } }
}

/** Only what `station.near` reads: the county, and the stations by id, page by page. */
function storeOf(count: number, streets?: StreetsAt): Store {
  const stations = stationsOf(count).sort((a, b) => (a._id < b._id ? -1 : 1))
  const { id, ...rest } = demoCounty
  const counties = [{ _id: id, ...rest }]
  let at = 0
  const find = async (name: keyof Rows, { where, limit }: Query) => {
    if (name === 'counties') return counties
    if ((where?._id as Test | undefined)?.gt === '') at = 0
    at += limit
    return stations.slice(at - limit, at)
  }
  const readFile = async () => streets?.file
  return { get: async () => streets?.meta ?? null, find, readFile } as unknown as Store
}

async function inProcess(count: number): Promise<Figure[]> {
  const ask = router({ handlers, store: storeOf(count), caller: () => ({ openid: '', source: '' }), log: () => {} })
  const startedAt = performance.now()
  mustHaveFound((await ask(askFrom(0))) as Answer)
  const first = performance.now() - startedAt
  const name = `station.near in-process, ${named(count)}`
  return [
    figure(`${name}, first call`, first, 'ms', 'reads every station into memory'),
    ...(await timeEach(name, 2000, async (round) => mustHaveFound((await ask(askFrom(round))) as Answer))),
  ]
}

/** The same places asked in turn with and without streets, so that both meet the same machine. */
async function byStreets(count: number): Promise<Figure[]> {
  const askOf = (streets?: StreetsAt) =>
    router({ handlers, store: storeOf(count, streets), caller: () => ({ openid: '', source: '' }), log: () => {} })
  const [guess, walk] = [askOf(), askOf(streetsAt())]
  mustHaveFound((await guess(askFrom(0))) as Answer)
  const answers = await Promise.all(places.map((_, round) => walk(askFrom(round)) as Promise<Answer>))
  const walked = answers.filter(({ data }) => data?.streets).length / answers.length
  if (walked < 0.9) throw new Error(`only ${Math.round(walked * 100)} % of the places were answered by streets`)
  const name = `station.near in-process, ${named(count)}`
  const plain = await timeEach(`${name}, estimate`, 1000, async (round) =>
    mustHaveFound((await guess(askFrom(round))) as Answer),
  )
  const byWalk = await timeEach(`${name}, streets`, 1000, async (round) =>
    mustHaveFound((await walk(askFrom(round))) as Answer),
  )
  const p50 = (figures: readonly Figure[]) => figures.find((one) => one.name.endsWith('p50'))?.value ?? 0
  const more = p50(byWalk) - p50(plain)
  return [...plain, ...byWalk, figure(`${name}, streets add`, more, 'ms', 'medians; the goal is 1 ms')]
}

async function throughCall(count: number): Promise<Figure[]> {
  const cloud = await startProcess<{ url: string }>('cloud', String(count))
  const headers = { 'content-type': 'application/json', 'x-persona': 'resident' }
  const ask = async (round: number) => {
    const body = JSON.stringify(askFrom(round))
    const response = await fetch(`${cloud.said.url}/call`, { method: 'POST', headers, body })
    mustHaveFound((await response.json()) as Answer)
  }
  try {
    const startedAt = performance.now()
    await ask(0)
    const first = performance.now() - startedAt
    // Every instance of the function reads the stations for itself; that is not what is measured here.
    await Promise.all(Array.from({ length: lanes }, (_, i) => ask(i)))
    const name = `station.near /call, ${named(count)}`
    return [
      figure(`${name}, first call`, first, 'ms', 'starts the function and reads every station into memory'),
      ...(await timeEach(name, 300, ask)),
      ...(await timeTogether(`${name}, together`, 600, lanes, ask)),
    ]
  } finally {
    await cloud.stop()
  }
}

/** `station.near` by the router alone, and the way a phone asks, in a small county and in a huge one. */
export async function near(): Promise<Figure[]> {
  await built('functions')
  await buildPrograms()
  const figures: Figure[] = []
  figures.push(...(await byStreets(sizes[0] ?? 179)))
  for (const measure of [inProcess, throughCall]) {
    const bySize = []
    for (const count of sizes) bySize.push(await measure(count))
    const [small, large] = bySize.map((some) => some.find(({ name }) => name.endsWith('p50')))
    const way = measure === inProcess ? 'in-process' : '/call'
    figures.push(
      ...bySize.flat(),
      ratio(`station.near ${way}, ${sizes.map(named).reverse().join(' by ')}`, large, small),
    )
  }
  return figures
}
