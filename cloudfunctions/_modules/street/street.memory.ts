import type { Point } from '../../../src/contracts/place.calc'
import type { Context, Impersonal } from '../../_platform/context'
import { placeOfError } from '../../_platform/log'
import { decodeStreets } from '../../_walking/graph/decode'
import { DamagedStreets } from '../../_walking/graph/graph'
import { type PlacedStations, StreetNetwork } from '../../_walking/network'
import type { Profile } from '../../_walking/profile'
import { checksumText } from './street.checksum'
import type { StreetsRecord } from './street.row'

/** A call waits no longer than this for the file: it answers by the estimate, a later one by streets. */
const longestWaitMs = 1500
/** After a failure the file is left alone for so long. */
const retryAfterMs = 60_000

/** The county's streets, loaded. */
export class Streets {
  readonly network: StreetNetwork
  private readonly placed = new Map<Profile, PlacedStations>()
  constructor(
    readonly record: StreetsRecord,
    file: Uint8Array,
  ) {
    this.network = new StreetNetwork(decodeStreets(file))
  }

  /** Stations on the network; `places` that are the same array are brought there once. */
  place(places: readonly Point[], profile: Profile): PlacedStations {
    const known = this.placed.get(profile)
    if (known?.places === places) return known
    const placed = this.network.place(places, profile)
    this.placed.set(profile, placed)
    return placed
  }
}

interface Held {
  fileId: string
  loading: Promise<Streets | undefined>
  streets?: Streets
  failedAt?: number
}

/** One network per database; a warm function keeps it between calls. */
const held = new WeakMap<Context['store'], Held>()

/**
 * The streets that a record names; undefined while they cannot be had, which is when the estimate answers. Never throws,
 * never waits long: a file that is missing or damaged is logged and tried again later.
 */
export async function streetsNow(ctx: Impersonal, record: StreetsRecord | undefined): Promise<Streets | undefined> {
  if (!record) return undefined
  const known = held.get(ctx.store)
  const isSame = known?.fileId === record.fileId
  if (isSame && known.streets) return known.streets
  const rested =
    isSame && known.failedAt !== undefined && Math.abs(ctx.now().getTime() - known.failedAt) >= retryAfterMs
  const current = !isSame || rested ? begin(ctx, record) : known
  if (current.failedAt !== undefined) return undefined
  const streets = await soon(current.loading)
  // What takes too long may still come; until it does, or until it is tried again, no other call waits for it.
  if (!streets) current.failedAt ??= ctx.now().getTime()
  return streets
}

function begin(ctx: Impersonal, record: StreetsRecord): Held {
  const holding: Held = { fileId: record.fileId, loading: Promise.resolve(undefined) }
  holding.loading = load(ctx, record).then(
    (streets) => {
      holding.streets = streets
      return streets
    },
    (error) => {
      holding.failedAt = ctx.now().getTime()
      const cause = error instanceof DamagedStreets ? error.message : placeOfError(error)
      ctx.log('streets.failed', { checksum: record.checksum, cause })
      return undefined
    },
  )
  held.set(ctx.store, holding)
  return holding
}

async function load(ctx: Impersonal, record: StreetsRecord): Promise<Streets> {
  const startedAt = performance.now()
  const file = await ctx.store.readFile(record.fileId)
  if (checksumText(file) !== record.checksum) throw new DamagedStreets('the file is not the one that was recorded')
  const streets = new Streets(record, file)
  ctx.log('streets.loaded', { bytes: file.length, ms: Math.round(performance.now() - startedAt) })
  return streets
}

async function soon<T>(loading: Promise<T | undefined>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestWaitMs)
  })
  try {
    return await Promise.race([loading, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
