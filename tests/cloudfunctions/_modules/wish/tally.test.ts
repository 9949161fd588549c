import fc from 'fast-check'
import { inHands } from '../../../../cloudfunctions/_modules/wish/tally.rules'
import { settled } from '../../../../cloudfunctions/_modules/wish/wish.due.rules'
import { codeOf, dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { memberId, withMembers } from '../../../support/people'
import { aWishIn } from '../../../support/wishes'

const hourMs = 3_600_000
const reason = '来不及'

/** Open wishes `wish-0` …, of the former manager. */
function withOpen(count: number, people = 1) {
  const made = memoryApi()
  withMembers(made.store)
  for (let i = 0; i < count; i += 1) made.store.put('wishes', aWishIn('open', { id: `wish-${i}`, text: { people } }))
  const claim = async (person: Person, i: number) =>
    codeOf(await made.call(person, 'wish.claim', { wishId: `wish-${i}` }))
  const later = (hours: number) => {
    made.state.now = new Date(made.state.now.getTime() + hours * hourMs)
  }
  return { ...made, claim, later }
}

const claimsOf = async (made: ReturnType<typeof withOpen>, person: Person, count: number) => {
  const codes: string[] = []
  for (let i = 0; i < count; i += 1) codes.push(await made.claim(person, i))
  return codes
}

test('a resident has three wishes in hand, a party member ten, and the next is refused without a trace', async () => {
  const made = withOpen(12, 2)
  expect(await claimsOf(made, 'building-head', 4)).toEqual(['ok', 'ok', 'ok', 'too-many-claims'])
  expect(made.store.rows('wishes').find(({ _id }) => _id === 'wish-3')?.claims).toEqual([])
  const party = await claimsOf(made, 'party-member', 12)
  expect(party.filter((code) => code === 'ok')).toHaveLength(10)
  expect(party.slice(10)).toEqual(['too-many-claims', 'too-many-claims'])
  expect(codeOf(await made.call('building-head', 'phone.reveal', { about: 'wish', id: 'wish-3' }))).toBe('not-allowed')
})

test('how many is the county’s to say', async () => {
  const made = withOpen(3)
  Object.assign(process.env, { WISH_CLAIMS: '1', WISH_CLAIMS_PARTY: '2' })
  try {
    expect(await claimsOf(made, 'building-head', 2)).toEqual(['ok', 'too-many-claims'])
    expect((await claimsOf(made, 'party-member', 3)).sort()).toEqual(['already-taken', 'ok', 'ok'])
  } finally {
    delete process.env.WISH_CLAIMS
    delete process.env.WISH_CLAIMS_PARTY
  }
})

test('the page says so before a tap: no button, but how many they have', async () => {
  const made = withOpen(4)
  const seen = async (person: Person) => dataOf(await made.call(person, 'wish.get', { wishId: 'wish-3' }))
  expect(await seen('building-head')).toMatchObject({ can: { claim: true } })
  await claimsOf(made, 'building-head', 3)
  expect(await seen('building-head')).toMatchObject({ can: { claim: false }, claimLimit: 3 })
  expect((await seen('party-member')).claimLimit).toBeUndefined()
  expect((await seen('former-manager')).claimLimit).toBeUndefined()
})

describe('room is made by', () => {
  const ways: Record<string, (made: ReturnType<typeof withOpen>) => unknown> = {
    'the wisher, who confirms': async ({ call }) => {
      dataOf(await call('building-head', 'wish.finish', { wishId: 'wish-0' }))
      dataOf(await call('former-manager', 'wish.confirm', { wishId: 'wish-0' }))
    },
    'the wisher, who wants it no more': async ({ call }) =>
      dataOf(await call('former-manager', 'wish.withdraw', { wishId: 'wish-0', reason })),
    'the end of the claim, though no clock ran': ({ later }) => later(7 * 24),
    'a day after it was handed back': async ({ call, later }) => {
      dataOf(await call('building-head', 'wish.hand-back', { wishId: 'wish-0', reason }))
      later(24)
    },
  }
  test.each(Object.entries(ways))('%s', async (_, way) => {
    const made = withOpen(4)
    await claimsOf(made, 'building-head', 3)
    await way(made)
    expect(await made.claim('building-head', 3)).toBe('ok')
  })
})

test('a report of done makes none before the wisher’s word, nor does handing back at once', async () => {
  const made = withOpen(4)
  await claimsOf(made, 'building-head', 3)
  dataOf(await made.call('building-head', 'wish.finish', { wishId: 'wish-0' }))
  expect(await made.claim('building-head', 3)).toBe('too-many-claims')
  dataOf(await made.call('building-head', 'wish.hand-back', { wishId: 'wish-1', reason }))
  made.later(23)
  expect(await made.claim('building-head', 3)).toBe('too-many-claims')
  // The same one again takes no more room than it had.
  expect(await made.claim('building-head', 1)).toBe('ok')
})

test('a claim that ended unwritten and is made anew counts as new', async () => {
  const made = withOpen(5)
  expect(await made.claim('building-head', 0)).toBe('ok')
  made.later(24)
  await claimsOf(made, 'building-head', 3)
  made.later(6 * 24)
  expect(await made.claim('building-head', 3)).toBe('ok')
  expect(await made.claim('building-head', 0)).toBe('too-many-claims')
})

test('nothing is left of somebody who left', async () => {
  const made = withOpen(1)
  await made.claim('building-head', 0)
  dataOf(await made.call('building-head', 'wish.hand-back', { wishId: 'wish-0', reason }))
  expect(made.store.rows('claimTallies')).toHaveLength(1)
  const { personalData } = await import('../../../../cloudfunctions/_modules/personal-data')
  const person = { memberId: memberId('building-head'), openid: 'o-building-head' }
  for (const part of personalData) await part.forgotten(made.store, person, made.state.now)
  expect(made.store.rows('claimTallies')).toEqual([])
})

const acts = ['wish.claim', 'wish.hand-back', 'wish.finish', 'wish.confirm', 'wish.not-done', 'wish.withdraw'] as const
const step = fc.record({
  person: fc.constantFrom<Person>('building-head', 'party-member', 'street-staff', 'former-manager'),
  act: fc.oneof({ weight: 3, arbitrary: fc.constant('wish.claim' as const) }, fc.constantFrom(...acts)),
  wish: fc.integer({ min: 0, max: 5 }),
  hours: fc.constantFrom(0, 1, 30, 200),
})

test('no walk gives anybody more than they may have, nor leaves a tally that the wishes do not bear out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (walk) => {
      const made = withOpen(6, 2)
      for (const { person, act, wish, hours } of walk) {
        const why = act === 'wish.hand-back' || act === 'wish.not-done' || act === 'wish.withdraw'
        await made.call(person, act, { wishId: `wish-${wish}`, ...(why && { reason }) } as never)
        const now = made.state.now
        const wishes = made.store.rows('wishes').map((one) => settled(one, now))
        for (const id of [memberId('building-head'), memberId('party-member'), memberId('street-staff')]) {
          const live = wishes.filter(({ status, claimerIds }) => status !== 'confirmed' && claimerIds.includes(id))
          const rest = wishes.filter(
            ({ claimerIds, history }) =>
              !claimerIds.includes(id) &&
              history
                .filter(({ what, by }) => what === 'handed-back' && by === id)
                .some(({ at }) => now.getTime() - Date.parse(at) < 24 * hourMs),
          )
          const tally = made.store.rows('claimTallies').find(({ _id }) => _id === id) ?? null
          expect(live.length).toBeLessThanOrEqual(id === memberId('party-member') ? 10 : 3)
          expect(inHands(tally, now)).toBe(live.length + rest.length)
        }
        made.later(hours)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('nobody gets their hands free by leaving and coming back: what still counts is waited for', async () => {
  const made = withOpen(4)
  await claimsOf(made, 'building-head', 3)
  for (const i of [0, 1, 2]) dataOf(await made.call('building-head', 'wish.hand-back', { wishId: `wish-${i}`, reason }))
  const leave = async () => codeOf(await made.call('building-head', 'member.leave', { sure: true }))
  expect(await leave()).toBe('still-owed')
  made.later(25)
  expect(await leave()).toBe('ok')
})
