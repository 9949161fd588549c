import { figure, isFigure, percentile, ratio, timeEach, timeTogether } from './measure'

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

test('a ratio of what was not measured is no figure', () => {
  const [slow, quick] = [figure('slow', 30, 'ms'), figure('quick', 8, 'ms')]
  expect(ratio('slow by quick', slow, quick)).toEqual({ name: 'slow by quick', value: 3.75, unit: 'x' })
  expect([ratio('of nothing', slow, undefined), ratio('of zero', slow, figure('zero', 0, 'ms'))].map(isFigure)).toEqual(
    [false, false],
  )
})

test('a figure has a name, a number and a known unit', () => {
  expect(isFigure(figure('size', 1, 'KB'))).toBe(true)
  const wrong = [null, 1, {}, { name: '', value: 1, unit: 'ms' }, { name: 'a', value: '1', unit: 'ms' }]
  expect([...wrong, { name: 'a', value: 1, unit: 'furlongs' }].map(isFigure)).toEqual(Array(6).fill(false))
})

test('three digits, and whole numbers in full', () => {
  expect([0.12345, 12.345, 123.45, 100_123].map((value) => figure('n', value, 'ms').value)).toEqual([
    0.123, 12.3, 123, 100_123,
  ])
})
