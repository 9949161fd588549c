import { aRole } from '../../../support/factories'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { anElder, anElderOf, memberId } from '../../../support/people'
import { suggestionText, withSuggestions } from '../../../support/suggestions'

const forId = memberId('elder')

/** The estate's two managers are the station manager and the building head; each may help the elder. */
async function handedIn(verdict: 'pass' | 'review' = 'pass') {
  const made = memoryApi()
  withSuggestions(made.store)
  made.store.removeWhere('roles', { openid: 'o-somebody' })
  made.store.put('roles', aRole({ openid: people['building-head'], kind: 'station-manager', areaId: 'jn-1-1-1' }))
  const helpedBy = (helper: Person) =>
    made.store.put('members', helper === 'building-head' ? anElder() : anElderOf(helper))
  helpedBy('station-manager')
  made.state.verdict = verdict
  const { id: suggestionId } = dataOf(
    await made.call('station-manager', 'suggestion.post', { ...suggestionText(), forId }),
  )
  const asked = async () => (await made.store.get('suggestions', suggestionId))?.reviewerIds
  return { ...made, helpedBy, suggestionId, asked }
}

test('who is asked may review: of those who ever worded it nobody is asked again', async () => {
  const { call, helpedBy, suggestionId, asked } = await handedIn()
  expect(await asked()).toEqual([memberId('building-head')])
  const reviseAs = async (by: Person, backBy: Person, detail: string) => {
    dataOf(await call(backBy, 'suggestion.ask-back', { suggestionId, reason: '请写清楚' }))
    helpedBy(by)
    dataOf(await call(by, 'suggestion.revise', { suggestionId, ...suggestionText({ detail }) }))
  }
  await reviseAs('building-head', 'building-head', '写清楚了')
  expect(await asked()).toEqual([memberId('community-staff')])
  await reviseAs('station-manager', 'community-staff', '再写清楚些')
  expect(await asked()).toEqual([memberId('community-staff')])
  for (const by of ['station-manager', 'building-head'] as const)
    expect(codeOf(await call(by, 'suggestion.collect', { suggestionId }))).toBe('own-review')
  expect(codeOf(await call('community-staff', 'suggestion.collect', { suggestionId }))).toBe('ok')
})

test('whoever worded it sees on their desk that others look at it, and not what the machine thinks', async () => {
  const { call, suggestionId } = await handedIn('review')
  const row = async (by: Person) =>
    dataOf(await call(by, 'suggestion.desk', { areaId: 'jn-1-1-1', group: 'review', limit: 20 })).items.find(
      ({ id }) => id === suggestionId,
    )
  const view = async (by: Person) => dataOf(await call(by, 'suggestion.get', { suggestionId }))
  for (const seen of [await row('station-manager'), await view('station-manager')]) {
    expect(seen).toMatchObject({ isOwnReview: true, can: { review: false } })
    expect(seen).not.toHaveProperty('verdict')
  }
  for (const seen of [await row('building-head'), await view('building-head')]) {
    expect(seen).toMatchObject({ verdict: 'review', can: { review: true } })
    expect(seen).not.toHaveProperty('isOwnReview')
  }
})
