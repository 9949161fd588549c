import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { TextToCheck } from '../../cloudfunctions/_platform/content-check'
import type { LogLine } from '../../cloudfunctions/_platform/log'
import { type Handlers, router } from '../../cloudfunctions/_platform/router'
import { handlers } from '../../cloudfunctions/api/handlers'
import type { Answer, CallName, Input } from '../../src/contracts/api'
import { aCounty, anArea, aRole, aStation } from './factories'
import { MemoryStore } from './memory-store'

/** Phone numbers are sealed in tests, too. */
process.env.PHONE_KEYS ??= `test:${Buffer.alloc(32, 7).toString('base64')}`

/** A Monday, 10:00 in Shanghai. */
export const mondayTen = new Date('2026-11-23T02:00:00.000Z')

/** A small county: two streets, in the first a community with two estates and a building. */
export function smallCounty() {
  const county = anArea({ _id: 'jn', name: '莒南县' })
  const street = anArea({ _id: 'jn-1', name: '十字路街道' }, county)
  const otherStreet = anArea({ _id: 'jn-2', name: '大店镇' }, county)
  const community = anArea({ _id: 'jn-1-1', name: '卫民社区' }, street)
  const otherCommunity = anArea({ _id: 'jn-2-1', name: '大店社区' }, otherStreet)
  const estate = anArea({ _id: 'jn-1-1-1', name: '水木清华' }, community)
  const otherEstate = anArea({ _id: 'jn-1-1-2', name: '阳光花园' }, community)
  const building = anArea({ _id: 'jn-1-1-1-1', name: '1号楼' }, estate)
  const areas: Area[] = [county, street, otherStreet, community, otherCommunity, estate, otherEstate, building]
  const station = aStation({ number: 1, areaPath: estate.path, communityId: community._id, name: '水木清华同心驿' })
  return { areas, station, community, estate }
}

/** Who holds what; `nobody` is a caller that WeChat does not name. */
export const people = {
  nobody: '',
  stranger: 'o-stranger',
  'party-member': 'o-party-member',
  'building-head': 'o-building-head',
  'station-manager': 'o-station-manager',
  'other-manager': 'o-other-manager',
  'former-manager': 'o-former-manager',
  'community-staff': 'o-community-staff',
  'street-staff': 'o-street-staff',
  'county-staff': 'o-county-staff',
} as const
export type Person = keyof typeof people

export const rolesOfPeople = () => [
  aRole({ openid: people['party-member'], kind: 'party-member', areaId: 'jn-1-1' }),
  aRole({ openid: people['building-head'], kind: 'building-head', areaId: 'jn-1-1-1-1' }),
  aRole({ openid: people['station-manager'], kind: 'station-manager', areaId: 'jn-1-1-1' }),
  aRole({ openid: people['other-manager'], kind: 'station-manager', areaId: 'jn-1-1-2' }),
  aRole({ openid: people['former-manager'], areaId: 'jn-1-1-1', endedAt: '2026-10-01T00:00:00.000Z' }),
  aRole({ openid: people['community-staff'], kind: 'community-staff', areaId: 'jn-1-1' }),
  aRole({ openid: people['street-staff'], kind: 'street-staff', areaId: 'jn-1' }),
  aRole({ openid: people['county-staff'], kind: 'county-staff', areaId: 'jn' }),
]

/** The real router and handlers over a small county in memory. */
export function memoryApi(replaced: Partial<Handlers> = {}) {
  const { areas, station, community, estate } = smallCounty()
  const store = new MemoryStore().put('counties', aCounty()).put('areas', ...areas)
  store.put('roles', ...rolesOfPeople()).put('stations', station)
  const verdict = 'pass' as 'pass' | 'review' | 'risky' | 'down'
  const state = { now: mondayTen, openid: people.stranger as string, keys: 0, verdict, checked: [] as TextToCheck[] }
  const lines: LogLine[] = []
  const send = router({
    handlers: { ...handlers, ...replaced },
    store,
    caller: () => ({ openid: state.openid, source: 'wx_client' }),
    checkText: async (text) => {
      state.checked.push(text)
      if (state.verdict === 'down') throw new Error('the content check is down')
      return state.verdict
    },
    now: () => state.now,
    log: (line) => lines.push(line),
  })
  /** Calls as a person, with a fresh idempotency key unless one is given. */
  const call = <N extends CallName>(person: Person, name: N, input: Input<N>, key = `key-${++state.keys}-fresh`) => {
    state.openid = people[person]
    return send({ name, input, key }) as Promise<Answer<N>>
  }
  return { store, state, lines, send, call, station, community, estate }
}

/** The data of an answer that must be good. */
export function dataOf<T>(answer: { ok: true; data: T } | { ok: false; error: { code: string } }): T {
  if (!answer.ok) throw new Error(`refused with ${JSON.stringify(answer.error)}`)
  return answer.data
}

/** The code of a refusal; `ok` for a good answer. */
export const codeOf = (answer: { ok: boolean; error?: { code: string } }) => answer.error?.code ?? 'ok'
