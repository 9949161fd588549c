import { sdkDatabase, startGateway, type TestGateway } from '../../support/gateway'
import { type Collection, type Command, type Database, failure } from '../../support/sdk'

// Semantics: CloudBase "Database.Geo" and "Command.geoNear/geoWithin/geoIntersects", MongoDB "Geospatial Query Operators".
let gateway: TestGateway
let db: Database
let _: Command
let places: Collection
const point = (longitude: number, latitude: number) => db.Geo.Point(longitude, latitude)
const ring = (...corners: [number, number][]) => db.Geo.LineString(corners.map(([x, y]) => point(x, y)))

beforeAll(async () => {
  gateway = await startGateway()
  db = sdkDatabase(gateway.url)
  _ = db.command
  await db.createCollection('places')
  places = db.collection('places')
  await places.add({
    data: [
      { _id: 'far', loc: point(118.86, 35.17), open: true },
      { _id: 'near', loc: point(118.8301, 35.17), open: true },
      { _id: 'mid', loc: point(118.835, 35.17), open: false },
      { _id: 'nowhere', open: true },
    ],
  })
})
afterAll(async () => {
  expect(gateway.faults).toEqual([])
  await gateway.stop()
})

const ids = async (query: object) => (await places.where(query).get()).data.map((row) => row._id)
const centre = () => point(118.83, 35.17)
const square = (low: number, high: number) =>
  db.Geo.Polygon([ring([low, 35.1], [high, 35.1], [high, 35.2], [low, 35.2], [low, 35.1])])

describe('points', () => {
  it('are stored as GeoJSON and come back with their coordinates', async () => {
    const { loc } = (await places.doc('near').get()).data as unknown as { loc: { longitude: number; latitude: number } }
    expect([loc.longitude, loc.latitude]).toEqual([118.8301, 35.17])
  })
})

describe('geoNear', () => {
  it('finds every document with a point, nearest first', async () => {
    expect(await ids({ loc: _.geoNear({ geometry: centre() }) })).toEqual(['near', 'mid', 'far'])
  })

  it('keeps to the given metres', async () => {
    expect(await ids({ loc: _.geoNear({ geometry: centre(), maxDistance: 500 }) })).toEqual(['near', 'mid'])
    expect(await ids({ loc: _.geoNear({ geometry: centre(), minDistance: 20 }) })).toEqual(['mid', 'far'])
    expect(await ids({ loc: _.geoNear({ geometry: centre(), minDistance: 20, maxDistance: 500 }) })).toEqual(['mid'])
  })

  it('measures great-circle metres: 0.005 degrees of longitude here are about 455 m', async () => {
    expect(await ids({ loc: _.geoNear({ geometry: centre(), maxDistance: 454 }) })).toEqual(['near'])
    expect(await ids({ loc: _.geoNear({ geometry: centre(), maxDistance: 456 }) })).toEqual(['near', 'mid'])
  })

  it('joins other conditions and limits', async () => {
    expect(await ids({ loc: _.geoNear({ geometry: centre() }), open: true })).toEqual(['near', 'far'])
    const first = await places
      .where({ loc: _.geoNear({ geometry: centre() }) })
      .skip(1)
      .limit(1)
      .get()
    expect(first.data.map((row) => row._id)).toEqual(['mid'])
  })

  it('gives way to an explicit order', async () => {
    const sorted = await places
      .where({ loc: _.geoNear({ geometry: centre() }) })
      .orderBy('_id', 'asc')
      .get()
    expect(sorted.data.map((row) => row._id)).toEqual(['far', 'mid', 'near'])
  })
})

describe('geoWithin and geoIntersects', () => {
  it('finds points inside a polygon', async () => {
    expect(await ids({ loc: _.geoWithin({ geometry: square(118.8, 118.84) }) })).toEqual(['near', 'mid'])
  })

  it('leaves out the holes', async () => {
    const outer = ring([118.8, 35.1], [118.9, 35.1], [118.9, 35.2], [118.8, 35.2], [118.8, 35.1])
    const hole = ring([118.834, 35.16], [118.836, 35.16], [118.836, 35.18], [118.834, 35.18], [118.834, 35.16])
    expect(await ids({ loc: _.geoWithin({ geometry: db.Geo.Polygon([outer, hole]) }) })).toEqual(['far', 'near'])
  })

  it('finds points in any part of a multi-polygon', async () => {
    const geometry = db.Geo.MultiPolygon([square(118.829, 118.831), square(118.85, 118.87)])
    expect(await ids({ loc: _.geoWithin({ geometry }) })).toEqual(['far', 'near'])
  })

  it('finds points inside a circle given in radians', async () => {
    const metres = 500
    const query = { loc: _.geoWithin({ centerSphere: [[118.83, 35.17], metres / 6_378_100] }) }
    expect(await ids(query)).toEqual(['near', 'mid'])
  })

  it('finds geometries that share a point', async () => {
    expect(await ids({ loc: _.geoIntersects({ geometry: square(118.8, 118.832) }) })).toEqual(['near'])
    expect(await ids({ loc: _.geoIntersects({ geometry: point(118.86, 35.17) }) })).toEqual(['far'])
  })

  it('finds a stored line that crosses an area without a corner in it', async () => {
    await db.createCollection('lines')
    const lines = db.collection('lines')
    await lines.add({ data: { _id: 'road', way: db.Geo.LineString([point(118.7, 35.15), point(119, 35.15)]) } })
    const crossed = await lines.where({ way: _.geoIntersects({ geometry: square(118.8, 118.84) }) }).count()
    const within = await lines.where({ way: _.geoWithin({ geometry: square(118.8, 118.84) }) }).count()
    expect([crossed.total, within.total]).toEqual([1, 0])
  })

  it('refuses geoWithin without an area', async () => {
    expect((await failure(ids({ loc: _.geoWithin({ geometry: centre() }) }))).errCode).toBe(-502002)
  })
})

describe('aggregate geoNear', () => {
  it('adds the distance and sorts by it', async () => {
    const { list } = await places
      .aggregate()
      .geoNear({ near: centre(), distanceField: 'metres', spherical: true, key: 'loc', includeLocs: 'at.point' })
      .project({ metres: 1, at: 1 })
      .end()
    expect(list.map((row) => row._id)).toEqual(['near', 'mid', 'far'])
    expect(Math.round(Number(list[1]?.metres))).toBe(455)
    expect(list[0]?.at).toEqual({ point: { type: 'Point', coordinates: [118.8301, 35.17] } })
  })

  it('takes a query, limits, distances and a multiplier', async () => {
    const { list } = await places
      .aggregate()
      .geoNear({
        near: centre(),
        distanceField: 'd.km',
        spherical: true,
        query: { open: true },
        maxDistance: 5000,
        distanceMultiplier: 0.001,
        limit: 5,
      })
      .end()
    expect(list.map((row) => [row._id, Math.round((row.d as { km: number }).km * 100)])).toEqual([
      ['near', 1],
      ['far', 273],
    ])
  })

  it('must be the first stage', async () => {
    const late = places
      .aggregate()
      .match({ open: true })
      .geoNear({ near: centre(), distanceField: 'd', spherical: true })
    expect((await failure(late.end())).message).toContain('first stage')
  })
})
