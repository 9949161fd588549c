import fc from 'fast-check'
import { settled } from '../../../../cloudfunctions/_modules/wish/wish.due.rules'
import type { Wish } from '../../../../cloudfunctions/_modules/wish/wish.row'
import { publicWishStatuses } from '../../../../src/contracts/wish.const'
import { codeOf, memoryApi, type Person } from '../../../support/memory-api'
import { memberId, withMembers } from '../../../support/people'
import { aPostedWish, wishText } from '../../../support/wishes'

// Random walks through the real router: whatever people do, in whatever order, at whatever time.

const persons = [
  'building-head',
  'former-manager',
  'party-member',
  'street-staff',
  'station-manager',
  'nobody',
] as const
const acts = {
  'wish.revise': wishText({ people: 3, detail: '写清楚了' }),
  'wish.approve': {},
  'wish.ask-back': { reason: '请写清楚' },
  'wish.decline': { reason: '请找物业' },
  'wish.claim': { people: 1 },
  'wish.hand-back': { reason: '来不及' },
  'wish.note': { note: '明天去' },
  'wish.finish': {},
  'wish.confirm': {},
  'wish.not-done': { reason: '还没好' },
  'wish.withdraw': { reason: '不用了' },
  'wish.thank': { words: '谢谢您' },
  'wish.review-thanks': { isShown: true },
} as const
type Act = keyof typeof acts
const common: Act[] = ['wish.approve', 'wish.claim', 'wish.finish', 'wish.confirm']

const step = fc.record({
  person: fc.constantFrom(...persons),
  act: fc.oneof(fc.constantFrom(...common), fc.constantFrom(...(Object.keys(acts) as Act[]))),
  people: fc.integer({ min: 1, max: 4 }),
  hours: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) }),
})

/** The elder's wish, posted by her building head; or the resident's own. */
const wish = fc.record({
  isHelped: fc.boolean(),
  people: fc.integer({ min: 1, max: 3 }),
  wishBy: fc.option(fc.constantFrom('2026-11-25', '2026-12-20'), { nil: undefined }),
})

const refusals = ['not-allowed', 'not-found', 'wrong-state', 'already-taken', 'own-wish', 'not-signed-in', 'bad-input']

function check(before: Wish, after: Wish, at: Date) {
  const people = after.claims.reduce((sum, claim) => sum + claim.people, 0)
  expect(people).toBeLessThanOrEqual(after.people)
  expect(new Set(after.claims.map(({ by }) => by)).size).toBe(after.claims.length)
  if (after.status === 'claimed') expect(people).toBe(after.people)
  if (['in-review', 'asked-back', 'declined', 'withdrawn', 'expired'].includes(after.status)) expect(people).toBe(0)
  // Nothing is ever taken out of the history, and each change is one line or what deadlines did before it.
  expect(after.history.slice(0, before.history.length)).toEqual(before.history)
  expect(after.history.map(({ revision }) => revision)).toEqual(after.history.map((_, i) => i + 1))
  expect(after.revision).toBe(after.history.length)
  const instants = after.history.map(({ at: instant }) => instant)
  expect(instants).toEqual([...instants].sort())
  // Who could confirm it never fulfilled it.
  const close = [after.wisherId, after.byId]
  for (const { what, by } of after.history) {
    if (what === 'claimed' || what === 'finished') expect(close).not.toContain(by)
    if (what === 'confirmed') expect(after.claimerIds).not.toContain(by)
  }
  const steps = after.history.map(({ what }) => what)
  if (publicWishStatuses.some((status) => status === after.status)) expect(steps).toContain('approved')
  if (after.status === 'confirmed') expect(steps.lastIndexOf('finished')).toBeGreaterThan(steps.lastIndexOf('not-done'))
  expect(settled(settled(after, at), at)).toEqual(settled(after, at))
}

test('no walk breaks a rule, refuses without saying why, or reminds who is owed nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      wish,
      fc.array(step, { minLength: 8, maxLength: 30 }),
      async ({ isHelped, people, wishBy }, walk) => {
        const made = memoryApi()
        withMembers(made.store)
        const helper = { by: memberId('building-head'), byRole: 'building-head' }
        const text = { people, ...(wishBy !== undefined && { wishBy }) }
        made.store.put('wishes', aPostedWish(isHelped ? { text, wisherId: memberId('elder'), doer: helper } : { text }))
        const stored = () => made.store.rows('wishes')[0] as Wish
        for (const { person, act, people: head, hours } of walk) {
          const before = stored()
          const input = { wishId: 'wish-1', ...acts[act], ...(act === 'wish.claim' && { people: head }) }
          const code = codeOf(await made.call(person as Person, act, input as never))
          if (code !== 'ok') expect(refusals).toContain(code)
          if (code !== 'ok') expect(stored()).toEqual(before)
          check(before, stored(), made.state.now)
          checkReminders(made.store.rows('outbox'), stored(), made.state.now)
          made.state.now = new Date(made.state.now.getTime() + hours * 3_600_000)
        }
      },
    ),
    { numRuns: 80 },
  )
}, 60_000)

/** Reminders still ahead go to whoever has the wish in hand, or to whose word it waits for. */
function checkReminders(outbox: { moment: string; state: string; dueAt: string; of: string }[], now: Wish, at: Date) {
  const ahead = outbox.filter(
    ({ moment, state, dueAt }) => moment === 'wish-reminder' && state === 'waiting' && dueAt > at.toISOString(),
  )
  const owed = now.status === 'done' ? [now.wisherId] : now.claimerIds
  for (const { of } of ahead) expect(owed).toContain(of)
}
