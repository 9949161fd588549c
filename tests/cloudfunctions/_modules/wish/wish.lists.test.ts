import { claim, handBack } from '../../../../cloudfunctions/_modules/wish/claim.rules'
import type { WishRecord, WishSummary } from '../../../../src/contracts/wish'
import { wishFigureNames } from '../../../../src/contracts/wish.const'
import { codeOf, dataOf, memoryApi } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'
import { aWishIn, claimer, everyStatus, settings, wishedAt, withWishes } from '../../../support/wishes'

const minuteMs = 60_000
const start = new Date('2026-11-01T00:00:00.000Z')
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * minuteMs)

/** Wishes posted a minute apart; 0 is the first. */
function withMany(count: number) {
  const made = memoryApi()
  withMembers(made.store)
  for (let i = 0; i < count; i += 1) {
    const kind = i % 3 === 0 ? 'company' : 'repair'
    const text = { kind, stationId: i % 2 ? 'jn-1-1-001' : 'jn-2-1-001', title: `心愿${i}` } as const
    const wish = aWishIn('open', { id: `wish-${i}`, at: minutesOn(i), text })
    const areaPath = i % 2 ? wish.areaPath : ['jn', 'jn-2', 'jn-2-1']
    made.store.put('wishes', { ...wish, areaPath })
  }
  return made
}
const titles = (items: readonly WishSummary[]) => items.map(({ title }) => title)

describe('the wall', () => {
  test('shows what was reviewed, by status', async () => {
    const { call, store } = memoryApi()
    withWishes(store)
    const ids = async (status?: 'open' | 'claimed' | 'done') =>
      dataOf(await call('nobody', 'wish.wall', { ...(status && { status }) }))
        .items.map(({ id }) => id)
        .sort()
    expect(await ids()).toEqual(['wish-claimed', 'wish-confirmed', 'wish-done', 'wish-open', 'wish-thanked'])
    expect(await ids('open')).toEqual(['wish-open'])
    expect(await ids('claimed')).toEqual(['wish-claimed'])
    expect(await ids('done')).toEqual(['wish-confirmed', 'wish-done', 'wish-thanked'])
  })

  test('filters by kind, stations and area, latest first', async () => {
    const { call } = withMany(6)
    const wall = async (filters: object) => titles(dataOf(await call('nobody', 'wish.wall', filters)).items)
    expect(await wall({})).toEqual(['心愿5', '心愿4', '心愿3', '心愿2', '心愿1', '心愿0'])
    expect(await wall({ kind: 'company' })).toEqual(['心愿3', '心愿0'])
    expect(await wall({ stationIds: ['jn-2-1-001'] })).toEqual(['心愿4', '心愿2', '心愿0'])
    expect(await wall({ areaId: 'jn-1-1', kind: 'repair' })).toEqual(['心愿5', '心愿1'])
    expect(await wall({ areaId: 'jn-9' })).toEqual([])
  })

  test('every page follows on, though new wishes come and others are claimed meanwhile', async () => {
    const made = withMany(25)
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 10; page += 1) {
      const answer = dataOf(
        await made.call('nobody', 'wish.wall', { status: 'open', limit: 7, ...(cursor && { cursor }) }),
      )
      seen.push(...titles(answer.items))
      made.store.put('wishes', aWishIn('open', { id: `late-${page}`, at: minutesOn(1000 + page) }))
      made.store.put('wishes', aWishIn('claimed', { id: `wish-${20 - page * 7}`, at: minutesOn(20 - page * 7) }))
      cursor = answer.cursor
      if (!cursor) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => `心愿${24 - i}`))
  })

  test('a cursor is good for its own filters only', async () => {
    const { call } = withMany(5)
    const { cursor = '' } = dataOf(await call('nobody', 'wish.wall', { limit: 2 }))
    expect(codeOf(await call('nobody', 'wish.wall', { limit: 2, cursor }))).toBe('ok')
    expect(codeOf(await call('nobody', 'wish.wall', { limit: 2, kind: 'repair', cursor }))).toBe('cursor-invalid')
    expect(codeOf(await call('nobody', 'wish.mine', { limit: 2, cursor }))).not.toBe('internal')
  })

  test('judges deadlines without the clock: an ended claim is open, what is past its day is gone', async () => {
    const made = memoryApi()
    withMembers(made.store)
    made.store.put('wishes', aWishIn('claimed', { id: 'ended' }))
    made.store.put('wishes', aWishIn('open', { id: 'over', text: { wishBy: '2026-11-24' } }))
    made.store.put('wishes', aWishIn('done', { id: 'silent' }))
    made.state.now = new Date('2026-12-10T00:00:00.000Z')
    const wall = async (status: 'open' | 'claimed' | 'done') =>
      dataOf(await made.call('nobody', 'wish.wall', { status })).items.map((item) => [item.id, item.status])
    expect(await wall('open')).toEqual([['ended', 'open']])
    expect(await wall('claimed')).toEqual([])
    expect(await wall('done')).toEqual([['silent', 'confirmed']])
    expect(codeOf(await made.call('nobody', 'wish.get', { wishId: 'over' }))).toBe('not-found')
    expect(codeOf(await made.call('building-head', 'wish.claim', { wishId: 'ended' }))).toBe('ok')
    const wish = made.store.rows('wishes').find(({ _id }) => _id === 'ended')
    expect(wish?.history.map(({ what }) => what)).toEqual(['posted', 'approved', 'claimed', 'claim-ended', 'claimed'])
  })
})

