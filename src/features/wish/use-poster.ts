import { useMemo } from 'react'
import { useChosenPlace } from '@/platform/chosen-place'
import { useReturn } from '@/platform/lifecycle'
import { useNearestStations } from '@/platform/nearest'
import { useRemote } from '@/platform/remote'

const nearStations = 6

/** For whom somebody may wish, and which stations are near to whom it is for. */
export function usePoster(forId: string | undefined) {
  const me = useRemote('member.me', {})
  const helped = useRemote('help.list', me.data?.can.help ? { limit: 50 } : undefined)
  const chosen = useChosenPlace()
  useReturn(me.reload)

  const people = useMemo(() => helped.data?.items.filter(({ can }) => can.act) ?? [], [helped.data])
  const helpedHome = people.find(({ id }) => id === forId)?.home
  const home = forId ? helpedHome : me.data?.home
  const place = [...(home ?? [])].reverse().find((area) => area.place)?.place
  const { stations } = useNearestStations(place ?? chosen?.place, nearStations)
  const needsHome = !forId && me.data !== undefined && !me.data.home
  return { people, stations, needsHome }
}
