/** One measured value. Printed as one JSON line, so that two runs can be compared by a program. */
export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'per s' | 'KB' | 'bytes' | 'count' | '%' | 'x'
  note?: string
}

/** What a `*.bench.ts` exports: `npm run bench` runs every exported function and prints what it answers. */
export type Bench = () => Promise<Figure[]>

const units: Figure['unit'][] = ['ms', 'per s', 'KB', 'bytes', 'count', '%', 'x']

/** Whether a line can be compared by a program: a name, a finite value and a known unit. */
export function isFigure(value: unknown): value is Figure {
  if (typeof value !== 'object' || value === null) return false
  const { name, value: number, unit } = value as Partial<Figure>
  return typeof name === 'string' && name !== '' && Number.isFinite(number) && units.some((known) => known === unit)
}

/** Three digits; whole numbers above that keep theirs. */
const round = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

export const figure = (name: string, value: number, unit: Figure['unit'], note?: string): Figure =>
  note === undefined ? { name, value: round(value), unit } : { name, value: round(value), unit, note }

/** The p-th percentile (0–100) of unsorted numbers, nearest rank. */
export function percentile(values: number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN
}

/**
 * Calls `work` one after another, first `warmup` times uncounted, then `rounds` times, and answers the median and the
 * 99th percentile of one call in milliseconds.
 */
export async function timeEach(
  name: string,
  rounds: number,
  work: (round: number) => unknown,
  warmup = Math.ceil(rounds / 10),
): Promise<Figure[]> {
  for (let i = 0; i < warmup; i += 1) await work(i)
  const times: number[] = []
  for (let i = 0; i < rounds; i += 1) {
    const startedAt = performance.now()
    await work(warmup + i)
    times.push(performance.now() - startedAt)
  }
  return [
    figure(`${name} p50`, percentile(times, 50), 'ms', `${rounds} calls`),
    figure(`${name} p99`, percentile(times, 99), 'ms', `${rounds} calls`),
  ]
}

/** How many times the first figure is the second: holds on a slow or busy machine, where the figures alone do not. */
export const ratio = (name: string, above?: Figure, below?: Figure): Figure =>
  figure(name, (above?.value ?? Number.NaN) / (below?.value ?? Number.NaN), 'x')

/** Calls `work` from `lanes` lanes at once, `rounds` in all, and answers how many finish in a second. */
export async function timeTogether(
  name: string,
  rounds: number,
  lanes: number,
  work: (round: number) => Promise<unknown>,
): Promise<Figure[]> {
  let next = 0
  const lane = async () => {
    for (let i = next++; i < rounds; i = next++) await work(i)
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: lanes }, lane))
  const seconds = (performance.now() - startedAt) / 1000
  return [figure(name, rounds / seconds, 'per s', `${rounds} calls in ${lanes} lanes`)]
}
