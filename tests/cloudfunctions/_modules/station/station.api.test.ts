import { stationMemory } from '../../../../cloudfunctions/_modules/station'
import { aStation } from '../../../support/factories'
import { codeOf, dataOf, memoryApi } from '../../../support/memory-api'

const place = { lng: 118.835, lat: 35.175 }
const stationId = 'jn-1-1-001'

test('M1: near answers from memory: one small read per call, and only what changed is read again', async () => {
  const { call, store } = memoryApi()
  await call('stranger', 'station.near', { place })
  const readsOf = async (run: () => Promise<unknown>) => {
    store.reads = []
    await run()
    return store.reads
  }
  expect(await readsOf(() => call('stranger', 'station.near', { place }))).toEqual(['meta/stations'])
  await call('station-manager', 'station.close-on', { stationId, day: '2026-11-23' })
  await call('station-manager', 'station.close-on', { stationId, day: '2026-11-24' })
  expect(await readsOf(() => call('stranger', 'station.near', { place, openNow: true }))).toEqual(['meta/stations'])
  const other = aStation({ number: 2, sequence: 3 })
  store.put('stations', other).put('meta', { _id: 'stations', sequence: 3, epoch: '' })
  expect(await readsOf(() => call('stranger', 'station.near', { place }))).toEqual([
    'meta/stations',
    'stations?{"sequence":{"gt":2}}',
  ])
  expect(dataOf(await call('stranger', 'station.near', { place })).total).toBe(2)
})

test('an import that says so is seen at once, removals too', async () => {
  const { call, store } = memoryApi()
  expect(dataOf(await call('stranger', 'station.near', { place })).total).toBe(1)
  await store.removeWhere('stations', { _id: stationId })
  store.put('stations', aStation({ number: 8 }), aStation({ number: 9 }))
  expect(dataOf(await call('stranger', 'station.near', { place })).total).toBe(1)
  store.put('meta', { _id: 'stations', sequence: 0, epoch: 'import-1' })
  expect(dataOf(await call('stranger', 'station.near', { place })).total).toBe(2)
})

test('a database that was not reachable at first does not stay unreachable', async () => {
  const { call, store } = memoryApi()
  const get = store.get
  store.get = async () => {
    throw new Error('down')
  }
  expect(codeOf(await call('stranger', 'station.near', { place }))).toBe('internal')
  store.get = get
  expect(codeOf(await call('stranger', 'station.near', { place }))).toBe('ok')
})

test('a thousand changes are caught up with page by page', async () => {
  const { call, store } = memoryApi()
  await call('stranger', 'station.near', { place })
  store.put(
    'stations',
    ...Array.from({ length: 1200 }, (_, i) => aStation({ communityId: 'c', number: 1 + i, sequence: i + 1 })),
  )
  store.put('meta', { _id: 'stations', sequence: 1200, epoch: '' })
  await call('stranger', 'station.near', { place })
  expect((await stationMemory(store)).size).toBe(1201)
})

test('a list stays stable while stations are added before and behind the page', async () => {
  const { call, store } = memoryApi()
  store.put('stations', aStation({ number: 3 }), aStation({ number: 5 }))
  const first = dataOf(await call('stranger', 'station.list', { limit: 2 }))
  const register = (number: number) =>
    call('community-staff', 'station.register', {
      communityId: 'jn-1-1',
      number,
      name: '新',
      address: '路',
      place,
      phone: '110',
    })
  await register(2)
  await register(4)
  const second = dataOf(await call('stranger', 'station.list', { limit: 2, cursor: first.cursor }))
  expect([...first.items, ...second.items].map(({ code }) => code)).toEqual(['001', '003', '004', '005'])
  expect(second.cursor).toBeUndefined()
})

test('pictures are shown by address, without the ones that are gone; when storage is down, none', async () => {
  const { call, store, station } = memoryApi()
  store.put('stations', {
    ...station,
    photos: ['cloud://a/1.png', 'cloud://a/gone.png'],
    checklist: {
      sign: { state: 'passed', photos: ['cloud://a/2.png'], checkedOn: '2026-11-01', byRole: 'county-staff' },
    },
  })
  const view = dataOf(await call('stranger', 'station.get', { stationId }))
  expect(view.photos).toEqual(['https://files.test/a/1.png'])
  expect(view.checklist.map(({ item, state, photos }) => [item, state, photos.length])).toEqual([
    ['name', 'unchecked', 0],
    ['outside', 'unchecked', 0],
    ['sign', 'passed', 1],
    ['style', 'unchecked', 0],
    ['equipment', 'unchecked', 0],
  ])
  store.fileUrls = async () => {
    throw new Error('storage down')
  }
  expect(dataOf(await call('stranger', 'station.get', { stationId })).photos).toEqual([])
})

test('registration goes on above the highest number, imported ones included, and not past 999', async () => {
  const { call, store } = memoryApi()
  const register = () =>
    call('community-staff', 'station.register', {
      communityId: 'jn-1-1',
      name: '新',
      address: '路',
      place,
      phone: '110',
    })
  store.put('stations', aStation({ number: 41 }))
  expect(dataOf(await register()).code).toBe('042')
  await store.removeWhere('stations', { _id: 'jn-1-1-042' })
  expect(dataOf(await register()).code).toBe('043')
  store.put('stations', aStation({ number: 999 }))
  expect(codeOf(await register())).toBe('bad-input')
})

test('a number that somebody took since the highest was looked up is passed over', async () => {
  const { call, store } = memoryApi()
  const find = store.find
  store.find = async (name, query) => (name === 'stations' && query.where?.communityId ? [] : find(name, query))
  const input = { communityId: 'jn-1-1', name: '新', address: '路', place, phone: '110' }
  expect(dataOf(await call('community-staff', 'station.register', input)).code).toBe('002')
})
