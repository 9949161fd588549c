import { handlers } from '../../../cloudfunctions/api/handlers'
import { personas } from '../../../local/demo/personas'
import { aCounty, anArea, aRole, aStation, aWeek } from '../../support/factories'
import { sdkEnvironment } from '../../support/gateway'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

// The functions as they are deployed: bundled, in workers, identity from the platform, called over HTTP as personas.

const place = { lng: 118.835, lat: 35.175 }
const stationId = 'jn-01-01-001'
let cloud: TestCloud

async function fill(): Promise<void> {
  Object.assign(process.env, sdkEnvironment(cloud.adminUrl))
  const { cloudStore } = await import('../../../cloudfunctions/_platform/cloud')
  await cloud.host.invoke('migrate', {}, { openid: '', source: '' })
  const county = anArea({ _id: 'jn' })
  const street = anArea({ _id: 'jn-01' }, county)
  const community = anArea({ _id: 'jn-01-01' }, street)
  const estate = anArea({ _id: 'jn-01-01-01' }, community)
  const roles = personas.flatMap(({ openid, roles }) => roles.map((role) => aRole({ openid, ...role })))
  const station = aStation({ number: 1, communityId: 'jn-01-01', areaPath: estate.path, _id: stationId })
  await cloudStore.transaction(async (tx) => {
    await tx.set('counties', aCounty())
    for (const area of [county, street, community, estate]) await tx.set('areas', area)
    for (const role of roles) await tx.set('roles', role)
    await tx.set('stations', station)
  })
}

beforeAll(async () => {
  cloud = await startTestCloud()
  await cloud.post('/local/clock', { now: '2026-11-23T02:00:00.000Z' })
  await fill()
}, 60_000)
afterAll(() => cloud.stop())

test('a resident finds, opens and borrows; the manager edits; nobody else may', async () => {
  expect(await cloud.call('resident', 'station.near', { place, openNow: true })).toMatchObject({
    ok: true,
    data: { total: 1, items: [{ id: stationId, walkMinutes: 1, open: { isOpen: true } }] },
  })
  const key = 'key-of-a-tap'
  const borrowed = await cloud.call('resident', 'station.borrow', { stationId, item: 'umbrella' }, key)
  expect(borrowed).toMatchObject({ ok: true, data: { myLoans: [{ item: 'umbrella' }] } })
  expect(await cloud.call('resident', 'station.borrow', { stationId, item: 'umbrella' }, key)).toEqual(borrowed)
  expect(await cloud.call('elder', 'station.get', { stationId })).toMatchObject({
    data: { myLoans: [], can: { editHours: false } },
  })

  const edit = { stationId, revision: 1, week: aWeek({ from: 0, until: 480 }) }
  expect(await cloud.call('resident', 'station.edit-hours', edit, 'key-resident')).toMatchObject({
    error: { code: 'not-allowed' },
  })
  expect(await cloud.call('station-manager', 'station.edit-hours', edit, 'key-manager')).toMatchObject({
    data: { revision: 2, open: { isOpen: false } },
  })
  for (let i = 0; i < 4; i++)
    expect(await cloud.call('resident', 'station.near', { place, openNow: true })).toMatchObject({ data: { total: 0 } })
})

test('every call of the contract has arrived', async () => {
  for (const name of Object.keys(handlers)) {
    const answer = await cloud.call('stranger', name, { nonsense: true }, 'key-12345678')
    expect([name, answer.ok ? 'ok' : answer.error.code]).toEqual([name, 'bad-input'])
  }
})

test('bodies that are none, too big or from the inside', async () => {
  const code = async (body: string) =>
    ((await (await cloud.post('/call', body, { 'x-persona': 'resident' })).json()) as { error: { code: string } }).error
      .code
  expect(await code('{"name":"station.near"')).toBe('bad-input')
  expect(await code('{"name":"__proto__","input":{}}')).toBe('unknown-call')
  expect(await code('{"name":"station.near","input":{"place":{"lng":NaN}}}')).toBe('bad-input')
  expect(await code(JSON.stringify({ name: 'station.search', input: { text: 'x'.repeat(5_000_000) } }))).toBe(
    'too-large',
  )
  expect(await code('{"name":"station.near","input":{"place":{"lng":2.3,"lat":48.8}}}')).toBe('out-of-county')
})

test('a phone cannot call the clock or migrate', async () => {
  const invoke = async (name: string, openid: string, source: string): Promise<unknown> =>
    JSON.parse(await cloud.host.invoke(name, {}, { openid, source }))
  for (const name of ['clock', 'migrate'])
    expect(await invoke(name, personas[0]?.openid ?? '', 'wx_client')).toEqual({ ok: false })
  expect(await invoke('clock', '', 'wx_trigger')).toMatchObject({ ok: true })
})
