import { useCallback, useState } from 'react'
import { type Destination, openWayTo } from './walk-there'

/** Starts navigation; where the phone cannot, `unopened` is the destination to be shown in words. */
export function useWalkThere() {
  const [unopened, setUnopened] = useState<Destination>()
  const start = useCallback(async (to: Destination) => {
    if (!(await openWayTo(to))) setUnopened(to)
  }, [])
  const close = useCallback(() => setUnopened(undefined), [])
  return { start, unopened, close }
}
