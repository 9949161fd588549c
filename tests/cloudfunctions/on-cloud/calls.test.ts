import type { StationEvent, StationSummary } from '../../../src/contracts/station'
import { unpackStations } from '../../../src/contracts/station-index.calc'
import { type CloudApi, startCloudApi } from '../../support/cloud-api'
import { anArea, anOpening, aStation, aWeek } from '../../support/factories'
import { codeOf, dataOf, people, smallCounty } from '../../support/memory-api'
import { photoBy } from '../../support/photos'

// Every call on the real SDK and gateway: what it answers, and each code it can refuse with.

const place = { lng: 118.835, lat: 35.175 }
const stationId = 'jn-1-1-001'
const me = people.stranger
let api: CloudApi

beforeAll(async () => {
  api = await startCloudApi()
  const { estate, areas } = smallCounty()
  const [, street] = areas
  const far = (km: number) => ({ lng: place.lng, lat: place.lat + km / 111.195 })
  await api.put(
    'stations',
    aStation({ number: 2, place: far(0.4), star: 5, areaPath: estate.path, name: '水木清华北门同心驿' }),
    aStation({ number: 3, place: far(0.2), opening: anOpening({ week: aWeek() }), star: 4 }),
    aStation({ number: 4, place: far(3), modules: ['health'], equipment: [{ kind: 'medicine' }] }),
    aStation({ number: 5, place: far(9), communityId: 'jn-2-1', areaPath: ['jn', 'jn-2', 'jn-2-1'], star: 5 }),
    aStation({ number: 6, place: far(20), communityId: 'jn-1-9', areaPath: ['jn', 'jn-1'] }),
  )
  await api.put(
    'areas',
    anArea({ _id: 'jn-1-1-9', level: 'estate', name: '水木(一期).*' }, areas[3]),
    anArea({ _id: 'jn-1-9', name: '空社区' }, street),
  )
})
afterAll(() => api.stop())

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('station.near (M1, M4, M5)', () => {
  test('ranks on foot at the pace, with minutes, metres and the circle', async () => {
    const near = dataOf(await api.call('', 'station.near', { place }))
    expect(ids(near.items)).toEqual([stationId, 'jn-1-1-003', 'jn-1-1-002'])
    expect(near.items[2]).toMatchObject({ walkMetres: 560, walkMinutes: 8, isEstimate: true, star: 5 })
    expect(near).toMatchObject({ total: 3, circleMetres: 803, nearestBeyond: { id: 'jn-1-1-004' } })
    const elder = dataOf(await api.call('', 'station.near', { place, pace: 'elder', limit: 1 }))
    expect(elder).toMatchObject({ total: 3, circleMetres: 514, items: [{ id: stationId }] })
    const short = dataOf(await api.call('', 'station.near', { place, pace: 'elder', minutes: 10 }))
    expect([short.total, short.nearestBeyond?.walkMinutes]).toEqual([2, 12])
  })

  test('open now leaves closed ones out, at 19:59 and at 20:00', async () => {
    const openAt = async (instant: string) => {
      api.state.now = new Date(instant)
      return ids(dataOf(await api.call('', 'station.near', { place, openNow: true })).items)
    }
    expect(await openAt('2026-11-23T11:59:59.999Z')).toEqual([stationId, 'jn-1-1-002'])
    expect(await openAt('2026-11-23T12:00:00.000Z')).toEqual([])
    api.state.now = new Date('2026-11-23T02:00:00.000Z')
  })

  test('has a medicine box and is open now', async () => {
    const near = dataOf(
      await api.call('', 'station.near', { place, minutes: 60, openNow: true, equipment: ['medicine'] }),
    )
    expect(ids(near.items)).toEqual([stationId, 'jn-1-1-002', 'jn-1-1-004'])
    const health = dataOf(await api.call('', 'station.near', { place, modules: ['health'] }))
    expect([health.items, health.nearestBeyond?.id]).toEqual([[], 'jn-1-1-004'])
  })

  test('another country is out of the county', async () => {
    expect(codeOf(await api.call('', 'station.near', { place: { lng: 139.7, lat: 35.7 } }))).toBe('out-of-county')
  })
})

