import fc from 'fast-check'
import { api, type CallName } from '../../../src/contracts/api'
import { errorCodes } from '../../../src/contracts/error.const'
import { memoryApi } from '../../support/memory-api'

const names = Object.keys(api) as CallName[]

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

const ids = fc.constantFrom('jn', 'jn-1-1', 'jn-1-1-1', 'jn-1-1-001', 'nope')
const spans = fc.constantFrom([], [{ from: 480, until: 720 }])

/** Values that a field's schema accepts, so that bodies get past the parser. */
const right: Record<string, fc.Arbitrary<unknown>> = {
  place: fc.oneof(
    fc.record({ lng: fc.double({ min: -180, max: 180 }), lat: fc.double({ min: -90, max: 90 }) }),
    fc.record({ lng: fc.double({ min: 118.5, max: 119.2 }), lat: fc.double({ min: 34.9, max: 35.5 }) }),
  ),
  pace: fc.constantFrom('adult', 'elder'),
  minutes: fc.integer({ min: 1, max: 60 }),
  limit: fc.integer({ min: 1, max: 50 }),
  openNow: fc.boolean(),
  equipment: fc.subarray(['medicine', 'umbrella']),
  modules: fc.subarray(['books', 'health', 'nope']),
  minStar: fc.integer({ min: 1, max: 5 }),
  areaId: ids,
  stationId: ids,
  communityId: ids,
  estateId: ids,
  loanId: ids,
  cursor: fc.stringMatching(/^[A-Za-z0-9_-]{1,20}[.][0-9a-f]{12}$/),
  text: fc.constantFrom('水木', '1', '.*', '路'),
  levels: fc.subarray(['street', 'estate'], { minLength: 1 }),
  version: fc.constantFrom('-0', 'x'),
  number: fc.integer({ min: 1, max: 999 }),
  name: fc.constantFrom('新驿站'),
  address: fc.constantFrom('人民路9号'),
  phone: fc.constantFrom('0539-7000009', '110'),
  revision: fc.integer({ min: 0, max: 3 }),
  week: fc.constantFrom(Array(7).fill([])),
  day: fc.constantFrom('2026-11-24', '2020-01-01', '9999-12-31'),
  reason: fc.constantFrom('检修'),
  spans,
  undo: fc.boolean(),
  item: fc.constantFrom('umbrella', 'toolbox', 'sign'),
  state: fc.constantFrom('passed', 'failed'),
  note: fc.constantFrom('好'),
  photos: fc.constantFrom([], ['cloud://x/1.png']),
}
const plausible = fc.oneof(...Object.values(right))

const fields = [...Object.keys(right), '__proto__', 'constructor']

test('the generator knows every field of every call', () => {
  const all = names.flatMap((name) => Object.keys((api[name].input as unknown as { shape: object }).shape))
  expect(all.filter((field) => !(field in right))).toEqual([])
})

/** For each call a body with its own fields, mostly right. */
const shaped = fc.constantFrom(...names).chain((name) => {
  const own = Object.keys((api[name].input as unknown as { shape: object }).shape)
  const value = (field: string) =>
    fc.oneof(
      { weight: 20, arbitrary: right[field] ?? nasty },
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
  expect(seen.get('ok')).toBeGreaterThan(500)
}, 120_000)

test('bodies by somebody signed in, without roles: nothing is internal, and only loans are written', async () => {
  const { send, store, lines } = memoryApi()
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
