import { useState } from 'react'
import type { AreaHit } from '@/contracts/area'
import type { MeView } from '@/contracts/member'
import { useRemote } from '@/platform/remote'

/** Roles that run votes; whether they do in an estate the cloud says. */
const kinds = ['committee-member', 'station-manager', 'community-staff', 'street-staff', 'county-staff']

const estatesOf = (me: MeView | undefined): AreaHit[] => {
  const held = me?.roles.filter(({ kind }) => kinds.includes(kind)).map(({ area }) => area) ?? []
  const all = [...held, ...(me?.home ?? [])].filter(({ level }) => level === 'estate')
  return [...new Map(all.map((area) => [area.id, area])).values()]
}

/** The estate whose votes are looked at: the one that was asked for, the asker's to run, or their home. */
export function useEstate(wanted?: string) {
  const me = useRemote('member.me', {})
  const [picked, pick] = useState<AreaHit>()
  const estates = estatesOf(me.data)
  const areaId = picked?.id ?? wanted ?? estates[0]?.id
  const mayPick = me.data?.roles.some(({ kind, area }) => kinds.includes(kind) && area.level !== 'estate') ?? false
  const name = picked?.name ?? estates.find(({ id }) => id === areaId)?.name
  return { me, areaId, name, mayPick, pick }
}
