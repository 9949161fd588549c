import { percentile, timeEach, timeTogether } from './measure'

test('percentiles by nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([percentile(values, 50), percentile(values, 99), percentile(values, 100), percentile([7], 99)]).toEqual([
    50, 99, 100, 7,
  ])
})

test('warm-up rounds are run and not counted', async () => {
  let calls = 0
  const figures = await timeEach('work', 20, () => {
    calls += 1
  })
  expect(calls).toBe(22)
  expect(figures.map(({ name, unit }) => [name, unit])).toEqual([
    ['work p50', 'ms'],
    ['work p99', 'ms'],
  ])
})

test('lanes share the rounds and run at once', async () => {
  let running = 0
  let most = 0
  const seen = new Set<number>()
  await timeTogether('work', 50, 5, async (round) => {
    seen.add(round)
    most = Math.max(most, ++running)
    await Promise.resolve()
    running -= 1
  })
  expect([seen.size, most]).toEqual([50, 5])
})
