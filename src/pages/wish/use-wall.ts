import { useState } from 'react'
import type { WishKind } from '@/contracts/wish.const'
import { useChosenPlace } from '@/platform/chosen-place'
import { useNearestStations } from '@/platform/nearest'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'

export type View = 'near' | 'all' | 'mine' | 'claims'
export interface Filters {
  isOpen: boolean
  kind?: WishKind
}

/** "Near": the stations around the chosen place. */
const nearStations = 20

/** The wall as it is looked at: one list at a time. */
export function useWall(view: View) {
  const [filters, setFilters] = useState<Filters>({ isOpen: true })
  const chosen = useChosenPlace()
  const { stations, failure, reload } = useNearestStations(chosen?.place, nearStations)
  const stationIds = view === 'near' ? stations?.map(({ entry }) => entry.id) : undefined
  const isWaiting = view === 'near' && !stationIds
  const isOwn = view === 'mine' || view === 'claims'
  const asked = isOwn ? {} : { stationIds, kind: filters.kind, status: filters.isOpen ? ('open' as const) : undefined }

  const pages = usePages(
    isWaiting ? undefined : JSON.stringify([view, asked]),
    (part) => {
      if (view === 'mine') return call('wish.mine', part)
      return view === 'claims' ? call('wish.claims', part) : call('wish.wall', { ...asked, ...part })
    },
    'wishes',
  )
  const shown = isWaiting && failure ? { ...pages, failure, reload } : pages
  return { pages: shown, filters, setFilters }
}
