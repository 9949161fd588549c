import { roleWords } from '../../../../cloudfunctions/_modules/member/role.words'
import { roleKinds } from '../../../../src/contracts/member.const'
import { dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { memberId, withMembers } from '../../../support/people'

function world() {
  const made = memoryApi()
  withMembers(made.store)
  const told = (person: Person | 'somebody') =>
    made.store.rows('inbox').filter(({ to, moment }) => to === memberId(person) && moment === 'role-changed')
  return { ...made, told }
}

const grant = { code: 'aaaaaaaa', kind: 'station-manager', areaId: 'jn-1-1-2', why: '任命' } as const

test('whoever is granted a role is told once: which, where, and what they can do now', async () => {
  const { call, told, store } = world()
  dataOf(await call('community-staff', 'role.grant', grant))
  // Granted again from further above: it is held already.
  dataOf(await call('street-staff', 'role.grant', grant))
  expect(told('somebody')).toMatchObject([
    { title: '您现在是阳光花园的驿站管理员', path: 'pages/me/index', isRead: false },
  ])
  expect(told('somebody')[0]?.body).toContain('审核心愿')
  const [message] = store.rows('outbox').filter(({ moment }) => moment === 'role-changed')
  expect(message).toMatchObject({
    to: 'm-somebody',
    state: 'waiting',
    fields: { role: '驿站管理员', area: '阳光花园' },
  })
  expect(message?.call).toBeUndefined()
  expect(told('community-staff')).toEqual([])
})

test('and once when it ends, also when it is ended twice; granted anew it is told anew', async () => {
  const { call, told } = world()
  const { id: roleId } = dataOf(await call('community-staff', 'role.grant', grant))
  dataOf(await call('community-staff', 'role.end', { roleId, why: '调走' }))
  dataOf(await call('county-staff', 'role.end', { roleId, why: '再说一次' }))
  dataOf(await call('community-staff', 'role.grant', grant))
  expect(told('somebody').map(({ title }) => title)).toEqual([
    '您现在是阳光花园的驿站管理员',
    '您不再是阳光花园的驿站管理员',
    '您现在是阳光花园的驿站管理员',
  ])
})

test('whoever ends their own role knows; a building is said with its estate', async () => {
  const { call, told, store } = world()
  const mine = store.rows('roles').find(({ openid }) => openid === 'o-station-manager')?._id ?? ''
  dataOf(await call('station-manager', 'role.end', { roleId: mine, why: '退休' }))
  expect(told('station-manager')).toEqual([])
  dataOf(await call('community-staff', 'role.grant', { ...grant, kind: 'building-head', areaId: 'jn-1-1-1-1' }))
  expect(told('somebody').map(({ title }) => title)).toEqual(['您现在是水木清华1号楼的楼长'])
})

test.each(roleKinds)('%s: WeChat cuts nothing of what its message says', (kind) => {
  expect([...roleWords[kind].name].length).toBeLessThanOrEqual(20)
  expect([...roleWords[kind].brief].length).toBeLessThanOrEqual(20)
})

test('whoever left and came back can hold the same role again, and is told', async () => {
  const { call } = world()
  const grantAnew = async () => {
    const { code = '' } = dataOf(await call('stranger', 'member.join', {}))
    dataOf(await call('community-staff', 'role.grant', { ...grant, code }))
  }
  await grantAnew()
  dataOf(await call('stranger', 'member.leave', { sure: true }))
  await grantAnew()
  expect(dataOf(await call('stranger', 'member.me', {})).roles).toMatchObject([{ kind: 'station-manager' }])
  const [line] = dataOf(await call('stranger', 'notice.inbox', {})).items
  expect(line?.title).toBe('您现在是阳光花园的驿站管理员')
})
