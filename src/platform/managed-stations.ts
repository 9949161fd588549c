import { useMemo, useState } from 'react'
import { useRemote } from './remote'
import { useStationIndex } from './station-index'

/** The stations in the asker's care, by name, and the one that is being worked on. */
export function useManagedStations(wanted?: string) {
  const me = useRemote('member.me', {})
  const { index } = useStationIndex()
  const [chosen, choose] = useState(wanted)
  const ids = me.data?.can.manageStations
  const stations = useMemo(
    () => ids?.map((id) => ({ id, name: index?.stations.find((station) => station.id === id)?.name ?? id })),
    [ids, index],
  )
  const stationId = stations?.find(({ id }) => id === chosen)?.id ?? stations?.[0]?.id
  return { me, stations, stationId, choose }
}
