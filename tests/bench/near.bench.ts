import type { Rows } from '../../cloudfunctions/_platform/collections'
import { router } from '../../cloudfunctions/_platform/router'
import type { Query, Store, Test } from '../../cloudfunctions/_platform/store'
import { handlers } from '../../cloudfunctions/api/handlers'
import { demoCounty } from '../../local/demo/county'
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
  data?: { total: number }
}

function mustHaveFound({ ok, data }: Answer): void {
  if (!ok || data?.total === undefined) throw new Error('station.near refused to answer')
}

/** Only what `station.near` reads: the county, and the stations by id, page by page. */
function storeOf(count: number): Store {
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
  return { get: async () => null, find } as unknown as Store
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
