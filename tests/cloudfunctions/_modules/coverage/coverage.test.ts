import type { AreaCoverage } from '../../../../src/contracts/coverage'
import { demoApi } from '../../../support/demo-api'
import { aRole } from '../../../support/factories'

const api = demoApi()
const buildings = api.areas.filter(({ level }) => level === 'building').length

const sums = ({ inside, outside, parts, direct }: AreaCoverage) => [
  parts.reduce((sum, part) => sum + part.inside, direct.inside) - inside,
  parts.reduce((sum, part) => sum + part.outside, direct.outside) - outside,
]

describe('area.coverage (M2)', () => {
  test.each(['adult', 'elder', 'wheels'] as const)(
    '%s: inside and outside add up to all, at every level',
    async (pace) => {
      const county = await api.must('area.coverage', { pace, minutes: 10 })
      expect(county.inside + county.outside).toBe(county.buildings)
      expect(county.buildings).toBe(buildings)
      expect(sums(county)).toEqual([0, 0])
      expect(county.streets?.isSynthetic).toBe(true)
      const street = county.parts[0]
      const one = await api.must('area.coverage', { areaId: street?.area.id, pace, minutes: 10 })
      expect([one.inside, one.outside]).toEqual([street?.inside, street?.outside])
      expect(sums(one)).toEqual([0, 0])
    },
  )

  test('an elder is covered less than an adult, and ten minutes less than fifteen', async () => {
    const inside = async (pace: 'adult' | 'elder', minutes: number) =>
      (await api.must('area.coverage', { pace, minutes })).inside
    expect(await inside('elder', 5)).toBeLessThan(await inside('adult', 5))
    expect(await inside('elder', 5)).toBeLessThan(await inside('elder', 15))
  })

  test('the list of the uncovered goes through all of them, each once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.must('area.coverage', { pace: 'elder', minutes: 3, limit: 50, ...(cursor && { cursor }) })
      seen.push(...page.uncovered.map(({ id }) => id))
      cursor = page.cursor
      if (!cursor) expect(page.outside).toBe(seen.length)
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(50)
  })

  test('a planned station at the first proposal brings in as many as was said', async () => {
    const question = { pace: 'elder' as const, minutes: 3 }
    const before = await api.must('area.coverage', question)
    const [best, second] = before.proposals
    expect(best?.adds).toBeGreaterThanOrEqual(second?.adds ?? 0)
    if (!best) throw new Error('nothing was proposed')
    const after = await api.must('area.coverage', { ...question, planned: [best.place] })
    expect(after.gained).toBe(best.adds)
    expect(after.inside).toBe(before.inside + best.adds)
  })

  test('without streets it is an estimate throughout', async () => {
    const own = demoApi({ file: null })
    const county = await own.must('area.coverage', {})
    expect([county.estimated, county.proposals, county.streets]).toEqual([buildings, [], undefined])
    expect(county.inside + county.outside).toBe(buildings)
  })

  test('staff see their own area, nobody else sees any', async () => {
    api.store.put('roles', aRole({ openid: 'o-community', kind: 'community-staff', areaId: 'jn-01-01' }))
    api.state.openid = 'o-community'
    expect((await api.must('area.coverage', { areaId: 'jn-01-01' })).buildings).toBeGreaterThan(0)
    expect(await api.ask('area.coverage', {})).toMatchObject({ error: { code: 'not-allowed' } })
    api.state.openid = 'o-somebody'
    expect(await api.ask('area.coverage', { areaId: 'jn-01-01' })).toMatchObject({ error: { code: 'not-allowed' } })
    api.state.openid = 'o-staff'
    expect(await api.ask('area.coverage', { areaId: 'nope' })).toMatchObject({ error: { code: 'not-found' } })
  })
})
