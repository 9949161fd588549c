import type { Area } from '../../cloudfunctions/_modules/area/area.row'
import type { County } from '../../cloudfunctions/_modules/county/county.row'
import type { Role } from '../../cloudfunctions/_modules/member/role.row'
import type { Loan, Station } from '../../cloudfunctions/_modules/station/station.row'
import type { Opening, Span } from '../../src/contracts/opening.const'

// Rows for tests: each valid as it is, any part replaced by what the test is about.

let counter = 0
const next = () => ++counter

/** Every day the same spans; none: always closed. */
export const aWeek = (...spans: Span[]): Span[][] => Array.from({ length: 7 }, () => spans.map((span) => ({ ...span })))

/** Open 08:00–20:00 every day unless told. */
export const anOpening = (part: Partial<Opening> = {}): Opening => ({
  week: aWeek({ from: 480, until: 1200 }),
  days: {},
  ...part,
})

export const aCounty = (part: Partial<County> = {}): County => ({
  _id: 'jn',
  name: '莒南县',
  stationTerm: '同心驿',
  centre: { lng: 118.835, lat: 35.175 },
  bounds: { west: 118.5, south: 34.9, east: 119.15, north: 35.45 },
  paces: { adult: 1.25, elder: 0.8 },
  circleMinutes: 15,
  modules: [
    { id: 'health', name: '健康小屋' },
    { id: 'books', name: '图书角' },
  ],
  isSynthetic: true,
  ...part,
})

/** An area under `parent`; without one, the county. */
export function anArea(part: Partial<Area> = {}, parent?: Area): Area {
  const levels = ['county', 'street', 'community', 'estate', 'building'] as const
  const level = part.level ?? (parent ? (levels[levels.indexOf(parent.level) + 1] ?? 'building') : 'county')
  const _id = part._id ?? (parent ? `${parent._id}-${next()}` : 'jn')
  const name = part.name ?? `地方${next()}`
  return {
    _id,
    level,
    name,
    path: [...(parent?.path ?? []), _id],
    names: [...(parent?.names ?? []), name],
    isSynthetic: true,
    ...part,
  }
}

export function aStation(part: Partial<Station> = {}): Station {
  const communityId = part.communityId ?? 'jn-1-1'
  const number = part.number ?? next()
  return {
    _id: `${communityId}-${String(number).padStart(3, '0')}`,
    communityId,
    areaPath: ['jn', 'jn-1', communityId],
    number,
    name: `驿站${number}`,
    address: `人民路${number}号`,
    place: { lng: 118.835, lat: 35.175 },
    phone: '0539-7000000',
    star: 0,
    hasNightLight: true,
    opening: anOpening(),
    equipment: [{ kind: 'desk' }, { kind: 'medicine' }, { kind: 'umbrella', total: 3 }],
    modules: ['books'],
    checklist: {},
    photos: [],
    revision: 1,
    updatedAt: '2026-11-01T00:00:00.000Z',
    isSynthetic: true,
    ...part,
  }
}

export const aRole = (part: Partial<Role> = {}): Role => ({
  _id: `role-${next()}`,
  openid: 'o-somebody',
  kind: 'station-manager',
  areaId: 'jn-1-1',
  grantedAt: '2026-01-01T00:00:00.000Z',
  grantedBy: 'operator',
  why: '测试',
  ...part,
})

export const aLoan = (part: Partial<Loan> = {}): Loan => ({
  _id: `loan-${next()}`,
  stationId: 'jn-1-1-001',
  item: 'umbrella',
  openid: 'o-somebody',
  borrowedAt: '2026-11-23T01:00:00.000Z',
  ...part,
})
