import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Output } from '../contracts/api'
import type { StationBrief } from '../contracts/near.calc'
import { unpackStations } from '../contracts/station-index.calc'
import { type Failure, failureOf } from './error-copy'
import { call } from './rpc'
import { createStore, useStore } from './store'

type Answer = Output<'station.index'>
type Kept = Required<Answer> & { checkedAt: number }

export interface CountyIndex {
  county: Answer['county']
  stations: StationBrief[]
  /** When the cloud last said that this is up to date, in ms. */
  checkedAt: number
}

/** The county's stations, kept on the phone so that the map and the list open without network. */
const store = createStore<Kept | undefined>(() => undefined, 'station-index')

let inFlight: Promise<void> | undefined

async function refreshOnce(): Promise<void> {
  const before = store.get()
  const answer = await call('station.index', before ? { version: before.version } : {})
  const { openings, stations } = answer
  if (openings && stations) store.set({ ...answer, openings, stations, checkedAt: Date.now() })
  else if (before) store.set({ ...before, county: answer.county, madeAt: answer.madeAt, checkedAt: Date.now() })
}

function refresh(): Promise<void> {
  inFlight ??= refreshOnce().finally(() => {
    inFlight = undefined
  })
  return inFlight
}

/** The index kept on the phone, refreshed when the page opens; `failure` says why it could not be. */
export function useStationIndex(): { index?: CountyIndex; failure?: Failure; reload(): Promise<void> } {
  const kept = useStore(store)
  const [failure, setFailure] = useState<Failure>()
  const reload = useCallback(async () => {
    try {
      await refresh()
      setFailure(undefined)
    } catch (error) {
      setFailure(failureOf(error))
    }
  }, [])
  useEffect(() => {
    reload()
  }, [reload])

  const stations = useMemo(
    () =>
      kept
        ? unpackStations(
            kept.stations,
            kept.openings,
            kept.county.modules.map(({ id }) => id),
          )
        : undefined,
    [kept?.version],
  )
  const index = kept && stations ? { county: kept.county, stations, checkedAt: kept.checkedAt } : undefined
  return { index, failure, reload }
}
