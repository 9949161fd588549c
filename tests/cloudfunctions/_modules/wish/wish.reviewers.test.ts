import * as rules from '../../../../cloudfunctions/_modules/wish/wish.rules'
import { aRole } from '../../../support/factories'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { anElder, anElderOf, memberId } from '../../../support/people'
import { aWishIn, wishedAt, wishText, withWishes } from '../../../support/wishes'

const stationId = 'jn-1-1-001'
const forId = memberId('elder')

/** The station's two managers are the station manager and the building head; each may help the elder. */
function twoManagers() {
  const made = memoryApi()
  withWishes(made.store)
  made.store.removeWhere('roles', { openid: 'o-somebody' })
  made.store.put('roles', aRole({ openid: people['building-head'], kind: 'station-manager', areaId: 'jn-1-1-1' }))
  const helpedBy = (helper: Person) =>
    made.store.put('members', helper === 'building-head' ? anElder() : anElderOf(helper))
  const asked = async (id: string) => (await made.store.get('wishes', id))?.reviewerIds
  const post = async (by: Person) =>
    dataOf(await made.call(by, 'wish.post', { ...wishText(), ...(by !== 'former-manager' && { forId }) })).id
  return { ...made, helpedBy, asked, post }
}

test('who is asked may review: of those who ever worded it nobody is asked again', async () => {
  const { call, helpedBy, asked, post } = twoManagers()
  helpedBy('station-manager')
  const id = await post('station-manager')
  expect(await asked(id)).toEqual([memberId('building-head')])
  const reviseAs = async (by: Person, backBy: Person, detail: string) => {
    dataOf(await call(backBy, 'wish.ask-back', { wishId: id, reason: '请写清楚' }))
    helpedBy(by)
    dataOf(await call(by, 'wish.revise', { wishId: id, ...wishText({ detail }) }))
  }
  await reviseAs('building-head', 'building-head', '写清楚了')
  expect(await asked(id)).toEqual([memberId('community-staff')])
  await reviseAs('station-manager', 'community-staff', '再写清楚些')
  expect(await asked(id)).toEqual([memberId('community-staff')])
  for (const by of ['station-manager', 'building-head'] as const)
    expect(codeOf(await call(by, 'wish.approve', { wishId: id }))).toBe('own-review')
  expect(codeOf(await call('community-staff', 'wish.approve', { wishId: id }))).toBe('ok')
})

test('a word of thanks goes to who never worded it, also to who posted the wish', async () => {
  const { call, store, helpedBy, asked } = twoManagers()
  const doer = { by: memberId('building-head'), byRole: 'building-head' }
  store.put('wishes', aWishIn('confirmed', { id: 'w-elder', wisherId: forId, doer }))
  const thank = async (by: Person, words: string) => {
    helpedBy(by)
    dataOf(await call(by, 'wish.thank', { wishId: 'w-elder', words }))
  }
  await thank('station-manager', '谢谢您')
  expect(await asked('w-elder')).toEqual([memberId('building-head')])
  dataOf(await call('building-head', 'wish.review-thanks', { wishId: 'w-elder', isShown: false }))
  await thank('building-head', '太感谢了')
  expect(await asked('w-elder')).toEqual([memberId('community-staff')])
  for (const by of ['station-manager', 'building-head'] as const)
    expect(codeOf(await call(by, 'wish.review-thanks', { wishId: 'w-elder', isShown: true }))).toBe('own-review')
  expect(codeOf(await call('community-staff', 'wish.review-thanks', { wishId: 'w-elder', isShown: true }))).toBe('ok')
})

test('where nobody is left to ask, the log says where, and nothing of anybody', async () => {
  const { store, helpedBy, asked, post, lines } = twoManagers()
  for (const person of ['building-head', 'community-staff', 'street-staff', 'county-staff'] as const)
    store.removeWhere('roles', { openid: people[person] })
  helpedBy('station-manager')
  const id = await post('station-manager')
  expect(await asked(id)).toEqual([])
  const said = lines.filter(({ event }) => event === 'review.unasked')
  expect(said).toEqual([{ level: 'info', event: 'review.unasked', traceId: expect.any(String), areaId: 'jn-1-1-1' }])
})

test('whoever wrote it sees on their desk that others look at it, and not what the machine thinks', async () => {
  const { call, state, helpedBy, post } = twoManagers()
  helpedBy('station-manager')
  state.verdict = 'review'
  const id = await post('station-manager')
  const row = async (by: Person) =>
    dataOf(await call(by, 'wish.review-list', { stationId, limit: 20 })).items.find((item) => item.id === id)
  const view = async (by: Person) => dataOf(await call(by, 'wish.get', { wishId: id }))
  for (const seen of [await row('station-manager'), await view('station-manager')]) {
    expect(seen).toMatchObject({ isOwnReview: true })
    expect(seen).not.toHaveProperty('verdict')
  }
  for (const seen of [await row('building-head'), await view('building-head')]) {
    expect(seen).toMatchObject({ verdict: 'review' })
    expect(seen).not.toHaveProperty('isOwnReview')
  }
  // Whoever does not review is told neither.
  const own = await post('former-manager')
  const seen = dataOf(await call('former-manager', 'wish.get', { wishId: own }))
  expect([seen.verdict, seen.isOwnReview]).toEqual([undefined, undefined])
})

test('of thanks the one who worded them waits for others; who posted the wish does not', async () => {
  const { call, store, helpedBy } = twoManagers()
  const doer = { by: memberId('building-head'), byRole: 'building-head' }
  const thanker = { by: memberId('station-manager'), byRole: 'station-manager' }
  const confirmed = aWishIn('confirmed', { id: 'w-elder', wisherId: forId, doer })
  store.put('wishes', rules.thank(confirmed, '谢谢您', 'unknown', thanker, wishedAt))
  helpedBy('station-manager')
  const row = async (by: Person) =>
    dataOf(await call(by, 'wish.review-list', { stationId, limit: 20 })).items.find(({ id }) => id === 'w-elder')
  expect(await row('station-manager')).toMatchObject({ review: 'thanks', isOwnReview: true })
  expect(await row('station-manager')).not.toHaveProperty('verdict')
  expect(await row('building-head')).toMatchObject({ review: 'thanks', verdict: 'unknown' })
})
