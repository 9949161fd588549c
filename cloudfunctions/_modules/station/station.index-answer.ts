import { dayAt, daysBetween } from '../../../src/contracts/opening.calc'
import type { Opening } from '../../../src/contracts/opening.const'
import type { StationIndex } from '../../../src/contracts/station'
import { packStations } from '../../../src/contracts/station-index.calc'
import type { StationMemory } from './station.memory'

/** Special days behind us would only cost bytes. Yesterday's stays, for a phone whose clock is late. */
function withoutPast(opening: Opening, today: string): Opening {
  const days = Object.entries(opening.days).filter(([day]) => daysBetween(day, today) <= 1)
  return { week: opening.week, days: Object.fromEntries(days) }
}

/** The county and, unless the phone has this version, its stations as packed for the wire. */
export function packedIndex(memory: StationMemory, version: string | undefined, at: Date): StationIndex {
  const { county } = memory
  const base = { version: memory.version, madeAt: at.toISOString(), county }
  if (version === memory.version) return base
  const today = dayAt(at)
  const stations = memory.all.map((station) => ({ ...station, opening: withoutPast(station.opening, today) }))
  return {
    ...base,
    ...packStations(
      stations,
      county.modules.map(({ id }) => id),
    ),
  }
}
