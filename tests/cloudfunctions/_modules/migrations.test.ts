import { migrations } from '../../../cloudfunctions/_modules/migrations'
import { migrate } from '../../../cloudfunctions/_platform/migrate'
import { meetingStates } from '../../support/meetings'
import { memoryApi, mondayTen } from '../../support/memory-api'
import { memberId, withMembers } from '../../support/people'
import { aPosted, aSuggestionIn } from '../../support/suggestions'
import { aPostedWish, aWishIn } from '../../support/wishes'

const manager = memberId('station-manager')
const second = memberId('somebody')
const doer = { by: manager, byRole: 'station-manager' }
const forId = memberId('elder')

function upgraded() {
  const { store } = memoryApi()
  withMembers(store)
  for (const name of ['inbox', 'outbox', 'calls'] as const) store.removeWhere(name, {})
  const parts = { store, now: () => mondayTen, log: () => {} }
  const run = migrate({ ...parts, caller: () => ({ openid: '', source: 'scf' }), steps: migrations })
  const runStep = async (name: string) => {
    const step = migrations.find(({ id }) => id.endsWith(name))
    if (!step) throw new Error(`no step ${name}`)
    await step.run(parts)
  }
  return { store, run, runStep }
}

test('ids are dated and no two are the same', () => {
  const ids = migrations.map(({ id }) => id)
  for (const id of ids) expect(id).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z-]+$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('what waits for whoever wrote it is asked of others, once; what waits for the right people is left alone', async () => {
  const { store, run, runStep } = upgraded()
  // As an earlier release kept them: the manager who posted for somebody is the one asked.
  store.put('wishes', { ...aPostedWish({ id: 'w-own', wisherId: forId, doer }), reviewerIds: [manager] })
  store.put('suggestions', { ...aPosted({ id: 's-own', raiserId: forId, doer }), reviewerIds: [manager] })
  const right = { ...aPostedWish({ id: 'w-right' }), reviewerIds: [manager, second] }
  const done = { ...aWishIn('open', { id: 'w-open', wisherId: forId, doer }), reviewerIds: [manager] }
  store.put('wishes', right, done)
  const collected = { ...aSuggestionIn('collected', { id: 's-done', raiserId: forId, doer }), reviewerIds: [manager] }
  store.put('suggestions', collected)
  const kept = JSON.stringify([right, done, collected])

  expect(await run()).toMatchObject({ ok: true })
  expect((await store.get('wishes', 'w-own'))?.reviewerIds).toEqual([second])
  expect((await store.get('suggestions', 's-own'))?.reviewerIds).toEqual([second])
  const [a, b, c] = [
    await store.get('wishes', 'w-right'),
    await store.get('wishes', 'w-open'),
    await store.get('suggestions', 's-done'),
  ]
  expect(JSON.stringify([a, b, c])).toBe(kept)
  const told = () => store.rows('inbox').map(({ to, title }) => `${to} ${title}`)
  expect(told().sort()).toEqual([`${second} 有建议要审核`, `${second} 有心愿要审核`].sort())
  const before = store.writes
  for (const name of ['wish-reviewers', 'suggestion-reviewers']) await runStep(name)
  expect([store.writes, told().length]).toEqual([before, 2])
})

test('meetings kept with the order of an earlier release stand where they belong; those that are over stay as they are', async () => {
  const { store, run, runStep } = upgraded()
  const states = Object.values(meetingStates).map((make) => make())
  for (const meeting of states) store.put('meetings', { ...meeting, todoOrder: 'as before' })
  expect(await run()).toMatchObject({ ok: true })
  for (const meeting of states) {
    const isOver = meeting.status === 'closed' || meeting.status === 'cancelled'
    const { todoOrder } = (await store.get('meetings', meeting._id)) ?? {}
    expect([meeting._id, todoOrder]).toEqual([meeting._id, isOver ? 'as before' : meeting.todoOrder])
  }
  const before = store.writes
  await runStep('meeting-todo-order')
  expect(store.writes).toBe(before)
})
