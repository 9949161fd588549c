import { stationMemory } from '../../../cloudfunctions/_modules/station'
import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { aStation } from '../../support/factories'
import { codeOf, dataOf, people } from '../../support/memory-api'

// Real router, real SDK, real gateway: what happens when many do the same at once.

const place = { lng: 118.835, lat: 35.175 }
const registration = { communityId: 'jn-1-1', name: '新驿站', address: '人民路9号', place, phone: '0539-7000009' }

let api: CloudApi
beforeAll(async () => {
  api = await startCloudApi()
})
afterAll(() => api.stop())

/** As a person does it: whoever was told that it is busy taps again, with the same key. */
async function registerUntilDone(key: string) {
  for (let tap = 1; ; tap += 1) {
    const answer = await api.call(people['community-staff'], 'station.register', registration, key)
    if (codeOf(answer) !== 'busy' || tap === 8) return answer
  }
}

test('M3: numbers stay unique under 100 parallel registrations', async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => registerUntilDone(`key-of-registration-${i}`)),
  )
  expect(answers.map(codeOf).filter((code) => code !== 'ok')).toEqual([])
  const numbers = (await api.rows('stations')).map(({ number }) => number).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 101 }, (_, i) => i + 1))
  const [meta] = await api.rows('meta')
  expect(meta?.sequence).toBe(100)
  expect(await api.rows('stationEvents')).toHaveLength(100)
  expect((await stationMemory(api.store)).size).toBe(101)
}, 240_000)

test('of many who want the same number one gets it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      api.call(people['street-staff'], 'station.register', { ...registration, number: 500 }),
    ),
  )
  expect(answers.map(codeOf).sort()).toEqual([...Array<string>(7).fill('number-taken'), 'ok'])
}, 30_000)

test('M5: the count of umbrellas is right after 40 people borrowed and returned at once', async () => {
  const stationId = 'jn-1-1-900'
  await api.put('stations', aStation({ number: 900, equipment: [{ kind: 'umbrella', total: 5 }] }))
  const borrowers = Array.from({ length: 20 }, (_, i) => `o-borrower-${i}`)
  const borrowed = await Promise.all(
    // Each taps twice, with two keys: a person has at most one all the same.
    borrowers.flatMap((openid) =>
      [1, 2].map(async () => ({
        openid,
        answer: await api.call(openid, 'station.borrow', { stationId, item: 'umbrella' }),
      })),
    ),
  )
  expect(new Set(borrowed.map(({ answer }) => codeOf(answer)))).toEqual(new Set(['ok', 'none-left']))
  const loans = (await api.rows('loans')).filter((loan) => loan.stationId === stationId)
  expect(loans).toHaveLength(5)
  expect(new Set(loans.map((loan) => loan.openid)).size).toBe(5)
  expect((await api.store.get('stations', stationId))?.equipment).toEqual([{ kind: 'umbrella', total: 5, out: 5 }])

  const mixed = await Promise.all([
    ...loans.flatMap((loan) => [1, 2].map(() => api.call(loan.openid, 'station.give-back', { loanId: loan._id }))),
    ...borrowers.map((openid) => api.call(openid, 'station.borrow', { stationId, item: 'umbrella' })),
  ])
  expect(mixed.map(codeOf)).not.toContain('internal')
  const open = (await api.rows('loans')).filter((loan) => loan.stationId === stationId && !loan.returnedAt)
  const station = await api.store.get('stations', stationId)
  expect(station?.equipment[0]?.out).toBe(open.length)
  expect(open.length).toBeLessThanOrEqual(5)
}, 90_000)

test('the same tap ten times at once counts once', async () => {
  const stationId = 'jn-1-1-901'
  await api.put('stations', aStation({ number: 901, equipment: [{ kind: 'umbrella', total: 5 }] }))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      api.call('o-one', 'station.borrow', { stationId, item: 'umbrella' }, 'key-of-one-tap'),
    ),
  )
  const views = answers.map(dataOf)
  expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1)
  expect(views[0]?.items[0]).toEqual({ kind: 'umbrella', total: 5, left: 4 })
}, 30_000)
