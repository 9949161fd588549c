import type { Tags } from './osm'

/**
 * What a point of a way means for somebody walking by. A `door` is a gate that is open to all; a `gate` opens for the
 * estate's own residents only.
 */
export type PointVerdict = 'open' | 'door' | 'signal' | 'lift' | 'step' | 'gate' | 'closed'

const words = (text: string) => new Set(text.split(' '))
const yes = words('yes designated permissive official destination customers permit')
/** One gets past on foot, not on wheels. */
const awkward = words('stile turnstile full-height_turnstile kissing_gate cycle_barrier horse_stile step log debris')
/** Nothing but a wall, unless it says that people go through. */
const walls = words('wall fence hedge city_wall retaining_wall ditch guard_rail')
const doors = words('gate lift_gate swing_gate sliding_gate wicket_gate entrance')
const keyed = words('private residents no')

const isSignal = ({ highway, crossing, ...tags }: Tags) =>
  highway === 'traffic_signals' ||
  (highway === 'crossing' && (crossing === 'traffic_signals' || tags['crossing:signals'] === 'yes'))

function judgeBarrier(barrier: string, tags: Tags): PointVerdict {
  const verdict = passing(barrier, tags)
  return verdict === 'open' && doors.has(barrier) ? 'door' : verdict
}

function passing(barrier: string, tags: Tags): PointVerdict {
  const { foot, access, locked } = tags
  if (yes.has(foot ?? '')) return awkward.has(barrier) ? 'step' : 'open'
  if (foot === 'no') return 'closed'
  if (foot === 'private') return 'gate'
  if (walls.has(barrier) && !tags.entrance && !yes.has(access ?? '')) return 'closed'
  if (keyed.has(access ?? '')) return access === 'no' ? 'closed' : 'gate'
  if (locked === 'yes') return 'closed'
  return awkward.has(barrier) || tags.wheelchair === 'no' ? 'step' : 'open'
}

export function judgePoint(tags: Tags): PointVerdict {
  if (tags.barrier) return judgeBarrier(tags.barrier, tags)
  if (tags.foot === 'no') return 'closed'
  if (tags.highway === 'elevator') return 'lift'
  return isSignal(tags) ? 'signal' : 'open'
}
