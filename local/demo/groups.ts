import type { Group } from '../../cloudfunctions/_modules/group/group.row'
import type { Station } from '../../cloudfunctions/_modules/station/station.row'
import { later } from '../../src/contracts/day.calc'

interface GroupPlan extends Pick<Group, '_id' | 'stationId' | 'name' | 'kind'> {
  /** Personas; the first speaks for it. */
  people: readonly string[]
}

/** A group that offers something of its own, and the branch in whose name a room is ordered. */
export const demoTeam: GroupPlan = {
  _id: '0-demo-team',
  stationId: 'jn-01-01-002',
  name: '东岭红马甲志愿队',
  kind: 'volunteer-team',
  people: ['building-head', 'party-member'],
}
export const demoBranch: GroupPlan = {
  _id: '0-demo-branch',
  stationId: 'jn-01-01-001',
  name: '听泉华府第三党支部',
  kind: 'party-branch',
  people: ['committee-member', 'party-member', 'building-head'],
}

const registeredDaysAgo = 40

/** The demo county's groups, at those of its stations that are there. */
export const demoGroups = (
  stations: ReadonlyMap<string, Station>,
  idsOf: (personaIds: readonly string[]) => string[],
  at: Date,
): Group[] =>
  [demoTeam, demoBranch].flatMap(({ people, ...plan }) => {
    const station = stations.get(plan.stationId)
    const [contactId] = idsOf(people.slice(0, 1))
    if (!station || contactId === undefined) return []
    return [
      {
        ...plan,
        stationName: station.name,
        areaPath: station.areaPath,
        memberIds: idsOf(people),
        contactIds: [contactId],
        registeredAt: later(at.toISOString(), -registeredDaysAgo),
        registeredBy: '',
        isSynthetic: true,
      },
    ]
  })
