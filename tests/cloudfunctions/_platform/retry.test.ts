import { isConflict, isPassing, retry } from '../../../cloudfunctions/_platform/retry'

const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const failing = (times: number, error: unknown) => {
  let calls = 0
  return {
    calls: () => calls,
    run: async () => {
      if (++calls <= times) throw error
      return calls
    },
  }
}

test('repeats conflicts with growing pauses, up to four seconds, until it works', async () => {
  const pauses: number[] = []
  const work = failing(6, conflict)
  const pause = async (ms: number) => {
    pauses.push(ms)
  }
  expect(await retry(work.run, { isRetryable: isConflict, withinMs: 60_000, pause, random: () => 1 })).toBe(7)
  expect(pauses).toEqual([150, 300, 600, 1200, 2400, 4000])
})

test('gives up as busy when time is up', async () => {
  const options = { isRetryable: isConflict, withinMs: 100, pause: async () => {}, random: () => 1 }
  const work = failing(99, conflict)
  await expect(retry(work.run, options)).rejects.toMatchObject({ code: 'busy' })
  expect(work.calls()).toBeLessThan(6)
})

test('does not repeat what is no conflict', async () => {
  const work = failing(1, new Error('full'))
  await expect(retry(work.run, { isRetryable: isConflict, withinMs: 100 })).rejects.toThrow('full')
  expect(work.calls()).toBe(1)
})

test.each([
  ['on commit', { code: 'DATABASE_TRANSACTION_CONFLICT', message: 'database transaction conflict' }, true],
  [
    'inside an operation, where the SDK loses the code',
    {
      errCode: -501001,
      errMsg:
        'document.set:fail -501001 resource system error. [ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
    },
    true,
  ],
  ['a refusal of ours', { code: 'conflict', message: 'conflict' }, false],
  ['a missing collection', { errCode: -502005, errMsg: 'collection not exists' }, false],
  ['nothing', undefined, false],
  ['a text', 'transaction conflict', false],
])('%s', (_, error, expected) => {
  expect(isConflict(error)).toBe(expected)
})

test.each([
  ['a database that was too slow', { errCode: -501001, errMsg: 'resource system error. ESOCKETTIMEDOUT' }, true],
  ['too many requests', { errCode: -501003 }, true],
  ['a missing collection', { errCode: -502005 }, false],
  ['a text', '-501001', false],
  ['nothing', null, false],
])('%s passes: %s', (_, error, expected) => {
  expect(isPassing(error)).toBe(expected)
})
