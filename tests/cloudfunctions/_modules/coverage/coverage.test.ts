import type { AreaCoverage, Share } from '../../../../src/contracts/coverage'
import { unpackPoints } from '../../../../src/contracts/points.calc'
import { demoApi } from '../../../support/demo-api'
import { aRole } from '../../../support/factories'

const api = demoApi()
const buildings = api.areas.filter(({ level }) => level === 'building')
const all: Share = {
  buildings: buildings.length,
  households: buildings.reduce((sum, { households = 0 }) => sum + households, 0),
}

const plus = (a: Share, b: Share): Share => ({
  buildings: a.buildings + b.buildings,
  households: a.households + b.households,
})
const sums = ({ parts, direct }: AreaCoverage) => ({
  inside: parts.reduce((sum, part) => plus(sum, part.inside), direct.inside),
  outside: parts.reduce((sum, part) => plus(sum, part.outside), direct.outside),
})

describe('area.coverage (M2)', () => {
  test.each(['adult', 'elder', 'wheels'] as const)(
    '%s: buildings and households inside and outside add up to all, at every level',
    async (pace) => {
      const county = await api.must('area.coverage', { pace, minutes: 10 })
      expect(county.all).toEqual(all)
      expect(all.households).toBeGreaterThan(all.buildings * 10)
      expect(plus(county.inside, county.outside)).toEqual(all)
      expect(sums(county)).toEqual({ inside: county.inside, outside: county.outside })
      expect(county.streets?.isSynthetic).toBe(true)
      expect(county.uncounted).toBe(0)
      const street = county.parts[0]
      const one = await api.must('area.coverage', { areaId: street?.area.id, pace, minutes: 10 })
      expect([one.inside, one.outside]).toEqual([street?.inside, street?.outside])
      expect(sums(one)).toEqual({ inside: one.inside, outside: one.outside })
    },
  )

  test('one answer tells every pace, each as its own question does', async () => {
    const { paces } = await api.must('area.coverage', { pace: 'elder', minutes: 5 })
    expect(paces.map(({ pace }) => pace)).toEqual(['adult', 'elder', 'wheels'])
    for (const { pace, inside, outside } of paces) {
      const own = await api.must('area.coverage', { pace, minutes: 5 })
      expect({ inside, outside }).toEqual({ inside: own.inside, outside: own.outside })
    }
    expect(paces[1]?.inside.households).toBeLessThan(paces[0]?.inside.households ?? 0)
  })

  test('ten minutes reach less than fifteen', async () => {
    const inside = async (minutes: number) => (await api.must('area.coverage', { pace: 'elder', minutes })).inside
    expect((await inside(5)).buildings).toBeLessThan((await inside(15)).buildings)
  })

  test('the list of the uncovered goes through all of them, each once, and the map shows the same', async () => {
    const seen: string[] = []
    let households = 0
    let points = 0
    let cursor: string | undefined
    do {
      const page = await api.must('area.coverage', { pace: 'elder', minutes: 3, limit: 50, ...(cursor && { cursor }) })
      seen.push(...page.uncovered.map(({ id }) => id))
      households += page.uncovered.reduce((sum, one) => sum + (one.households ?? 0), 0)
      points += unpackPoints(page.outsidePoints).length
      cursor = page.cursor
      if (!cursor) expect(page.outside).toEqual({ buildings: seen.length, households })
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(50)
    const shown = Math.ceil(seen.length / Math.ceil(seen.length / 200))
    // Two within a metre are one point.
    expect(points).toBeGreaterThan(shown - 5)
    expect(points).toBeLessThanOrEqual(shown)
  })

  test('the area in reach is drawn, small enough for a phone, and the smaller the area the finer', async () => {
    const county = await api.must('area.coverage', { pace: 'elder', minutes: 5 })
    const community = await api.must('area.coverage', { areaId: 'jn-01-01', pace: 'elder', minutes: 5 })
    for (const { reached } of [county, community]) {
      expect(reached?.parts.length).toBeGreaterThan(0)
      expect(JSON.stringify(reached).length).toBeLessThan(4096)
    }
    expect(community.reached?.squareMetres).toBeLessThan(county.reached?.squareMetres ?? 0)
  })

  test('a planned station at the first proposal brings in what was said, and the bound is no less', async () => {
    const question = { pace: 'elder' as const, minutes: 3 }
    const before = await api.must('area.coverage', question)
    const [best, second] = before.proposals
    expect(best?.adds.households).toBeGreaterThanOrEqual(second?.adds.households ?? 0)
    const together = before.proposals.reduce((sum, { adds }) => sum + adds.households, 0)
    expect(before.proposalsAtMost).toBeGreaterThanOrEqual(together)
    if (before.areProposalsBest) expect(before.proposalsAtMost).toBe(together)
    if (!best) throw new Error('nothing was proposed')
    const after = await api.must('area.coverage', { ...question, planned: [best.place] })
    expect(after.change).toEqual({ gained: best.adds, lost: { buildings: 0, households: 0 } })
    expect(after.inside).toEqual(plus(before.inside, best.adds))
  })

  test('a moved station gains there and loses here; moved to where it stands it changes nothing', async () => {
    const question = { pace: 'elder' as const, minutes: 3 }
    const before = await api.must('area.coverage', question)
    const to = before.proposals[0]?.place
    const station = api.stations[0]
    if (!to || !station) throw new Error('nothing was proposed')
    const moved = await api.must('area.coverage', { ...question, moved: [{ stationId: station._id, to }] })
    const { gained, lost } = moved.change ?? {}
    expect(gained).toEqual(before.proposals[0]?.adds)
    expect(moved.inside.households).toBe(before.inside.households + (gained?.households ?? 0) - (lost?.households ?? 0))
    expect(plus(moved.inside, moved.outside)).toEqual(all)
    const nothing = { buildings: 0, households: 0 }
    const still = await api.must('area.coverage', {
      ...question,
      moved: [{ stationId: station._id, to: { lng: station.place.lng, lat: station.place.lat } }],
    })
    expect(still.change).toEqual({ gained: nothing, lost: nothing })
    const alone = await api.must('area.coverage', { ...question, minutes: 15, moved: [{ stationId: station._id, to }] })
    expect(alone.change).toBeDefined()
    expect(await api.ask('area.coverage', { moved: [{ stationId: 'nope', to }] })).toMatchObject({
      error: { code: 'not-found', fields: ['moved'] },
    })
    const abroad = { lng: 100, lat: 20 }
    expect(await api.ask('area.coverage', { planned: [abroad] })).toMatchObject({ ok: false })
    expect(await api.ask('area.coverage', { moved: [{ stationId: station._id, to: abroad }] })).toMatchObject({
      ok: false,
    })
  })

  test('uncounted buildings are told, count no households, and still draw a proposal', async () => {
    const own = demoApi()
    for (const { households: _, ...area } of buildings) own.store.put('areas', area)
    const county = await own.must('area.coverage', { pace: 'elder', minutes: 3 })
    expect(county.uncounted).toBe(all.buildings)
    expect(county.all).toEqual({ buildings: all.buildings, households: 0 })
    expect(county.proposals[0]?.adds.buildings).toBeGreaterThan(0)
    expect(county.uncovered.every((one) => one.households === undefined)).toBe(true)
  })

  test('without streets it is an estimate throughout', async () => {
    const own = demoApi({ file: null })
    const county = await own.must('area.coverage', {})
    expect([county.estimated, county.proposals, county.streets, county.reached]).toEqual([
      all,
      [],
      undefined,
      undefined,
    ])
    expect(plus(county.inside, county.outside)).toEqual(all)
  })

  test('staff see their own area, nobody else sees any', async () => {
    api.store.put('roles', aRole({ openid: 'o-community', kind: 'community-staff', areaId: 'jn-01-01' }))
    api.state.openid = 'o-community'
    expect((await api.must('area.coverage', { areaId: 'jn-01-01' })).all.buildings).toBeGreaterThan(0)
    expect(await api.ask('area.coverage', {})).toMatchObject({ error: { code: 'not-allowed' } })
    api.state.openid = 'o-somebody'
    expect(await api.ask('area.coverage', { areaId: 'jn-01-01' })).toMatchObject({ error: { code: 'not-allowed' } })
    api.state.openid = 'o-staff'
    expect(await api.ask('area.coverage', { areaId: 'nope' })).toMatchObject({ error: { code: 'not-found' } })
  })
})
