import type { DropReason } from './way-rules'

export interface Island {
  /** The street name most of it bears, if any. */
  name: string
  metres: number
  lng: number
  lat: number
}

/** What became of a file, for the operator. */
export interface Tally {
  nodes: number
  ways: number
  /** Ways left out, by reason. */
  dropped: Record<DropReason, number>
  /** Ways that refer to points outside the file or the bounds, and the segments left out for it. */
  cutWays: number
  missingSegments: number
  closedPoints: number
  gates: number
  estates: number
  signals: number
  segments: number
  metres: number
  /** Networks of their own that were kept: the largest first. */
  parts: Island[]
  /** Left out, because nobody gets anywhere from there. */
  islands: Island[]
}

export const emptyTally = (): Tally => ({
  nodes: 0,
  ways: 0,
  dropped: {
    'motor-road': 0,
    'no-footway-on-trunk': 0,
    'foot-forbidden': 0,
    'closed-to-public': 0,
    'drawn-beside': 0,
    'not-built': 0,
    'not-for-walkers': 0,
    ferry: 0,
  },
  cutWays: 0,
  missingSegments: 0,
  closedPoints: 0,
  gates: 0,
  estates: 0,
  signals: 0,
  segments: 0,
  metres: 0,
  parts: [],
  islands: [],
})
