import type { ThemeSummary } from '@/contracts/theme'
import { useChosenPlace } from '@/platform/chosen-place'
import { useNearestStations } from '@/platform/nearest'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'

export type NearTheme = ThemeSummary & { walkMinutes: number }

/** As many as anybody walks to. */
const nearStations = 12
const stationsAtOnce = 3
/** More than a station offers of what is wanted at a glance; its own page shows all. */
const mostOfStation = 20

async function offersOf(station: { id: string; walkMinutes: number }, itemIds?: string[]): Promise<NearTheme[]> {
  const { items } = await call('theme.list', { stationId: station.id, limit: mostOfStation })
  const wanted = items.filter(({ itemId }) => itemIds?.includes(itemId) ?? true)
  // The soonest first; what cannot be had stands last.
  const whenOf = ({ isPaused, nextAt }: ThemeSummary) => (isPaused ? undefined : nextAt) ?? '~'
  return wanted
    .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
    .map((item) => ({ ...item, walkMinutes: station.walkMinutes }))
}

/** What the stations around the chosen place offer, the nearest first; `itemIds` narrows it to a class. */
export function useServices(itemIds: string[] | undefined) {
  const chosen = useChosenPlace()
  const { stations, failure, reload } = useNearestStations(chosen?.place, nearStations)
  const near = stations?.map(({ entry, walkMinutes }) => ({ id: entry.id, walkMinutes }))

  const pages = usePages<NearTheme>(
    near && JSON.stringify([near.map(({ id }) => id), itemIds]),
    async ({ cursor, limit }) => {
      const found: NearTheme[] = []
      let from = Number(cursor ?? 0)
      for (; near && from < near.length && found.length < limit; from += stationsAtOnce) {
        const some = await Promise.all(
          near.slice(from, from + stationsAtOnce).map((station) => offersOf(station, itemIds)),
        )
        found.push(...some.flat())
      }
      return { items: found, cursor: near && from < near.length ? String(from) : undefined }
    },
    'services',
  )
  // Without the county's stations nothing can be asked: their failure is the list's.
  const list = near || !failure ? pages : { ...pages, failure, isLoading: false, reload }
  return { list, placeName: chosen?.label }
}
