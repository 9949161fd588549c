import { useEffect } from 'react'
import { setHomeEstate, useChosenPlace } from './chosen-place'
import { call } from './rpc'

let isAsked = false

async function learn(): Promise<void> {
  try {
    const estate = (await call('member.me', {})).home?.find(({ level }) => level === 'estate')
    if (estate?.place) setHomeEstate({ kind: 'estate', label: estate.name, place: estate.place })
  } catch {
    // The county's middle will do.
    isAsked = false
  }
}

/** On a new phone that knows no place yet: the home that the person chose earlier. Asked at most once. */
export function useKnownHome(): void {
  const place = useChosenPlace()
  useEffect(() => {
    if (place || isAsked) return
    isAsked = true
    learn()
  }, [place])
}
