import { useChosenPlace } from '@/platform/chosen-place'
import { useReturn } from '@/platform/lifecycle'
import { useNearestStations } from '@/platform/nearest'
import { useRemote } from '@/platform/remote'
import { useHelped } from '@/platform/use-helped'

const nearStations = 6

/** For whom somebody may wish, and which stations are near to whom it is for. */
export function usePoster(forId: string | undefined) {
  const me = useRemote('member.me', {})
  const helped = useHelped(me.data?.can.help === true, forId)
  const chosen = useChosenPlace()
  useReturn(me.reload)

  const home = forId ? helped.chosen?.home : me.data?.home
  const place = [...(home ?? [])].reverse().find((area) => area.place)?.place
  const { stations } = useNearestStations(place ?? chosen?.place, nearStations)
  const needsHome = !forId && me.data !== undefined && !me.data.home
  return { helped, stations, needsHome }
}
