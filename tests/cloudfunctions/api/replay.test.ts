import { api, type CallName, type Input } from '../../../src/contracts/api'
import { aLoan, aWeek } from '../../support/factories'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../support/memory-api'

type Write = { [N in CallName]: (typeof api)[N]['writes'] extends true ? N : never }[CallName]

const stationId = 'jn-1-1-001'
const place = { lng: 118.835, lat: 35.175 }
const registration = { communityId: 'jn-1-1', name: '新驿站', address: '人民路9号', place, phone: '0539-7000009' }

/** Every write with an input, and another one that the same key must not serve. */
const table: { [N in Write]: { by: Person; input: Input<N>; other: Input<N> } } = {
  'station.register': { by: 'community-staff', input: registration, other: { ...registration, name: '另一处' } },
  'station.edit-hours': {
    by: 'station-manager',
    input: { stationId, revision: 1, week: aWeek({ from: 0, until: 60 }) },
    other: { stationId, revision: 1, week: aWeek() },
  },
  'station.close-on': {
    by: 'station-manager',
    input: { stationId, day: '2026-11-30' },
    other: { stationId, day: '2026-11-29' },
  },
  'station.check-item': {
    by: 'community-staff',
    input: { stationId, item: 'sign', state: 'passed' },
    other: { stationId, item: 'sign', state: 'failed' },
  },
  'station.borrow': {
    by: 'stranger',
    input: { stationId, item: 'umbrella' },
    other: { stationId, item: 'toolbox' },
  },
  'station.give-back': { by: 'party-member', input: { loanId: 'loan1' }, other: { loanId: 'loan2' } },
}

test('the table knows every write', () => {
  const writes = (Object.keys(api) as CallName[]).filter((name) => api[name].writes)
  expect(Object.keys(table).sort()).toEqual(writes.sort())
})

const prepared = () => {
  const made = memoryApi()
  made.store.put('loans', aLoan({ _id: 'loan1', openid: people['party-member'], stationId }))
  return made
}
const everything = ({ store }: ReturnType<typeof memoryApi>) =>
  JSON.stringify(
    (['stations', 'loans', 'stationEvents', 'meta', 'counters', 'keys'] as const).map((name) => store.rows(name)),
  )

describe.each(Object.keys(table) as Write[])('%s', (name) => {
  const { by, input, other } = table[name]

  test('again with the same key after a lost answer: the same answer, nothing changed', async () => {
    const made = prepared()
    const first = dataOf(await made.call(by, name, input, 'key-of-the-tap'))
    const after = everything(made)
    made.state.now = new Date(made.state.now.getTime() + 1000)
    const again = dataOf(await made.call(by, name, input, 'key-of-the-tap'))
    expect(again).toEqual(first)
    expect(everything(made)).toBe(after)
  })

  test('two taps at once with one key happen once', async () => {
    const made = prepared()
    const answers = await Promise.all([1, 2, 3, 4].map(() => made.call(by, name, input, 'key-of-the-tap')))
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(made.store.rows('keys')).toHaveLength(1)
    expect(made.store.rows('stationEvents').length).toBeLessThanOrEqual(1)
    expect(made.store.rows('stations').length).toBeLessThanOrEqual(2)
  })

  test('another input with the same key is refused, and so nothing changes', async () => {
    const made = prepared()
    await made.call(by, name, input, 'key-of-the-tap')
    const after = everything(made)
    expect(codeOf(await made.call(by, name, other, 'key-of-the-tap'))).toBe('key-reused')
    expect(everything(made)).toBe(after)
  })

  test("another person's key is another key", async () => {
    const made = prepared()
    await made.call(by, name, input, 'key-of-the-tap')
    expect(codeOf(await made.call('county-staff', name, other, 'key-of-the-tap'))).not.toBe('key-reused')
  })
})

test('a refused write does not use its key up', async () => {
  const { call, store, station } = prepared()
  const input = { stationId, item: 'umbrella' } as const
  store.put('stations', { ...station, equipment: [{ kind: 'umbrella', total: 0 }] })
  expect(codeOf(await call('stranger', 'station.borrow', input, 'key-of-the-tap'))).toBe('none-left')
  store.put('stations', station)
  expect(codeOf(await call('stranger', 'station.borrow', input, 'key-of-the-tap'))).toBe('ok')
})
