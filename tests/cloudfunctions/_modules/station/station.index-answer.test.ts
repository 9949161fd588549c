import { packedIndex } from '../../../../cloudfunctions/_modules/station/station.index-answer'
import { StationMemory } from '../../../../cloudfunctions/_modules/station/station.memory'
import { demoCounty } from '../../../../local/demo/county'
import { demoRows } from '../../../../local/demo/make-demo'
import { anOpening, aStation } from '../../../support/factories'

const now = new Date('2026-11-23T02:00:00.000Z')

test("the demo county's 179 stations fit into 30 KB", () => {
  const memory = new StationMemory('epoch-of-an-import', demoCounty, 0)
  for (const station of demoRows().stations) memory.put(station)
  const answer = packedIndex(memory, undefined, now)
  expect(answer.stations).toHaveLength(179)
  expect(Buffer.byteLength(JSON.stringify({ ok: true, data: answer }))).toBeLessThan(30_000)
})

test('days gone by are left out, yesterday and what is to come are not', () => {
  const days = Object.fromEntries(
    ['2026-11-01', '2026-11-22', '2026-11-23', '2027-02-06'].map((day) => [day, { spans: [] }]),
  )
  const memory = new StationMemory('', demoCounty, 3)
  memory.put(aStation({ opening: anOpening({ days }) }))
  const answer = packedIndex(memory, 'an older version', now)
  expect(Object.keys(answer.openings?.[0]?.days ?? {})).toEqual(['2026-11-22', '2026-11-23', '2027-02-06'])
  expect(packedIndex(memory, answer.version, now)).not.toHaveProperty('stations')
})
