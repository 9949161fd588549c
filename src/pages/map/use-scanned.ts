import { useCallback } from 'react'
import { choosePlace } from '@/platform/chosen-place'
import { openPage } from '@/platform/route'
import type { Scanned } from '@/platform/scan'
import type { CountyIndex } from '@/platform/station-index'

/** After a scan: the station's door is where the person stands, and its page opens. Answers whether it was a station's. */
export function useScanned(index: CountyIndex | undefined, onUnknown: () => void) {
  return useCallback(
    (scanned: Scanned) => {
      if (scanned.kind === 'cancelled') return
      if (scanned.kind === 'unknown') return onUnknown()
      const station = index?.stations.find(({ id }) => id === scanned.stationId)
      if (station) choosePlace({ kind: 'station', label: station.name, place: station.place })
      openPage('station', { id: scanned.stationId })
    },
    [index, onUnknown],
  )
}
