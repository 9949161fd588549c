import { decodeStreets } from '../../../../cloudfunctions/_walking/graph/decode'
import { StreetNetwork } from '../../../../cloudfunctions/_walking/network'
import { adult } from '../../../../cloudfunctions/_walking/profile'
import { placeAt } from '../../../../local/demo/layout'
import { metresBetween } from '../../../../src/contracts/place.calc'
import { unpackPoints } from '../../../../src/contracts/points.calc'
import { demoApi, streetsFile, streetsRecord } from '../../../support/demo-api'
import { aStation, aWeek } from '../../../support/factories'

const api = demoApi()
const buildings = api.areas.flatMap(({ level, place }) => (level === 'building' && place ? [place] : []))
const sample = buildings.filter((_, i) => i % 97 === 0)
const network = new StreetNetwork(decodeStreets(streetsFile))

/** Stations by the plain search: one walk to each. */
const walked = (from: { lng: number; lat: number }, profile = adult) =>
  api.stations
    .flatMap((station) => {
      const walk = network.walk(from, station.place, profile, 900)
      return walk ? [{ id: station._id, seconds: walk.seconds }] : []
    })
    .sort((a, b) => a.seconds - b.seconds)

describe('station.near by streets', () => {
  test('lists exactly the stations within the minutes, in the order of the walks, not of the straight lines', async () => {
    let others = 0
    for (const place of sample) {
      const near = await api.must('station.near', { place, limit: 50 })
      const truth = walked(place)
      expect(near.total).toBe(truth.length)
      const seconds = new Map(truth.map((one) => [one.id, one.seconds]))
      const answered = near.items.map(({ id }) => seconds.get(id) ?? -1)
      expect(answered).toEqual(truth.slice(0, 50).map((one) => one.seconds))
      expect(near.items.every(({ isEstimate }) => !isEstimate)).toBe(true)
      expect(near.streets).toEqual({ attribution: '虚构路网（样例数据）', isSynthetic: true })
      const straight = [...api.stations]
        .sort((x, y) => metresBetween(place, x.place) - metresBetween(place, y.place))
        .slice(0, Math.min(5, near.total))
      if (straight.some(({ _id }, i) => near.items[i]?.id !== _id)) others += 1
    }
    expect(others).toBeGreaterThan(sample.length / 4)
  })

  test('offers the nearest beyond, and an elder gets less far than an adult', async () => {
    const place = sample[0] as { lng: number; lat: number }
    const [adultNear, elderNear] = [
      await api.must('station.near', { place }),
      await api.must('station.near', { place, pace: 'elder' }),
    ]
    expect(adultNear.total).toBeGreaterThan(elderNear.total)
    expect(elderNear.nearestBeyond?.walkMinutes).toBeGreaterThan(15)
    const here = elderNear.items[0]
    const same = adultNear.items.find(({ id }) => id === here?.id)
    expect(same?.walkMinutes).toBeLessThan(here?.walkMinutes ?? 0)
  })

  test('a place off the network gets the estimate, and says so', async () => {
    const near = await api.must('station.near', { place: placeAt(9000, 9000), minutes: 60 })
    expect(near.streets).toBeUndefined()
    expect([...near.items, near.nearestBeyond].every((item) => item?.isEstimate)).toBe(true)
    expect(await api.must('station.reach', { place: placeAt(9000, 9000) })).toEqual({ areas: [] })
  })

  test('a station off the network is marked, the others are not', async () => {
    const own = demoApi()
    const island = placeAt(9000, 9000)
    own.store.put('stations', aStation({ _id: 'jn-99-001', place: island }))
    const place = placeAt(9000, 9000 - 600)
    const gate = sample[0] as { lng: number; lat: number }
    const near = await own.must('station.near', { place, minutes: 60 })
    expect(near.items.find(({ id }) => id === 'jn-99-001')?.isEstimate).toBe(true)
    expect((await own.must('station.near', { place: gate })).items.every(({ isEstimate }) => !isEstimate)).toBe(true)
  })

  test('open on arrival leaves out what closes on the way', async () => {
    const own = demoApi()
    const place = sample[0] as { lng: number; lat: number }
    for (const station of own.stations)
      own.store.put('stations', { ...station, opening: { week: aWeek({ from: 480, until: 606 }), days: {} } })
    // 10:00; all close at 10:06.
    const now = await own.must('station.near', { place, openNow: true, limit: 50 })
    const arriving = await own.must('station.near', { place, openOnArrival: true, limit: 50 })
    expect(now.items.some(({ walkMinutes }) => walkMinutes >= 6)).toBe(true)
    expect(arriving.items.map(({ id }) => id)).toEqual(
      now.items.filter(({ walkMinutes }) => walkMinutes < 6).map(({ id }) => id),
    )
    expect(arriving.nearestBeyond).toBeUndefined()
    // By the estimate just the same.
    const estimate = demoApi({ file: null })
    estimate.store.put('stations', ...own.store.rows('stations'))
    const guessed = await estimate.must('station.near', { place, openOnArrival: true, limit: 50 })
    expect(guessed.items.every(({ walkMinutes, isEstimate }) => isEstimate && walkMinutes < 6)).toBe(true)
  })

  test('nothing near: the offer is what streets lead to, or a guess no shorter than what was looked for', async () => {
    const own = demoApi()
    const place = sample[0] as { lng: number; lat: number }
    const far = { ...(own.stations[0] as (typeof own.stations)[0]), place: placeAt(-14200, -9800) }
    for (const { _id } of own.stations) await own.store.removeWhere('stations', { _id })
    own.store.put('stations', far)
    const near = await own.must('station.near', { place })
    expect(near).toMatchObject({ total: 0, nearestBeyond: { id: far._id, isEstimate: true } })
    expect(near.nearestBeyond?.walkMinutes).toBeGreaterThanOrEqual(60)
  })
})