describe('lists', () => {
  test('station.list goes through all, page by page, each once', async () => {
    const seen: StationSummary[] = []
    let cursor: string | undefined
    do {
      const page = dataOf(await api.call('', 'station.list', { areaId: 'jn-1', limit: 2, cursor }))
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items)
      cursor = page.cursor
    } while (cursor)
    expect(ids(seen)).toEqual([stationId, 'jn-1-1-002', 'jn-1-1-003', 'jn-1-1-004', 'jn-1-9-006'])
    const stars = dataOf(await api.call('', 'station.list', { minStar: 4 }))
    expect(ids(stars.items)).toEqual(['jn-1-1-002', 'jn-1-1-003', 'jn-2-1-005'])
  })

  test('a cursor from another call, other filters or a made-up one is refused', async () => {
    const { cursor } = dataOf(await api.call('', 'station.list', { limit: 1 }))
    expect(codeOf(await api.call('', 'station.list', { limit: 3, cursor }))).toBe('ok')
    expect(codeOf(await api.call('', 'station.list', { areaId: 'jn-1', cursor }))).toBe('cursor-invalid')
    expect(codeOf(await api.call('', 'station.search', { text: '路', cursor }))).toBe('cursor-invalid')
    expect(codeOf(await api.call('', 'station.history', { stationId, cursor }))).toBe('cursor-invalid')
    expect(codeOf(await api.call('', 'area.search', { text: '水', cursor: 'a.b' }))).toBe('cursor-invalid')
  })

  test('station.search by code, name and address, the best first', async () => {
    const search = async (text: string) => ids(dataOf(await api.call('', 'station.search', { text })).items)
    expect(await search('4')).toEqual(['jn-1-1-004'])
    expect(await search('005')).toEqual(['jn-2-1-005'])
    expect(await search('水木')).toEqual([stationId, 'jn-1-1-002'])
    expect(await search('北门')).toEqual(['jn-1-1-002'])
    expect(await search('人民路6号')).toEqual(['jn-1-9-006'])
    expect(await search('.*')).toEqual([])
    const first = dataOf(await api.call('', 'station.search', { text: '人民路', limit: 4 }))
    const second = dataOf(await api.call('', 'station.search', { text: '人民路', limit: 4, cursor: first.cursor }))
    expect([...ids(first.items), ...ids(second.items)]).toHaveLength(6)
  })

  test('area.search takes the text as it stands, filters levels and pages', async () => {
    const found = dataOf(await api.call('', 'area.search', { text: '水木' }))
    expect(found.items).toEqual([
      { id: 'jn-1-1-1', level: 'estate', name: '水木清华', within: ['十字路街道', '卫民社区'] },
      { id: 'jn-1-1-9', level: 'estate', name: '水木(一期).*', within: ['十字路街道', '卫民社区'] },
    ])
    expect(ids(dataOf(await api.call('', 'area.search', { text: '(一期).*' })).items)).toEqual(['jn-1-1-9'])
    expect(
      ids(dataOf(await api.call('', 'area.search', { text: '社区', levels: ['community'], limit: 2 })).items),
    ).toEqual(['jn-1-1', 'jn-1-9'])
    const { cursor } = dataOf(await api.call('', 'area.search', { text: '社区', limit: 2 }))
    expect(ids(dataOf(await api.call('', 'area.search', { text: '社区', cursor })).items)).toEqual(['jn-2-1'])
  })
})

test('area.figures (M7): each level is the sum of the one below', async () => {
  const keys = ['stations', 'fiveStar', 'fourStar', 'openNow'] as const
  const visit = async (areaId?: string): Promise<void> => {
    const figures = dataOf(await api.call('', 'area.figures', { areaId }))
    for (const key of keys)
      expect(figures.children.reduce((sum, child) => sum + child[key], figures.direct[key])).toBe(figures[key])
    for (const child of figures.children) await visit(child.area.id)
  }
  await visit()
  expect(dataOf(await api.call('', 'area.figures', {}))).toMatchObject({
    stations: 6,
    fiveStar: 2,
    fourStar: 1,
    openNow: 5,
  })
  const street = dataOf(await api.call('', 'area.figures', { areaId: 'jn-1' }))
  expect([street.stations, street.direct.stations, ids(street.children.map(({ area }) => area))]).toEqual([
    5,
    1,
    ['jn-1-1', 'jn-1-9'],
  ])
  expect(codeOf(await api.call('', 'area.figures', { areaId: 'nowhere' }))).toBe('not-found')
})

test('station.index: a phone that has the version gets no stations again', async () => {
  const index = dataOf(await api.call('', 'station.index', {}))
  const modules = index.county.modules.map(({ id }) => id)
  const stations = unpackStations(index.stations ?? [], index.openings ?? [], modules)
  expect(stations.map(({ id, code }) => [id, code])[5]).toEqual(['jn-2-1-005', '005'])
  expect(stations[0]).toMatchObject({
    equipment: ['desk', 'medicine', 'umbrella'],
    modules: ['books'],
    opening: anOpening(),
  })
  const again = dataOf(await api.call('', 'station.index', { version: index.version }))
  expect(again).not.toHaveProperty('stations')
  await api.call(people['county-staff'], 'station.close-on', { stationId, day: '2026-11-23', reason: '检修' })
  const changed = dataOf(await api.call('', 'station.index', { version: index.version }))
  expect(changed.stations).toHaveLength(6)
  expect(changed.version).not.toBe(index.version)
  expect(dataOf(await api.call('', 'station.near', { place, openNow: true })).items[0]?.id).toBe('jn-1-1-002')
  await api.call(people['county-staff'], 'station.close-on', { stationId, day: '2026-11-23', undo: true })
})