test('the list to review holds what waits at that station, the longest waiting first', async () => {
  const made = memoryApi()
  withMembers(made.store)
  for (const i of [2, 0, 1]) made.store.put('wishes', aWishIn('in-review', { id: `w-${i}`, at: minutesOn(i) }))
  made.store.put('wishes', aWishIn('in-review', { id: 'elsewhere', text: { stationId: 'jn-2-1-001' } }))
  made.store.put('wishes', aWishIn('asked-back', { id: 'asked' }), aWishIn('open', { id: 'open' }))
  const stationId = 'jn-1-1-001'
  const first = dataOf(await made.call('station-manager', 'wish.review-list', { stationId, limit: 2 }))
  expect(first.items.map(({ id }) => id)).toEqual(['w-0', 'w-1'])
  const { cursor = '' } = first
  const next = dataOf(await made.call('station-manager', 'wish.review-list', { stationId, limit: 2, cursor }))
  expect([next.items.map(({ id }) => id), next.cursor]).toEqual([['w-2'], undefined])
  expect(codeOf(await made.call('other-manager', 'wish.review-list', { stationId }))).toBe('not-allowed')
  expect(codeOf(await made.call('station-manager', 'wish.review-list', { stationId: 'nope' }))).toBe('not-found')
})

describe('figures', () => {
  test('equal the records, by month and area', async () => {
    const made = memoryApi()
    withMembers(made.store)
    const inOctober = new Date('2026-10-31T15:59:59.000Z')
    const inNovember = new Date('2026-10-31T16:00:00.000Z')
    everyStatus.forEach((status, i) => {
      made.store.put('wishes', aWishIn(status, { id: `n-${i}`, at: inNovember }))
    })
    made.store.put('wishes', aWishIn('confirmed', { id: 'october', at: inOctober }))
    const other = aWishIn('claimed', { id: 'other', at: inNovember })
    made.store.put('wishes', { ...other, areaPath: ['jn', 'jn-2', 'jn-2-1'] })
    made.state.now = new Date('2026-11-01T00:00:00.000Z')
    const figures = async (month: string, areaId?: string) =>
      dataOf(await made.call('nobody', 'wish.figures', { month, ...(areaId && { areaId }) }))
    expect(await figures('2026-11')).toEqual({ month: '2026-11', posted: 10, claimed: 4, fulfilled: 1, open: 1 })
    expect(await figures('2026-11', 'jn-1')).toMatchObject({ posted: 9, claimed: 3, fulfilled: 1 })
    expect(await figures('2026-10')).toMatchObject({ posted: 1, claimed: 1, fulfilled: 1 })
    expect(await figures('2026-09')).toMatchObject({ posted: 0, claimed: 0, fulfilled: 0 })
    expect(codeOf(await made.call('nobody', 'wish.figures', { month: '2026-11', areaId: 'jn-9' }))).toBe('not-found')
    expect(codeOf(await made.call('nobody', 'wish.figures', { month: '2026-13' }))).toBe('bad-input')
  })

  test('each opens as many records as it says, page by page, whoever asks; what is not public is a line without words', async () => {
    const made = memoryApi()
    withWishes(made.store)
    const again = aWishIn('open', { id: 'twice' })
    const twice = [1, 2].reduce(
      (wish) => handBack(claim(wish, 1, claimer, wishedAt, settings), '来不及', claimer, wishedAt),
      again,
    )
    made.store.put('wishes', twice)
    for (const person of ['nobody', 'station-manager', 'former-manager'] as const) {
      const figures = dataOf(await made.call(person, 'wish.figures', { month: '2026-11' }))
      for (const figure of wishFigureNames) {
        const records: WishRecord[] = []
        for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
          const input = { month: '2026-11', figure, limit: 3, ...(cursor && { cursor }) }
          const page = dataOf(await made.call(person, 'wish.records', input))
          records.push(...page.items)
          cursor = page.cursor
        }
        expect([figure, records.length]).toEqual([figure, figures[figure]])
        const isInside = person !== 'nobody'
        if (figure === 'posted') expect(records.every(({ wish }) => wish !== undefined)).toBe(isInside)
        if (figure === 'claimed') expect(records.filter(({ wish }) => wish?.id === 'twice')).toHaveLength(2)
      }
    }
    const text = JSON.stringify(
      dataOf(await made.call('nobody', 'wish.records', { month: '2026-11', figure: 'posted' })),
    )
    expect(text).not.toContain('wish-in-review')
    expect(text).not.toContain('wish-declined')
  })

  test('count what silence confirmed in its own month though the clock has not run', async () => {
    const made = memoryApi()
    withMembers(made.store)
    made.store.put('wishes', aWishIn('done', { at: new Date('2026-11-25T00:00:00.000Z') }))
    made.state.now = new Date('2027-02-01T00:00:00.000Z')
    const fulfilled = async (month: string) => dataOf(await made.call('nobody', 'wish.figures', { month })).fulfilled
    expect([await fulfilled('2026-11'), await fulfilled('2026-12'), await fulfilled('2027-02')]).toEqual([0, 1, 0])
  })
})