describe('a network that cannot be had', () => {
  const place = sample[0] as { lng: number; lat: number }
  const damaged = streetsFile.map((byte, i) => (i === streetsFile.length >> 1 ? byte ^ 1 : byte))
  test.each([
    ['missing', null],
    ['damaged', damaged],
    ['empty', new Uint8Array()],
  ])('%s: the estimate answers, it is logged once, and tried again later', async (_, file) => {
    const own = demoApi({ file })
    for (let i = 0; i < 3; i += 1) {
      const near = await own.must('station.near', { place })
      expect(near.streets).toBeUndefined()
      expect(near.items.every(({ isEstimate }) => isEstimate)).toBe(true)
    }
    const failures = () => own.lines.filter(({ event }) => event === 'streets.failed')
    expect(failures()).toHaveLength(1)
    expect(JSON.stringify(failures())).not.toContain('118.')
    expect(own.store.reads.filter((read) => read === streetsRecord.fileId)).toHaveLength(1)

    own.store.files.set(streetsRecord.fileId, streetsFile)
    own.state.now = new Date(own.state.now.getTime() + 61_000)
    expect((await own.must('station.near', { place })).streets?.isSynthetic).toBe(true)
  })

  test('a file of another version than its bytes were recorded for is not taken', async () => {
    const own = demoApi({ record: { ...streetsRecord, checksum: '00000000' } })
    expect((await own.must('station.near', { place })).streets).toBeUndefined()
  })

  test('a file that never comes holds up one call for a moment, and no other', async () => {
    const own = demoApi()
    own.store.readFile = () => new Promise(() => {})
    const took = async () => {
      const startedAt = performance.now()
      expect((await own.must('station.near', { place })).streets).toBeUndefined()
      return performance.now() - startedAt
    }
    const first = await took()
    expect(first).toBeLessThan(8000)
    expect(await took()).toBeLessThan(first / 2)
  })

  test('new streets are taken up at the next call', async () => {
    const own = demoApi({ file: damaged })
    await own.must('station.near', { place })
    own.store.files.set('cloud://test/other', streetsFile)
    const streets = { ...streetsRecord, fileId: 'cloud://test/other' }
    own.store.put('meta', { _id: 'stations', sequence: 0, epoch: '', streets })
    expect((await own.must('station.near', { place })).streets).toBeDefined()
  })
})

