import type { Point } from '../../src/contracts/place.calc'
import { type Area, areasOf, areaWithin } from './area/area'
import type { Graph } from './graph/graph'
import { degreeUnits } from './graph/streets'
import type { Profile } from './profile'
import { bySeconds, estimated, type Found } from './route/answer'
import { type Attached, attach } from './route/attached'
import { type Leg, legsOf, passedOn } from './route/line'
import { nearest } from './route/nearest'
import { never, type Pace, paceOf, unitsPerSecond } from './route/pace'
import { type Reach, reach, reachOut } from './route/reach'
import { Search } from './route/search'
import { towards } from './route/towards'
import { metresOf, trace } from './route/trace'
import { snap } from './snap/snap'

/** Farther from any street than this, a place is not on the network. */
export const snapMetres = 250

export interface NearestQuery {
  most: number
  /** No walk longer than this is looked for. */
  capSeconds: number
  accepts?: (place: number) => boolean
  /** Whether the list ends with this place: nothing after it is looked for. */
  ends?: (place: number, seconds: number) => boolean
}

export interface Nearby {
  found: Found[]
  /** Fewer than asked for were found within the cap: there may be others beyond it, or no way leads to them. */
  isCapped: boolean
}

/** A walk to draw. */
export interface WalkLine extends Omit<Found, 'place'> {
  legs: Leg[]
  stairsMetres: number
  signals: number
}

/** Places on the network, for one way of walking. */
export interface PlacedStations {
  attached: Attached
  places: readonly Point[]
}

/**
 * A loaded network with the arrays its searches need. One search at a time: nothing here is asynchronous. Whatever lies
 * outside the network is answered by the estimate and marked.
 */
export class StreetNetwork {
  private readonly search: Search
  private readonly paces = new Map<Profile, Pace>()
  constructor(readonly graph: Graph) {
    this.search = new Search(graph.nodeCount)
  }

  /** The network for a profile; the same object answers from memory. */
  pace(profile: Profile): Pace {
    const known = this.paces.get(profile)
    if (known) return known
    const pace = paceOf(this.graph, profile)
    this.paces.set(profile, pace)
    return pace
  }

  place(places: readonly Point[], profile: Profile): PlacedStations {
    return { places, attached: attach(this.pace(profile), places, snapMetres) }
  }

  /** The stations soonest reached from a place, soonest first. */
  nearest({ places, attached }: PlacedStations, from: Point, query: NearestQuery): Nearby {
    const { most, capSeconds, accepts, ends } = query
    const { pace } = attached
    const origin = snap(pace, from, snapMetres)
    const guess = (place: number) => estimated(place, from, places[place] as Point, pace.profile)
    const isNear = (found: Found) => found.seconds <= capSeconds && (!accepts || accepts(found.place))
    const guessed = (origin ? attached.outside : places.map((_, i) => i)).map(guess).filter(isNear)
    const wanted = { accepts, ends: ends && ((place: number, units: number) => ends(place, units / unitsPerSecond)) }
    const hits = origin ? nearest(this.search, attached, origin, most, capSeconds * unitsPerSecond, wanted) : []
    const walked = hits.flatMap(({ place, units }): Found[] => {
      const goal = attached.spots[place]
      if (!goal || !origin) return []
      const metres = metresOf(this.search, pace, origin, goal, units)
      return [{ place, seconds: units / unitsPerSecond, metres, isEstimate: false }]
    })
    const all = guessed.length === 0 ? walked : [...walked, ...guessed].sort(bySeconds).slice(0, most)
    const end = ends ? all.findIndex(({ place, seconds }) => ends(place, seconds)) : -1
    const found = end < 0 ? all : all.slice(0, end + 1)
    return { found, isCapped: end < 0 && found.length < most && found.length < places.length }
  }

  /** The walk between two places; undefined if no way within the cap leads there. */
  walk(from: Point, to: Point, profile: Profile, capSeconds: number): WalkLine | undefined {
    const pace = this.pace(profile)
    const origin = snap(pace, from, snapMetres)
    const goal = snap(pace, to, snapMetres)
    if (!origin || !goal) {
      const { place: _, ...guess } = estimated(0, from, to, profile)
      const points = [from.lng, from.lat, to.lng, to.lat]
      const legs: Leg[] = [{ surface: 'even', metres: guess.metres, points }]
      return guess.seconds <= capSeconds ? { ...guess, legs, stairsMetres: 0, signals: 0 } : undefined
    }
    const units = towards(this.search, pace, origin, goal, capSeconds * unitsPerSecond)
    if (units === never) return undefined
    const stretches = trace(this.search, pace, origin, goal, units)
    const legs = legsOf(pace, stretches)
    return {
      seconds: units / unitsPerSecond,
      metres: stretches.reduce((sum, { start, end }) => sum + Math.abs(end - start), origin.off + goal.off),
      isEstimate: false,
      legs,
      stairsMetres: legs.reduce((sum, leg) => sum + (leg.surface === 'stairs' ? leg.metres : 0), 0),
      signals: passedOn(pace, stretches).signal,
    }
  }

  /** Everything that reaches one of some places in time. Valid until the next question. */
  reach(goals: readonly Point[], profile: Profile, seconds: number): Reach {
    const pace = this.pace(profile)
    const spots = goals.flatMap((goal) => snap(pace, goal, snapMetres) ?? [])
    return reach(this.search, pace, spots, seconds * unitsPerSecond)
  }

  /** What reaches one of some stations in time, as far as it lies between two corners in degrees. */
  reached(
    stations: readonly Point[],
    profile: Profile,
    minutes: number,
    southWest: Point,
    northEast: Point,
  ): Area | undefined {
    const [west, south] = [southWest.lng * degreeUnits, southWest.lat * degreeUnits]
    const [east, north] = [northEast.lng * degreeUnits, northEast.lat * degreeUnits]
    return areaWithin({ west, south, east, north }, this.reach(stations, profile, minutes * 60), minutes)
  }

  /** Whether a place lies on the network: what does not is answered by the estimate. */
  isOn(place: Point, profile: Profile): boolean {
    return snap(this.pace(profile), place, snapMetres) !== undefined
  }

  /** The areas that somebody at a place gets to in so many minutes; undefined if it is not on the network. */
  areasFrom(place: Point, minutes: readonly number[], profile: Profile): Area[] | undefined {
    const pace = this.pace(profile)
    const origin = snap(pace, place, snapMetres)
    if (!origin) return undefined
    const limit = Math.max(...minutes) * 60 * unitsPerSecond
    return areasOf(reachOut(this.search, pace, origin, limit), minutes)
  }

  /** The areas from which a station is reached in so many minutes; undefined if it is not on the network. */
  areas(station: Point, minutes: readonly number[], profile: Profile): Area[] | undefined {
    const reached = this.reach([station], profile, Math.max(...minutes) * 60)
    return reached.goals.length === 0 ? undefined : areasOf(reached, minutes)
  }
}
