import fc from 'fast-check'
import { borrow, canBorrow, giveBack, leftOf } from '../../../../cloudfunctions/_modules/station/loan.rules'
import type { Loan, Station } from '../../../../cloudfunctions/_modules/station/station.row'
import { aLoan, anOpening, aStation, aWeek } from '../../../support/factories'

const now = new Date('2026-11-23T02:00:00.000Z')
const item = 'umbrella' as const
const withUmbrellas = (total: number, out = 0) => aStation({ equipment: [{ kind: 'umbrella', total, out }] })
const wanted = { loanId: 'l1', item, openid: 'o-me' }
const code = (run: () => unknown) => {
  try {
    return run() === undefined ? 'nothing to do' : 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test.each([
  ['one left', withUmbrellas(3, 2), null, 'done'],
  ['none left', withUmbrellas(3, 3), null, 'none-left'],
  ['not lent here', aStation({ equipment: [{ kind: 'umbrella' }] }), null, 'not-found'],
  ['no umbrella at all', aStation({ equipment: [] }), null, 'not-found'],
  ['closed', { ...withUmbrellas(3), opening: anOpening({ week: aWeek() }) }, null, 'closed'],
  ['has one already', withUmbrellas(3, 1), aLoan({ openid: 'o-me' }), 'nothing to do'],
  ['had one and brought it back', withUmbrellas(3), aLoan({ returnedAt: '2026-11-23T01:30:00.000Z' }), 'done'],
])('borrow: %s', (_, station, mine, expected) => {
  expect(code(() => borrow(station, mine, wanted, now))).toBe(expected)
  expect(canBorrow(station, item, mine, now)).toBe(expected === 'done')
})

test.each([
  ['mine', aLoan({ openid: 'o-me' }), 'done'],
  ["somebody else's", aLoan({ openid: 'o-other' }), 'not-found'],
  ['brought back before', aLoan({ openid: 'o-me', returnedAt: '2026-11-23T01:30:00.000Z' }), 'nothing to do'],
])('give back: %s', (_, loan, expected) => {
  expect(code(() => giveBack(withUmbrellas(3, 1), loan, 'o-me', now))).toBe(expected)
})

test('a random walk: never more out than there are, and out is always the number of open loans', () => {
  const people = ['o-a', 'o-b', 'o-c', 'o-d', 'o-e']
  const moves = fc.array(fc.tuple(fc.constantFrom(...people), fc.boolean()), { maxLength: 60 })
  fc.assert(
    fc.property(moves, fc.integer({ min: 0, max: 4 }), (steps, total) => {
      let station: Station = withUmbrellas(total)
      const loans = new Map<string, Loan>()
      for (const [openid, isBorrowing] of steps) {
        const mine = loans.get(openid) ?? null
        let lending: ReturnType<typeof borrow>
        try {
          lending = isBorrowing
            ? borrow(station, mine, { loanId: openid, item, openid }, now)
            : mine
              ? giveBack(station, mine, openid, now)
              : undefined
        } catch {
          lending = undefined
        }
        if (lending) {
          station = lending.station
          loans.set(openid, lending.loan)
        }
        const open = [...loans.values()].filter((loan) => !loan.returnedAt).length
        expect(station.equipment[0]?.out ?? 0).toBe(open)
        expect(leftOf(station, item)).toBe(total - open)
        expect(open).toBeLessThanOrEqual(total)
      }
    }),
  )
})