describe('station.walk and station.reach', () => {
  const place = sample[0] as { lng: number; lat: number }
  test('the walk is as long as the list says, and its line leads from here to there', async () => {
    const near = await api.must('station.near', { place })
    for (const item of near.items.slice(0, 5)) {
      const { walk } = await api.must('station.walk', { from: place, stationId: item.id })
      expect(walk).toMatchObject({ walkMinutes: item.walkMinutes, walkMetres: item.walkMetres, isEstimate: false })
      const points = unpackPoints(walk?.points ?? [])
      expect(metresBetween(points[0] ?? place, place)).toBeLessThan(250)
      expect(metresBetween(points.at(-1) ?? place, item.place)).toBeLessThan(250)
      const drawn = points.reduce((sum, point, i) => sum + (i ? metresBetween(points[i - 1] ?? point, point) : 0), 0)
      expect(drawn).toBeLessThanOrEqual((walk?.walkMetres ?? 0) * 1.05 + 5)
    }
  })

  test('the parts of a walk that are stairs are drawn as long as it says, and for wheels there are none', async () => {
    let metres = 0
    for (const from of sample) {
      const near = await api.must('station.near', { place: from, limit: 50 })
      for (const { id: stationId } of near.items) {
        const { walk } = await api.must('station.walk', { from, stationId })
        const lines = (walk?.stairs ?? []).map(unpackPoints)
        const drawn = lines.flatMap((line) => line.slice(1).map((point, i) => metresBetween(line[i] ?? point, point)))
        const sum = drawn.reduce((a, b) => a + b, 0)
        expect(Math.abs(sum - (walk?.stairsMetres ?? 0))).toBeLessThan(2 + 2 * lines.length)
        metres += sum
        if (!lines.length) continue
        const { walk: rolled } = await api.must('station.walk', { from, stationId, pace: 'wheels' })
        expect(rolled?.stairs ?? []).toEqual([])
      }
    }
    expect(metres).toBeGreaterThan(0)
  })

  test('areas grow with the minutes, are at most 4 KB each, and cover more for an adult than for an elder', async () => {
    const minutes = [5, 10, 15]
    const adultReach = await api.must('station.reach', { place, minutes })
    const elderReach = await api.must('station.reach', { place, minutes, pace: 'elder' })
    const metres = adultReach.areas.map(({ squareMetres }) => squareMetres)
    expect(metres).toEqual([...metres].sort((a, b) => a - b))
    expect(elderReach.areas[2]?.squareMetres).toBeLessThan(metres[2] ?? 0)
    for (const area of adultReach.areas) expect(JSON.stringify(area).length).toBeLessThanOrEqual(4096)
    const station = await api.must('station.reach', { stationId: api.stations[0]?._id ?? '', minutes: [15] })
    expect(station.areas[0]?.parts.length).toBeGreaterThan(0)
    expect(station.streets?.attribution).toContain('样例')
  })

  test('from inside a gated estate one gets out, though nobody from outside gets in', async () => {
    const squareMetres = (areas: { squareMetres: number }[] | undefined) => areas?.[0]?.squareMetres ?? 0
    const shut = buildings.filter(
      (home, i) =>
        i % 10 === 0 &&
        squareMetres(network.areas(home, [15], adult)) < 0.8 * squareMetres(network.areasFrom(home, [15], adult)),
    )
    expect(shut.length).toBeGreaterThan(0)
    for (const home of shut.slice(0, 5)) {
      const { areas } = await api.must('station.reach', { place: home, minutes: [15] })
      expect(squareMetres(areas)).toBeGreaterThan(1.2 * squareMetres(network.areas(home, [15], adult)))
    }
  })

  test.each([
    ['both', { place, stationId: 'jn-01-01-001' }],
    ['neither', {}],
  ])('%s place and station is refused', async (_, input) => {
    expect(await api.ask('station.reach', input)).toMatchObject({ error: { code: 'bad-input' } })
  })

  test('a station that is not there is not found', async () => {
    expect(await api.ask('station.reach', { stationId: 'nope' })).toMatchObject({ error: { code: 'not-found' } })
    expect(await api.ask('station.walk', { from: place, stationId: 'nope' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('without streets there is no area, and the walk is an estimate by the straight line', async () => {
    const own = demoApi({ file: null })
    expect(await own.must('station.reach', { place })).toEqual({ areas: [] })
    const near = await own.must('station.near', { place, minutes: 60 })
    const { walk } = await own.must('station.walk', { from: place, stationId: near.items[0]?.id ?? '' })
    expect(walk).toMatchObject({ isEstimate: true, walkMinutes: near.items[0]?.walkMinutes })
  })
})
