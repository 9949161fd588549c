import type { Surface } from '../../cloudfunctions/_walking/profile'
import type { Tags } from './osm'

/** Why a way that could have been a street is not walked on. */
export const dropReasons = [
  'motor-road',
  'no-footway-on-trunk',
  'foot-forbidden',
  'closed-to-public',
  'drawn-beside',
  'not-built',
  'not-for-walkers',
  'ferry',
] as const
export type DropReason = (typeof dropReasons)[number]

export type WayVerdict =
  | { surface: Surface; isPrivate: boolean; isFootway: boolean }
  | { dropped: DropReason }
  | { isOther: true }

const words = (text: string) => new Set(text.split(' '))
const yes = words('yes designated permissive official destination customers permit')

/** Highways for everybody. `*_link` roads belong to their road; those of trunk roads are walked as they are. */
const walked = words(
  `footway path steps pedestrian living_street residential unclassified service road track corridor elevator crossing
   platform cycleway bridleway primary primary_link secondary secondary_link tertiary tertiary_link trunk_link`.replace(
    /\s+/g,
    ' ',
  ),
)
const footways = words('footway path steps pedestrian crossing corridor platform')
const motor = words('motorway motorway_link')
const unbuilt = words('construction proposed planned abandoned razed disused')
const closedUses = words('agricultural forestry delivery military emergency')
const roughGround = words(
  'unpaved gravel fine_gravel pebblestone ground dirt earth grass sand mud compacted cobblestone unhewn_cobblestone woodchips rock',
)
const badGround = words('very_bad horrible very_horrible impassable')
const easyHiking = words('hiking strolling')
const hasSidewalk = words('both left right yes')

const isOneOf = (set: ReadonlySet<string>, value: string | undefined) => value !== undefined && set.has(value)

function sidewalkOf(tags: Tags): 'yes' | 'separate' | undefined {
  const sides = [tags.sidewalk, tags['sidewalk:both'], tags['sidewalk:left'], tags['sidewalk:right']]
  if (sides.some((side) => isOneOf(hasSidewalk, side))) return 'yes'
  return sides.includes('separate') ? 'separate' : undefined
}

function surfaceOf(tags: Tags): Surface {
  const { highway, wheelchair } = tags
  if (highway === 'elevator') return 'lift'
  if (highway === 'steps') {
    const hasRamp = tags['ramp:wheelchair'] === 'yes' || wheelchair === 'yes'
    return hasRamp && !tags.conveying ? 'rough' : 'stairs'
  }
  const isHard = tags.sac_scale !== undefined && !easyHiking.has(tags.sac_scale)
  if (isHard || isOneOf(badGround, tags.smoothness) || wheelchair === 'no' || tags.trail_visibility === 'bad') {
    return 'trail'
  }
  const isTrack = highway === 'track' && tags.tracktype !== 'grade1'
  const isUnmade = tags.surface === undefined && (isTrack || tags.sac_scale !== undefined)
  return isOneOf(roughGround, tags.surface) || isUnmade ? 'rough' : 'even'
}

/** What kind of thing the way is, foot and access left aside. */
function kindOf(tags: Tags): 'walked' | 'other' | DropReason {
  const { highway = '' } = tags
  if (tags.route === 'ferry') return 'ferry'
  if (highway === '') {
    const isPlatform = tags.railway === 'platform' || tags.public_transport === 'platform'
    return isPlatform || tags.man_made === 'pier' ? 'walked' : 'other'
  }
  if (motor.has(highway) || tags.motorroad === 'yes') return 'motor-road'
  if (unbuilt.has(highway)) return 'not-built'
  if (highway === 'trunk') return isOneOf(yes, tags.foot) || sidewalkOf(tags) ? 'walked' : 'no-footway-on-trunk'
  return walked.has(highway) ? 'walked' : 'not-for-walkers'
}

/** Whether a way is walked on, and how. Traffic's `oneway` says nothing about feet. */
export function judgeWay(tags: Tags): WayVerdict {
  const kind = kindOf(tags)
  if (kind === 'other') return { isOther: true }
  if (kind !== 'walked') return { dropped: kind }
  const { foot, access, highway = 'platform' } = tags
  if (foot === 'no') return { dropped: 'foot-forbidden' }
  if (foot === 'use_sidepath') return { dropped: 'drawn-beside' }
  if (sidewalkOf(tags) === 'separate' && !isOneOf(yes, foot)) return { dropped: 'drawn-beside' }
  const isOpen = isOneOf(yes, foot)
  if (!isOpen && access === 'no') return { dropped: 'foot-forbidden' }
  if (!isOpen && isOneOf(closedUses, access)) return { dropped: 'closed-to-public' }
  const isPrivate = foot === 'private' || (!isOpen && (access === 'private' || access === 'residents'))
  return { surface: surfaceOf(tags), isPrivate, isFootway: footways.has(highway) }
}
