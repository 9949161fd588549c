import fc from 'fast-check'

const ids = fc.constantFrom('jn', 'jn-1-1', 'jn-1-1-1', 'jn-1-1-001', 'nope')
const spans = fc.constantFrom([], [{ from: 480, until: 720 }])

/** Values that a field's schema accepts, so that bodies get past the parser. */
export const rightFields: Record<string, fc.Arbitrary<unknown>> = {
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
