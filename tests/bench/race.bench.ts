import type { Answer, CallName } from '../../src/contracts/api'
import { type CloudApi, startCloudApi } from '../support/cloud-api'
import { codeOf } from '../support/memory-api'
import { aCatalogue, aTheme, everyDay } from '../support/orders'
import { aWishIn } from '../support/wishes'
import { type Figure, figure } from './measure'

const claimers = 500
const orderers = 200
const seats = 30
const slotId = '2026-11-24t0900'

/** What a phone does when it is told that it is busy, or nothing: the same tap again, with the same key. */
async function untilAnswered<N extends CallName>(call: () => Promise<Answer<N>>): Promise<string> {
  for (;;) {
    const code = codeOf(await call())
    if (code !== 'busy' && code !== 'internal') return code
  }
}

/** Everybody at once, from the first tap until the last knows; `winners` of them must have got it. */
async function raced(people: number, winners: number, tap: (i: number) => Promise<string>): Promise<number> {
  const startedAt = performance.now()
  const codes = await Promise.all(Array.from({ length: people }, (_, i) => tap(i)))
  const ms = performance.now() - startedAt
  const won = codes.filter((code) => code === 'ok').length
  if (won !== winners) throw new Error(`${won} of ${people} won, not ${winners}`)
  return ms
}

async function join(api: CloudApi, people: number): Promise<void> {
  for (let from = 0; from < people; from += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, people - from) }, async (_, i) => {
        await api.call(`o-racer-${from + i}`, 'member.choose-home', { areaId: 'jn-1-1-1' })
      }),
    )
}

/** 500 claim one wish, then 200 order 30 seats: real router, SDK and gateway, all in one process. */
export async function races(): Promise<Figure[]> {
  const api = await startCloudApi()
  try {
    await join(api, claimers)
    await api.put('catalogues', aCatalogue())
    await api.put('themes', aTheme({ slots: everyDay(seats) }, 'race'))
    await api.put('wishes', aWishIn('open'))
    const claim = (i: number) =>
      untilAnswered(() => api.call(`o-racer-${i}`, 'wish.claim', { wishId: 'wish-1' }, `key-of-claim-${i}`))
    const order = (i: number) =>
      untilAnswered(() => api.call(`o-racer-${i}`, 'order.place', { themeId: 'race', slotId }, `key-of-order-${i}`))
    return [
      figure('claim race', await raced(claimers, 1, claim), 'ms', `${claimers} claim one wish at once, one wins`),
      figure('order race', await raced(orderers, seats, order), 'ms', `${orderers} order ${seats} seats at once`),
    ]
  } finally {
    await api.stop()
  }
}
