import { type StationBrief, summaryOf } from '@/contracts/near.calc'
import { Notice } from '@/ui/notice'
import { StationFacts } from './station-facts'
import { useWalkTo } from './use-walk-to'

interface KeptStationProps {
  station: StationBrief
  message: string
  onRetry: () => void
}

/** A station's page without network. */
export function KeptStation({ station, message, onRetry }: KeptStationProps) {
  const { walk } = useWalkTo(station)
  return (
    <>
      <Notice text={`${message}。下面是手机里存的资料`} action="再试" onTap={onRetry} />
      <StationFacts station={summaryOf(station, new Date())} walk={walk} />
    </>
  )
}
