import type { Input } from '@/contracts/api'
import type { Place } from '@/contracts/place'

/** A change that is tried and not made: a new station at a place, or one that stands elsewhere moved there. */
export interface Trial {
  to: Place
  station?: { id: string; name: string }
}

/** Six digits are a decimetre; a tapped point has many more. */
const rounded = ({ lng, lat }: Place): Place => ({ lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 })

/** The trial as `area.coverage` takes it. */
export function triedOf(trial: Trial | undefined): Pick<Input<'area.coverage'>, 'planned' | 'moved'> {
  if (!trial) return {}
  const to = rounded(trial.to)
  return trial.station ? { moved: [{ stationId: trial.station.id, to }] } : { planned: [to] }
}
