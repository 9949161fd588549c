import { useCallback } from 'react'
import { sceneOf } from '@/contracts/scene.calc'
import { choosePlace } from '@/platform/chosen-place'
import { openPage } from '@/platform/route'
import type { Scanned } from '@/platform/scan'
import type { CountyIndex } from '@/platform/station-index'

/** After a scan: at a station's door the person stands there, and its page opens; a building's is where they may live. */
export function useScanned(index: CountyIndex | undefined, onUnknown: () => void) {
  return useCallback(
    (scanned: Scanned) => {
      if (scanned.kind === 'cancelled') return
      if (scanned.kind === 'unknown') return onUnknown()
      if (scanned.kind === 'building') return openPage('home', { scene: sceneOf(scanned) })
      if (scanned.kind === 'meeting') return openPage('check-in', { scene: sceneOf(scanned) })
      const station = index?.stations.find(({ id }) => id === scanned.id)
      if (station) choosePlace({ kind: 'station', label: station.name, place: station.place })
      openPage('station', { id: scanned.id })
    },
    [index, onUnknown],
  )
}
