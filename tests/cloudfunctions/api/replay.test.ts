import { collectionNames } from '../../../cloudfunctions/_platform/collections'
import { api, type CallName } from '../../../src/contracts/api'
import { aLoan } from '../../support/factories'
import { codeOf, dataOf, memoryApi, people } from '../../support/memory-api'
import type { MemoryStore } from '../../support/memory-store'
import { withMembers } from '../../support/people'
import { ballotWrites } from './ballot.expectation'
import type { WriteName, Writes } from './expectation'
import { groupWrites } from './group.expectation'
import { meetingWrites } from './meeting.expectation'
import { memberWrites } from './member.expectation'
import { noticeWrites } from './notice.expectation'
import { orderWrites } from './order.expectation'
import { reportWrites } from './report.expectation'
import { stationWrites } from './station.expectation'
import { suggestionWrites } from './suggestion.expectation'
import { wishWrites } from './wish.expectation'

const stationId = 'jn-1-1-001'

/** A feature adds its rows here; the first test names the writes that have none. */
const table: Partial<Writes<WriteName>> = {
  ...stationWrites,
  ...memberWrites,
  ...groupWrites,
  ...noticeWrites,
  ...orderWrites,
  ...wishWrites,
  ...meetingWrites,
  ...suggestionWrites,
  ...ballotWrites,
  ...reportWrites,
}

test('the table knows every write', () => {
  const writes = (Object.keys(api) as CallName[]).filter((name) => api[name].writes)
  expect(Object.keys(table).sort()).toEqual(writes.sort())
})

const prepared = (given?: (store: MemoryStore) => unknown) => {
  const made = memoryApi()
  made.store.put('loans', aLoan({ _id: 'loan1', openid: people['party-member'], stationId }))
  withMembers(made.store)
  given?.(made.store)
  return made
}
const everything = ({ store }: ReturnType<typeof memoryApi>) =>
  JSON.stringify(collectionNames.map((name) => store.rows(name)))

describe.each(Object.entries(table))('%s', (call, { by, input, other, given }) => {
  const name = call as WriteName

  test('again with the same key after a lost answer: the same answer, nothing changed', async () => {
    const made = prepared(given)
    const first = dataOf(await made.call(by, name, input, 'key-of-the-tap'))
    const after = everything(made)
    made.state.now = new Date(made.state.now.getTime() + 1000)
    const again = dataOf(await made.call(by, name, input, 'key-of-the-tap'))
    expect(again).toEqual(first)
    expect(everything(made)).toBe(after)
  })

  test('two taps at once with one key happen once', async () => {
    const made = prepared(given)
    const answers = await Promise.all([1, 2, 3, 4].map(() => made.call(by, name, input, 'key-of-the-tap')))
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(made.store.rows('keys')).toHaveLength(1)
    expect(made.store.rows('stationEvents').length).toBeLessThanOrEqual(1)
    expect(made.store.rows('stations').length).toBeLessThanOrEqual(2)
  })

  if (!other) return

  test('another input with the same key is refused, and so nothing changes', async () => {
    const made = prepared(given)
    await made.call(by, name, input, 'key-of-the-tap')
    const after = everything(made)
    expect(codeOf(await made.call(by, name, other, 'key-of-the-tap'))).toBe('key-reused')
    expect(everything(made)).toBe(after)
  })

  test("another person's key is another key", async () => {
    const made = prepared(given)
    await made.call(by, name, input, 'key-of-the-tap')
    const another = by === 'county-staff' ? 'street-staff' : 'county-staff'
    expect(codeOf(await made.call(another, name, other, 'key-of-the-tap'))).not.toBe('key-reused')
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
