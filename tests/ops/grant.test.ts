import { cloudStore } from '../../cloudfunctions/_platform/cloud'
import { countyCloud, type OpsCloud } from './cloud'

let cloud: OpsCloud
beforeEach(async () => {
  cloud = await countyCloud()
})
afterEach(() => cloud.stop())

const openid = 'o_test-0123456789abcdefghijk'
const grant = (changes: Record<string, string> = {}, ...flags: string[]) => {
  const all = { openid, role: 'county-staff', area: 'xx', why: '县委组织部任命', ...changes }
  return cloud.run('grant', ...Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]), ...flags)
}

test('the first county administrator is granted once, with the reason', async () => {
  expect(await grant({}, '--dry-run')).toEqual({ code: 0, said: '将授予 1 项职责' })
  expect(await cloud.rows('roles')).toEqual([])
  expect(await grant()).toEqual({ code: 0, said: '已授予 1 项职责' })
  expect(await grant({ why: '再说一次' })).toEqual({ code: 0, said: '已经有这个职责，没有改动' })
  expect(await cloud.rows('roles')).toMatchObject([
    { openid, kind: 'county-staff', areaId: 'xx', why: '县委组织部任命', grantedBy: 'ops' },
  ])
})

test('a role that ended is granted anew, and the old one stays on record', async () => {
  await grant()
  const [role] = await cloud.rows('roles')
  if (!role) throw new Error('no role')
  await cloud.inside(() =>
    cloudStore.transaction((tx) => tx.set('roles', { ...role, endedAt: '2026-01-01T00:00:00.000Z' })),
  )
  expect((await grant()).said).toBe('已授予 1 项职责')
  expect(await cloud.rows('roles')).toHaveLength(2)
})

test.each([
  [{ openid: 'short' }, '微信标识'],
  [{ role: 'king' }, '职责“king”'],
  [{ area: 'nowhere' }, '[unknown-area]'],
  [{ area: 'xx-1' }, '[wrong-level]'],
  [{ why: ' ' }, '授权依据'],
])('a wrong grant is refused: %j', async (changes, words) => {
  const { code, said } = await grant(changes as Record<string, string>)
  expect([code, said]).toEqual([1, expect.stringContaining(words)])
  expect(said).not.toContain(openid)
  expect(await cloud.rows('roles')).toEqual([])
})
