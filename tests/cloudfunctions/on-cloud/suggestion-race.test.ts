import { decidedInTx, submittedInTx } from '../../../cloudfunctions/_modules/suggestion'
import { identityIdOf } from '../../../cloudfunctions/_platform/identity'
import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { aRole } from '../../support/factories'
import { codeOf, dataOf } from '../../support/memory-api'
import { aMember } from '../../support/people'
import {
  aCount,
  aPosted,
  aSuggestionIn,
  committee,
  link,
  proof,
  raiser,
  reviewer,
  suggestionText,
} from '../../support/suggestions'

// Real router, real SDK, real gateway: what happens when two decide at once.

const areaId = 'jn-1-1-1'
const residents = Array.from({ length: 20 }, (_, i) => `o-resident-${i}`)

let api: CloudApi
beforeAll(async () => {
  api = await startCloudApi()
  const everybody = [
    ...[raiser.by, reviewer.by, committee.by].map((_id) => ({ _id, openid: `o-${_id.slice(2)}` })),
    ...residents.map((openid) => ({ _id: `m-${openid.slice(2)}`, openid })),
  ]
  await api.put('members', ...everybody.map((part) => aMember(part)))
  await api.put('identities', ...everybody.map(({ _id, openid }) => ({ _id: identityIdOf(openid), memberId: _id })))
  const seat = { openid: `o-${committee.by.slice(2)}`, kind: 'committee-member', areaId } as const
  await api.put('roles', aRole({ _id: 'seat-on-committee', ...seat }))
}, 60_000)
afterAll(() => api.stop())

const [asRaiser, asManager, asCommittee] = [raiser, reviewer, committee].map(({ by }) => `o-${by.slice(2)}`) as [
  string,
  string,
  string,
]
const stored = async (id: string) => {
  const row = await api.store.get('suggestions', id)
  if (!row) throw new Error(`${id} is gone`)
  return row
}
const codes = (answers: Parameters<typeof codeOf>[0][]) => answers.map(codeOf).sort()

test('collected and declined at once: one of them', async () => {
  await api.put('suggestions', aPosted({ id: 'race-review' }))
  const suggestionId = 'race-review'
  const answers = await Promise.all([
    api.call(asManager, 'suggestion.collect', { suggestionId }),
    api.call(asManager, 'suggestion.decline', { suggestionId, reason: '请找物业' }),
    api.call(asManager, 'suggestion.ask-back', { suggestionId, reason: '请写清楚' }),
  ])
  expect(codes(answers)).toEqual(['ok', 'wrong-state', 'wrong-state'])
  expect((await stored('race-review')).revision).toBe(2)
}, 60_000)

test('finished twenty times and answered both ways at once: one report, one answer, each told once', async () => {
  await api.put('suggestions', aSuggestionIn('in-action', { id: 'race-finish' }))
  const suggestionId = 'race-finish'
  const reports = await Promise.all(
    residents.map(() => api.call(asCommittee, 'suggestion.finish', { suggestionId, words: proof.words })),
  )
  expect(new Set(reports.map(codeOf))).toEqual(new Set(['ok']))
  const answers = await Promise.all([
    api.call(asRaiser, 'suggestion.feedback', { suggestionId, isGood: true }),
    api.call(asRaiser, 'suggestion.feedback', { suggestionId, isGood: false, words: '还是暗' }),
  ])
  expect(codes(answers)).toEqual(['ok', 'wrong-state'])
  const { history } = await stored('race-finish')
  expect(history.filter(({ what }) => what === 'finished')).toHaveLength(1)
  expect(history.filter(({ what }) => what === 'closed' || what === 'reopened')).toHaveLength(1)
  const told = (await api.rows('inbox')).filter(({ title }) => title === '您的建议办好了，请看看')
  expect(told).toHaveLength(1)
}, 60_000)

test('two votes opened on it at once: it stands in one; a count written twice moves it once', async () => {
  await api.put('suggestions', aSuggestionIn('discussed', { id: 'race-vote' }))
  const at = new Date('2026-11-23T02:00:00.000Z')
  const open = (ballotId: string) =>
    api.store
      .transaction((tx) => submittedInTx(tx, at, 'race-vote', { areaId, ...link, ballotId }, committee))
      .then(
        () => 'ok',
        ({ code }) => code,
      )
  const opened = await Promise.all(['ballot-a', 'ballot-b'].map(open))
  expect(opened.sort()).toEqual(['ok', 'wrong-state'])
  const { ballotId = '' } = (await stored('race-vote')).ballot ?? {}
  const verdict = { ballotId, itemNumber: 1, isPassed: true, count: aCount(true) }
  const decide = () => api.store.transaction((tx) => decidedInTx(tx, at, 'race-vote', verdict, committee))
  await Promise.all([decide(), decide(), decide()])
  const { history, status } = await stored('race-vote')
  expect([status, history.filter(({ what }) => what === 'passed').length]).toEqual(['passed', 1])
}, 60_000)

test('twenty neighbours hand in at once: twenty numbers, none twice', async () => {
  const answers = await Promise.all(residents.map((openid) => api.call(openid, 'suggestion.post', suggestionText())))
  const numbers = answers.map((answer) => dataOf(answer).number)
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
}, 60_000)
