import type { StationEventRow } from '../../cloudfunctions/_modules/station/station.row'
import { eventId } from '../../cloudfunctions/_modules/station/station.save'
import { hashOf } from '../../cloudfunctions/_platform/hash'
import type { Write } from './write'

/** The writes with a line of history for each station among them. Ids depend on the import, so a repeat adds none. */
export function withHistory(writes: Write[], token: string, at: Date): Write[] {
  const events = writes.flatMap((write): Write[] => {
    if (write.collection !== 'stations') return []
    const { _id: stationId, name, revision } = write.row as { _id: string; name: string; revision: number }
    const row: StationEventRow = {
      _id: eventId(at, revision, hashOf([token, stationId], 8)),
      stationId,
      kind: 'imported',
      at: at.toISOString(),
      byRole: 'county-staff',
      by: 'ops',
      detail: name,
    }
    return [{ collection: 'stationEvents', row, fields: [] }]
  })
  return [...writes, ...events]
}
