import { api, type CallName, type Input } from '../../../src/contracts/api'
import { aLoan } from '../../support/factories'
import { codeOf, memoryApi, type Person, people } from '../../support/memory-api'
import { withMembers } from '../../support/people'
import { ballotOutcomes } from './ballot.expectation'
import type { Outcomes } from './expectation'
import { groupOutcomes } from './group.expectation'
import { meetingOutcomes } from './meeting.expectation'
import { memberOutcomes } from './member.expectation'
import { noticeOutcomes } from './notice.expectation'
import { orderOutcomes } from './order.expectation'
import { photoOutcomes } from './photo.expectation'
import { reportOutcomes } from './report.expectation'
import { stationOutcomes } from './station.expectation'
import { suggestionOutcomes } from './suggestion.expectation'
import { wishOutcomes } from './wish.expectation'

const stationId = 'jn-1-1-001'

/** A feature adds its rows here; the first test names the calls that have none. */
const table: Partial<Outcomes<CallName>> = {
  ...stationOutcomes,
  ...memberOutcomes,
  ...groupOutcomes,
  ...noticeOutcomes,
  ...orderOutcomes,
  ...wishOutcomes,
  ...meetingOutcomes,
  ...suggestionOutcomes,
  ...ballotOutcomes,
  ...photoOutcomes,
  ...reportOutcomes,
}
const outcomeOf = (name: CallName, person: Person) => table[name]?.outcome[person] ?? table[name]?.outcome.others

test('the table knows every call', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(api).sort())
})

const cases = (Object.keys(table) as CallName[]).flatMap((name) =>
  (Object.keys(people) as Person[]).map((person) => [name, person, outcomeOf(name, person)] as const),
)

test.each(cases)('%s by %s: %s', async (name, person, outcome) => {
  const { call, store } = memoryApi()
  store.put('loans', aLoan({ _id: 'loan-of-the-party-member', openid: people['party-member'], stationId }))
  withMembers(store)
  table[name]?.given?.(store)
  const answer = await call(person, name, table[name]?.input as Input<CallName>)
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
      expect([person, right, view.data.can[right]]).toEqual([person, right, outcomeOf(name, person) === 'ok'])
    expect(view.data.can.borrow).toBe(person !== 'nobody')
  }
})
