import { AppError } from '../../_platform/app-error'
import type { Store } from '../../_platform/store'
import { StationMemory } from './station.memory'
import type { StationsMeta } from './station.row'

type Reads = Pick<Store, 'get' | 'find'>

/** Rows per read: a page stays far below the platform's answer size. */
const pageRows = 500

/** One memory per database; a warm function keeps it between calls. */
const memories = new WeakMap<Reads, { now: Promise<StationMemory> }>()

/** The stations as they are at this call: costs one small read, and one more where some changed since. */
export function stationMemory(store: Reads): Promise<StationMemory> {
  const kept = memories.get(store)
  const before = kept ? kept.now.catch(() => undefined) : Promise.resolve(undefined)
  const now = before.then((memory) => refreshed(store, memory))
  memories.set(store, { now })
  return now
}

async function refreshed(store: Reads, memory: StationMemory | undefined): Promise<StationMemory> {
  const meta = await store.get('meta', 'stations')
  const isUsable = memory && memory.size > 0 && memory.epoch === (meta?.epoch ?? '')
  const latest = isUsable ? memory : await load(store, meta)
  if (isUsable && meta && meta.sequence > memory.sequence) await catchUp(store, memory, meta.sequence)
  latest.streets = meta?.streets
  return latest
}

async function load(store: Reads, meta: StationsMeta | null): Promise<StationMemory> {
  const [county] = await store.find('counties', { limit: 1 })
  if (!county) throw new AppError('not-found', ['county'])
  const { _id: id, ...rest } = county
  const memory = new StationMemory(meta?.epoch ?? '', { id, ...rest }, meta?.sequence ?? 0)
  for (let after = ''; ; ) {
    const where = { _id: { gt: after } }
    const page = await store.find('stations', { where, orderBy: [['_id', 'asc']], limit: pageRows })
    for (const row of page) memory.put(row)
    const last = page[page.length - 1]
    if (!last || page.length < pageRows) return memory
    after = last._id
  }
}

/** Reads what changed, in order. Sequences have no gaps that fill later: each is given inside its transaction. */
async function catchUp(store: Reads, memory: StationMemory, until: number): Promise<void> {
  while (memory.sequence < until) {
    const where = { sequence: { gt: memory.sequence } }
    const page = await store.find('stations', { where, orderBy: [['sequence', 'asc']], limit: pageRows })
    for (const row of page) memory.put(row)
    memory.sequence = page.length < pageRows ? Math.max(until, lastSequence(page)) : lastSequence(page)
  }
}

const lastSequence = (page: readonly { sequence?: number }[]) => page[page.length - 1]?.sequence ?? 0
