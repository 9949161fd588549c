import { api, type CallName, type Input } from '../../../src/contracts/api'
import { aLoan, aWeek } from '../../support/factories'
import { codeOf, memoryApi, type Person, people } from '../../support/memory-api'

type Outcome = 'ok' | 'not-signed-in' | 'not-allowed' | 'not-found'
type Row = { [N in CallName]: { input: Input<N>; outcome: Partial<Record<Person, Outcome>> & { others: Outcome } } }

const stationId = 'jn-1-1-001'
const place = { lng: 118.835, lat: 35.175 }
const anybody = { others: 'ok' } as const
const signedIn = { nobody: 'not-signed-in', others: 'ok' } as const
const staff = {
  'community-staff': 'ok',
  'street-staff': 'ok',
  'county-staff': 'ok',
  nobody: 'not-signed-in',
  others: 'not-allowed',
} as const
const keepers = { ...staff, 'station-manager': 'ok' } as const

/** Every call with what each person gets. A call without a row fails to compile, and the first test below. */
const table: Row = {
  'area.search': { input: { text: '水木' }, outcome: anybody },
  'area.figures': { input: {}, outcome: anybody },
  'station.near': { input: { place }, outcome: anybody },
  'station.index': { input: {}, outcome: anybody },
  'station.get': { input: { stationId }, outcome: anybody },
  'station.list': { input: {}, outcome: anybody },
  'station.search': { input: { text: '水木' }, outcome: anybody },
  'station.history': { input: { stationId }, outcome: anybody },
  'station.register': {
    input: { communityId: 'jn-1-1', name: '新驿站', address: '人民路9号', place, phone: '0539-7000009' },
    outcome: staff,
  },
  'station.edit-hours': { input: { stationId, revision: 1, week: aWeek({ from: 0, until: 60 }) }, outcome: keepers },
  'station.close-on': { input: { stationId, day: '2026-11-30', reason: '检修' }, outcome: keepers },
  'station.check-item': { input: { stationId, item: 'sign', state: 'passed' }, outcome: staff },
  'station.borrow': { input: { stationId, item: 'umbrella' }, outcome: signedIn },
  'station.give-back': {
    input: { loanId: 'loan-of-the-party-member' },
    outcome: { nobody: 'not-signed-in', 'party-member': 'ok', others: 'not-found' },
  },
}

test('the table knows every call', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(api).sort())
})

const cases = (Object.keys(api) as CallName[]).flatMap((name) =>
  (Object.keys(people) as Person[]).map((person) => {
    const { outcome } = table[name]
    return [name, person, outcome[person] ?? outcome.others] as const
  }),
)

test.each(cases)('%s by %s: %s', async (name, person, outcome) => {
  const { call, store } = memoryApi()
  store.put('loans', aLoan({ _id: 'loan-of-the-party-member', openid: people['party-member'], stationId }))
  const answer = await call(person, name, table[name].input)
  expect(codeOf(answer)).toBe(outcome)
  if (outcome !== 'ok' || !api[name].writes) expect(store.writes).toBe(0)
  else expect(store.writes).toBeGreaterThan(0)
  const text = JSON.stringify(answer)
  for (const openid of Object.values(people).filter(Boolean)) expect(text).not.toContain(openid)
})

test('what a view says a person can do is what the calls let them do', async () => {
  const rights = {
    editHours: 'station.edit-hours',
    closeOn: 'station.close-on',
    checkItem: 'station.check-item',
  } as const
  for (const person of Object.keys(people) as Person[]) {
    const { call } = memoryApi()
    const view = await call(person, 'station.get', { stationId })
    if (!view.ok) throw new Error('station.get refused')
    for (const [right, name] of Object.entries(rights) as [keyof typeof rights, CallName][])
      expect([person, right, view.data.can[right]]).toEqual([
        person,
        right,
        (table[name].outcome[person] ?? table[name].outcome.others) === 'ok',
      ])
    expect(view.data.can.borrow).toBe(person !== 'nobody')
  }
})
