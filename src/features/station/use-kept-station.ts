import { useStationIndex } from '@/platform/station-index'

/** The station as the phone's index knows it: enough to walk there and to call without network. */
export function useKeptStation(stationId: string) {
  return useStationIndex().index?.stations.find(({ id }) => id === stationId)
}
