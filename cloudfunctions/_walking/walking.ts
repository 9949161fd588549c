import type { RankedOnFoot } from '../../src/contracts/near.calc'
import type { Point } from '../../src/contracts/place.calc'

export interface Walk {
  metres: number
  /** Whole minutes, rounded up. */
  minutes: number
  /** Not from real streets. */
  isEstimate: boolean
}

/** How far it is on foot. Implementations are pure: whatever they need is loaded before. */
export interface Walking {
  /** No walk is shorter than the straight line times this: it bounds where to look for what is near. */
  readonly detourAtLeast: number
  /** Undefined where no way leads. */
  walk(from: Point, to: Point, metresPerSecond: number): Walk | undefined
  /**
   * Walks from one place to each entry, unsorted; entries that no way leads to are left out. One search for all, which
   * is what a street network is good at.
   */
  toEach<T extends { id: string; place: Point }>(
    entries: readonly T[],
    from: Point,
    metresPerSecond: number,
  ): RankedOnFoot<T>[]
}