test('a station is managed, and its history tells it, latest first', async () => {
  const manager = people['community-staff']
  const week = aWeek({ from: 0, until: 1440 })
  const fresh = dataOf(
    await api.call(manager, 'station.register', {
      communityId: 'jn-1-1',
      estateId: 'jn-1-1-2',
      number: 77,
      name: '阳光同心驿',
      address: '人民路77号',
      place,
      phone: '0539-7000077',
    }),
  )
  const id = fresh.id
  expect(fresh).toMatchObject({
    id: 'jn-1-1-077',
    code: '077',
    revision: 1,
    open: { isOpen: false },
    can: { editHours: true, checkItem: true, borrow: false },
  })
  expect(fresh.areas.map(({ name }) => name)).toEqual(['莒南县', '十字路街道', '卫民社区', '阳光花园'])
  expect(dataOf(await api.call(manager, 'station.edit-hours', { stationId: id, revision: 1, week })).open).toEqual({
    isOpen: true,
  })
  expect(codeOf(await api.call(manager, 'station.edit-hours', { stationId: id, revision: 1, week: aWeek() }))).toBe(
    'conflict',
  )
  await api.call(manager, 'station.close-on', { stationId: id, day: '2026-11-24', reason: '检修' })
  const photos = [photoBy('community-staff', `stations/${id}`)]
  const checked = dataOf(
    await api.call(manager, 'station.check-item', {
      stationId: id,
      item: 'sign',
      state: 'failed',
      note: '灯箱不亮',
      photos,
    }),
  )
  expect(checked.checklist.find(({ item }) => item === 'sign')).toMatchObject({
    state: 'failed',
    note: '灯箱不亮',
    checkedOn: '2026-11-23',
    byRole: 'community-staff',
  })

  const events: StationEvent[] = []
  let cursor: string | undefined
  do {
    const page = dataOf(await api.call('', 'station.history', { stationId: id, limit: 3, cursor }))
    events.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  expect(events.map(({ kind, detail, byRole }) => [kind, detail, byRole])).toEqual([
    ['item-checked', 'sign failed 灯箱不亮', 'community-staff'],
    ['day-closed', '2026-11-24 检修', 'community-staff'],
    ['hours-edited', '', 'community-staff'],
    ['registered', '阳光同心驿', 'community-staff'],
  ])
})

test('an umbrella is borrowed and brought back, by whoever has it', async () => {
  const view = dataOf(await api.call(me, 'station.borrow', { stationId, item: 'umbrella' }))
  expect(view.items).toContainEqual({ kind: 'umbrella', total: 3, left: 2 })
  const loanId = view.myLoans[0]?.loanId ?? ''
  expect(dataOf(await api.call('o-other', 'station.get', { stationId })).myLoans).toEqual([])
  expect(codeOf(await api.call('o-other', 'station.give-back', { loanId }))).toBe('not-found')
  const back = dataOf(await api.call(me, 'station.give-back', { loanId }))
  expect(back.items).toContainEqual({ kind: 'umbrella', total: 3, left: 3 })
  expect(back.myLoans).toEqual([])
  expect(codeOf(await api.call(me, 'station.borrow', { stationId: 'jn-1-1-003', item: 'umbrella' }))).toBe('closed')
  expect(codeOf(await api.call(me, 'station.borrow', { stationId, item: 'toolbox' }))).toBe('not-found')
})

test.each([
  ['station.get', { stationId: 'nowhere' }],
  ['station.history', { stationId: 'nowhere' }],
  ['station.borrow', { stationId: 'nowhere', item: 'umbrella' }],
  ['station.give-back', { loanId: 'nowhere' }],
  ['station.edit-hours', { stationId: 'nowhere', revision: 1, week: aWeek() }],
  ['station.register', { communityId: 'nowhere', name: '新', address: '路', place, phone: '110' }],
  ['station.register', { communityId: 'jn-1-1', estateId: 'nowhere', name: '新', address: '路', place, phone: '110' }],
] as const)('%s of what is not there: not-found', async (name, input) => {
  expect(codeOf(await api.call(people['county-staff'], name, input as never))).toBe('not-found')
})

test('a station cannot stand in another country, another community’s estate, or under a taken number', async () => {
  const input = { communityId: 'jn-1-1', name: '新', address: '路', place, phone: '110' }
  const register = (part: object) => api.call(people['county-staff'], 'station.register', { ...input, ...part })
  expect(codeOf(await register({ place: { lng: 2.35, lat: 48.85 } }))).toBe('out-of-county')
  expect(codeOf(await register({ number: 1 }))).toBe('number-taken')
  expect(await register({ communityId: 'jn-2-1', estateId: 'jn-1-1-1' })).toMatchObject({
    error: { fields: ['estateId'] },
  })
  expect(await register({ communityId: 'jn-1' })).toMatchObject({
    error: { code: 'bad-input', fields: ['communityId'] },
  })
})

test('nothing broke inside the gateway', () => {
  expect(api.gateway.faults).toEqual([])
})
