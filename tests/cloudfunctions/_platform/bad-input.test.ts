import fc from 'fast-check'
import { handlers } from '../../../cloudfunctions/api/handlers'
import { api, type CallName } from '../../../src/contracts/api'
import { errorCodes } from '../../../src/contracts/error.const'
import { memoryApi } from '../../support/memory-api'
import { withOrders } from '../../support/orders'
import { withSuggestions } from '../../support/suggestions'
import { rightFields } from '../api/right-fields'

/** That every call has a handler is the compiler's business; a call without one is no bad input. */
const names = Object.keys(handlers) as CallName[]

const nasty = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false, withBigInt: false, withDate: false }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e308,
    '',
    '\u0000',
    '\ud800',
    '$where',
    '.*(a+)+$',
    '../../etc/passwd',
    '2026-02-30',
    '9999-12-31',
    'x'.repeat(2000),
    JSON.parse('{"__proto__":{"isAdmin":true}}'),
    { $gt: '' },
    { toString: 1 },
  ),
)

const plausible = fc.oneof(...Object.values(rightFields))

const fields = [...Object.keys(rightFields), '__proto__', 'constructor']

test('the generator knows every field of every call', () => {
  const all = names.flatMap((name) => Object.keys((api[name].input as unknown as { shape: object }).shape))
  expect(all.filter((field) => !(field in rightFields))).toEqual([])
})

/** For each call a body with its own fields, mostly right. */
const shaped = fc.constantFrom(...names).chain((name) => {
  const own = Object.keys((api[name].input as unknown as { shape: object }).shape)
  const value = (field: string) =>
    fc.oneof(
      { weight: 20, arbitrary: rightFields[field] ?? nasty },
      { weight: 1, arbitrary: plausible },
      { weight: 1, arbitrary: nasty },
    )
  const input = fc.record(Object.fromEntries(own.map((field) => [field, value(field)])), { requiredKeys: [] })
  return fc.record({ name: fc.constant(name), input, key: fc.constant('key-12345678') })
})

const bodies = fc.oneof(
  { weight: 6, arbitrary: shaped },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.oneof(fc.constantFrom<unknown>(...names, '__proto__', 'toString'), nasty),
      input: fc.oneof(nasty, fc.dictionary(fc.constantFrom(...fields), fc.oneof(plausible, nasty))),
      key: fc.oneof(nasty, fc.constant('key-12345678')),
    }),
  },
  { weight: 1, arbitrary: nasty },
)

test('10,000 generated bodies: an answer with a known code, never internal, nothing written', async () => {
  const { send, store, state, lines } = memoryApi()
  state.openid = ''
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const answer = await send(body)
      const code = answer.ok ? 'ok' : answer.error.code
      seen.set(code, (seen.get(code) ?? 0) + 1)
      if (!answer.ok) expect(errorCodes).toContain(code)
      if (code === 'internal') throw new Error(JSON.stringify(lines[lines.length - 1]))
    }),
    { numRuns: 10_000 },
  )
  expect(store.writes).toBe(0)
  expect({}).not.toHaveProperty('isAdmin')
  // The generator is worth its name only if it gets to the handlers too.
  const reached = ['bad-input', 'unknown-call', 'not-signed-in', 'not-found', 'out-of-county', 'cursor-invalid']
  expect(reached.filter((code) => !seen.has(code))).toEqual([])
  expect(seen.get('ok')).toBeGreaterThan(400)
}, 120_000)

test('bodies by somebody signed in, without roles: nothing is internal, and only loans are written', async () => {
  const { send, store, lines } = memoryApi()
  withSuggestions(withOrders(store))
  await fc.assert(
    fc.asyncProperty(shaped, async (body) => {
      const answer = await send(body)
      if (!answer.ok && answer.error.code === 'internal') throw new Error(JSON.stringify(lines[lines.length - 1]))
    }),
    { numRuns: 2_000 },
  )
  expect(store.rows('stationEvents')).toEqual([])
  expect(store.rows('stations').map(({ revision }) => revision)).toEqual([1])
}, 120_000)
