import type { Area } from '../../../cloudfunctions/_modules/area/area.row'
import type { Who } from '../../../cloudfunctions/_modules/meeting/meeting.actor.rules'
import type { Member } from '../../../cloudfunctions/_modules/member/member.row'
import type { Station } from '../../../cloudfunctions/_modules/station/station.row'

/** Somebody who acts, for a history. */
export interface Doer {
  by: string
  byRole: string
}

/** Who raises something and who says so: they differ where somebody helps. */
export interface Raiser {
  raiserId: string
  doer: Doer
}

/** The people of an estate who meet. */
export interface Cast {
  area: Area
  station: Station
  manager: Doer
  committee: Doer
  invited: Who[]
  /** Made-up ones, by number from 1: nobody can act as them. */
  residents: Member[]
  raiserOf(by: string | number): Raiser
  /** Rows that have to be written. */
  made: Member[]
}

const madeRoles = [
  'station-manager',
  'committee-member',
  'building-head',
  'building-head',
  'party-member',
  'party-member',
]
const residentsEach = 8
const residentsAtHome = 24

function madeUp(area: Area, name: string, joinedAt: string): Member {
  const key = `${area._id.replace(/-/g, '')}${name}`
  return {
    _id: `demo-${key}`,
    code: '',
    openid: `o-demo-${key}`.padEnd(28, '0'),
    helperIds: [],
    joinedAt,
    homePath: area.path,
    homeNames: area.names,
  }
}

const residentsOf = (area: Area, count: number, joinedAt: string) =>
  Array.from({ length: count }, (_, i) => madeUp(area, `r${i + 1}`, joinedAt))

const who = (memberId: string, role: string): Who => ({ memberId, role, isInvited: true })

/** An estate in which nobody can be acted as. */
export function madeUpCast(area: Area, station: Station, joinedAt: string): Cast {
  const holders = madeRoles.map((role, i) => ({ role, member: madeUp(area, `h${i + 1}`, joinedAt) }))
  const residents = residentsOf(area, residentsEach, joinedAt)
  const [manager = '', committee = ''] = holders.map(({ member }) => member._id)
  return {
    area,
    station,
    manager: { by: manager, byRole: 'station-manager' },
    committee: { by: committee, byRole: 'committee-member' },
    invited: holders.map(({ role, member }) => who(member._id, role)),
    residents,
    raiserOf: (by) => {
      const id = residents[Number(by) - 1]?._id ?? ''
      return { raiserId: id, doer: { by: id, byRole: 'resident' } }
    },
    made: [...holders.map(({ member }) => member), ...residents],
  }
}

/** The estate of the personas, given by their ids; `helped` is whom the building head acts for. */
export function personasCast(
  area: Area,
  station: Station,
  people: ReadonlyMap<string, string>,
  joinedAt: string,
): Cast {
  const idOf = (persona: string) => people.get(persona) ?? ''
  const residents = residentsOf(area, residentsAtHome, joinedAt)
  const others = ['building-head', 'party-member'].map((role, i) => ({
    role,
    member: madeUp(area, `h${i + 1}`, joinedAt),
  }))
  const roles = ['station-manager', 'committee-member', 'building-head', 'party-member']
  return {
    area,
    station,
    manager: { by: idOf('station-manager'), byRole: 'station-manager' },
    committee: { by: idOf('committee-member'), byRole: 'committee-member' },
    invited: [
      ...roles.map((role) => who(idOf(role), role)),
      ...others.map(({ role, member }) => who(member._id, role)),
    ],
    residents,
    raiserOf: (by) => {
      const id = typeof by === 'number' ? (residents[by - 1]?._id ?? '') : idOf(by)
      const doer =
        by === 'helped' ? { by: idOf('building-head'), byRole: 'building-head' } : { by: id, byRole: 'resident' }
      return { raiserId: id, doer }
    },
    made: [...others.map(({ member }) => member), ...residents],
  }
}
