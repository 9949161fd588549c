import type { Surface } from '../../../cloudfunctions/_walking/profile'
import type { PointVerdict } from '../../../ops/import-streets/point-rules'

/** A straight street, due east or due north, in metres from the county's centre. */
export interface Line {
  /** Whether it runs north; then `at` is east of the centre, and it runs from `start` to `end` north. */
  isNorth: boolean
  at: number
  start: number
  end: number
  name: string
  surface: Surface
  isFootway: boolean
  /** Points along it that something stands on, by their distance north or east. */
  posts: { along: number; verdict: PointVerdict }[]
}

type About = Partial<Pick<Line, 'surface' | 'isFootway' | 'posts'>>

const line = (isNorth: boolean, at: number, from: number, to: number, name: string, about: About): Line => ({
  isNorth,
  at,
  start: Math.min(from, to),
  end: Math.max(from, to),
  name,
  surface: 'even',
  isFootway: false,
  posts: [],
  ...about,
})

export const north = (east: number, from: number, to: number, name = '', about: About = {}) =>
  line(true, east, from, to, name, about)
export const east = (northing: number, from: number, to: number, name = '', about: About = {}) =>
  line(false, northing, from, to, name, about)
