import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { demoCounty } from '../../../local/demo/county'
import { demoFiles, demoRows } from '../../../local/demo/make-demo'
import { personas } from '../../../local/demo/personas'
import { demoFolder } from '../../../local/demo/seed'
import { metresBetween } from '../../../src/contracts/place.calc'
import { Id, Phone } from '../../../src/contracts/text'
import { estimatedWalkMetres, walkMinutesFor } from '../../../src/contracts/walk.calc'

const { areas, stations } = demoRows()
const byLevel = (level: string) => areas.filter((area) => area.level === level)
const starred = (star: number) => stations.filter((station) => station.star === star)

test('the committed files are what the generator makes, byte for byte', () => {
  for (const [name, content] of Object.entries(demoFiles()))
    expect([name, readFileSync(join(demoFolder, name), 'utf8') === content]).toEqual([name, true])
})

test('the published figures hold: 158 estates, 179 stations, 8 five-star, 15 four-star', () => {
  expect(byLevel('estate')).toHaveLength(158)
  expect(stations).toHaveLength(179)
  expect([starred(5).length, starred(4).length]).toEqual([8, 15])
  expect(starred(0).length).toBeGreaterThan(0)
  const served = new Set(stations.flatMap(({ areaPath }) => areaPath))
  expect(byLevel('estate').filter(({ _id }) => !served.has(_id))).toEqual([])
})

test('everything is marked synthetic, and nothing looks like a real telephone', () => {
  expect([...areas, ...stations].every(({ isSynthetic }) => isSynthetic)).toBe(true)
  const phones = stations.map(({ phone }) => phone)
  expect(phones.every((phone) => Phone.safeParse(phone).success && phone.startsWith('0539-7000'))).toBe(true)
  expect(new Set(phones).size).toBe(stations.length)
})

test('ids are valid and unique, numbers run from 1 in each community, names do not repeat', () => {
  for (const rows of [areas, stations]) {
    expect(rows.every(({ _id }) => Id.safeParse(_id).success && _id.length <= 27)).toBe(true)
    expect(new Set(rows.map(({ _id }) => _id)).size).toBe(rows.length)
  }
  expect(new Set(stations.map(({ name }) => name)).size).toBe(stations.length)
  for (const { _id } of byLevel('community')) {
    const numbers = stations.filter(({ communityId }) => communityId === _id).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_number, i) => i + 1))
  }
})

test('every place lies in the county, and parents come before children', () => {
  const { bounds } = demoCounty
  for (const { place } of [...areas, ...stations]) {
    if (!place) continue
    expect(
      place.lng > bounds.west && place.lng < bounds.east && place.lat > bounds.south && place.lat < bounds.north,
    ).toBe(true)
  }
  const seen = new Set<string>()
  for (const { _id, path } of areas) {
    expect(path.slice(0, -1).every((id) => seen.has(id))).toBe(true)
    seen.add(_id)
  }
})

test('the town is well served, and some places are out of reach', () => {
  const minutesTo = (place: { lng: number; lat: number }) =>
    Math.min(
      ...stations.map((station) =>
        walkMinutesFor(estimatedWalkMetres(metresBetween(place, station.place)), demoCounty.paces.adult),
      ),
    )
  expect(minutesTo(demoCounty.centre)).toBeLessThanOrEqual(15)
  const outside = byLevel('building').filter(({ place }) => place && minutesTo(place) > demoCounty.circleMinutes)
  expect(outside.length).toBeGreaterThan(10)
  expect(outside.length).toBeLessThan(byLevel('building').length / 4)
})

test('stations differ: hours, special days, equipment, modules, checks', () => {
  const kinds = new Set(stations.map(({ opening }) => JSON.stringify(opening.week)))
  expect(kinds.size).toBeGreaterThanOrEqual(8)
  const wholeDay = stations.filter(({ opening }) => opening.week.every(([span]) => span?.until === 1440))
  expect(wholeDay.length).toBeGreaterThan(3)
  expect(stations.filter(({ opening }) => Object.keys(opening.days).length > 0).length).toBeGreaterThan(3)
  for (const { id } of demoCounty.modules) expect(stations.some(({ modules }) => modules.includes(id))).toBe(true)
  const states = new Set(stations.flatMap(({ checklist }) => Object.values(checklist).map(({ state }) => state)))
  expect(states).toEqual(new Set(['passed', 'failed']))
  expect(stations.some(({ hasNightLight }) => hasNightLight)).toBe(true)
  const lent = stations.flatMap(({ equipment }) => equipment.filter(({ total }) => total !== undefined))
  expect(new Set(lent.map(({ kind }) => kind))).toEqual(new Set(['umbrella', 'toolbox']))
})

test('the people to try it as have their areas, and the manager a station', () => {
  const ids = new Set(areas.map(({ _id }) => _id))
  for (const { homeEstateId, roles } of personas)
    for (const id of [homeEstateId, ...roles.map(({ areaId }) => areaId)]) if (id) expect(ids).toContain(id)
  const managed = personas.flatMap(({ roles }) => roles.filter(({ kind }) => kind === 'station-manager'))
  for (const { areaId } of managed) expect(stations.some(({ areaPath }) => areaPath.includes(areaId))).toBe(true)
})

test('photos are there and light', () => {
  const names = new Set(stations.flatMap(({ photos }) => photos))
  expect(names.size).toBeGreaterThanOrEqual(3)
  for (const name of names) expect(statSync(join(demoFolder, 'photos', name)).size).toBeLessThan(30_000)
})
