/** Which homes a candidate place would cover, by the homes' numbers. */
export type Cover = readonly number[]

/** Keeps, while places are chosen and taken back, how many times each home is covered and how much weight is covered. */
export class Gains {
  private readonly times: Int32Array
  covered = 0
  constructor(
    private readonly covers: readonly Cover[],
    private readonly weights: readonly number[],
  ) {
    this.times = new Int32Array(weights.length)
  }

  /** The weight that choosing a candidate would add. */
  of(candidate: number): number {
    let sum = 0
    for (const home of this.covers[candidate] ?? []) if (this.times[home] === 0) sum += this.weights[home] as number
    return sum
  }

  choose(candidate: number) {
    this.covered += this.of(candidate)
    for (const home of this.covers[candidate] ?? []) this.times[home] = (this.times[home] as number) + 1
  }

  takeBack(candidate: number) {
    for (const home of this.covers[candidate] ?? []) this.times[home] = (this.times[home] as number) - 1
    this.covered -= this.of(candidate)
  }

  /** No choice of `count` more candidates can add more than this: gains only shrink as places are chosen. */
  mostFrom(candidates: readonly number[], count: number): number {
    return candidates
      .map((candidate) => this.of(candidate))
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, gain) => sum + gain, 0)
  }
}
