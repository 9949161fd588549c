import { useEffect } from 'react'
import type { MeView } from '../contracts/member'
import { useRemote } from './remote'
import { createStore, useStore } from './store'

export interface HomeArea {
  id: string
  name: string
}

const known = createStore<HomeArea | undefined>(() => undefined, 'home-area')

function estateOf({ home }: MeView): HomeArea | undefined {
  const estate = home?.find(({ level }) => level === 'estate')
  return estate && { id: estate.id, name: estate.name }
}

/** The estate that the person lives in: what the phone knows, until the cloud has answered. */
export function useHomeArea() {
  const me = useRemote('member.me', {})
  const before = useStore(known)
  const area = me.data ? estateOf(me.data) : before
  useEffect(() => {
    if (me.data) known.set(estateOf(me.data))
  }, [me.data])
  return { me, area }
}
