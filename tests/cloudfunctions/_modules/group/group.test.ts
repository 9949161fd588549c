import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { aGroup, placeId, withGroup } from '../../../support/groups'
import { codeOf, dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { aCatalogue, themeWords } from '../../../support/orders'
import { memberId } from '../../../support/people'

const stationId = 'jn-1-1-001'
const groupId = 'group-1'
const contact: Person = 'former-manager'
const worker: Person = 'other-manager'

function prepared() {
  const made = memoryApi()
  withGroup(made.store).put('catalogues', aCatalogue())
  const { season: _, ...words } = themeWords({ dispatch: 'assign' })
  const publish = (person: Person, part: object = {}) =>
    made.call(person, 'theme.publish', { stationId, groupId, ...words, ...part })
  const tick = clock({
    store: made.store,
    caller: () => ({ openid: '', source: 'wx_trigger' }),
    jobs,
    now: () => made.state.now,
    send: async () => 0,
    log: () => {},
  })
  const told = (person: Person) =>
    made.store
      .rows('inbox')
      .filter(({ to, path }) => to === memberId(person) && path.startsWith('features/order'))
      .map(({ title }) => title)
  const placed = async (part: object = {}) => {
    const theme = dataOf(await publish(contact))
    const order = dataOf(
      await made.call('party-member', 'order.place', { themeId: theme.id, slotId: '2026-11-24t0900', ...part }),
    )
    return { theme, orderId: order.id }
  }
  return { ...made, publish, tick, told, placed }
}

test('a contact publishes in the group’s name; a member who is none, a keeper and a stranger do not', async () => {
  const { publish, call } = prepared()
  const theme = dataOf(await publish(contact))
  expect(theme).toMatchObject({ groupName: '春雨志愿队', stationId, can: { edit: true } })
  expect(codeOf(await publish(worker))).toBe('not-allowed')
  expect(codeOf(await publish('station-manager'))).toBe('not-allowed')
  expect(codeOf(await publish(contact, { stationId: 'jn-9' }))).toBe('not-found')
  const pause = { themeId: theme.id, isPaused: true, reason: '师傅休假' }
  expect(codeOf(await call(worker, 'theme.pause', pause))).toBe('not-allowed')
  expect(codeOf(await call(contact, 'theme.pause', pause))).toBe('ok')
  // The station answers for its house.
  expect(codeOf(await call('station-manager', 'theme.pause', { themeId: theme.id, isPaused: false }))).toBe('ok')
  expect(dataOf(await call('nobody', 'theme.list', { stationId })).items[0]?.groupName).toBe('春雨志愿队')
})

test('its orders wait for the contact, who accepts; then its members have them and do them, and nobody else', async () => {
  const made = prepared()
  const { orderId } = await made.placed()
  await made.tick()
  expect(made.told(contact)).toEqual(['有新的预约，请答复'])
  const tasks = async (person: Person) => dataOf(await made.call(person, 'order.tasks', {})).items.map(({ id }) => id)
  expect([await tasks(contact), await tasks(worker)]).toEqual([[orderId], []])
  expect(codeOf(await made.call(worker, 'order.accept', { orderId }))).toBe('not-found')
  const accepted = dataOf(await made.call(contact, 'order.accept', { orderId }))
  expect(accepted).toMatchObject({ status: 'assigned', helperGroup: '春雨志愿队' })
  expect([await tasks(contact), await tasks(worker)]).toEqual([[orderId], [orderId]])
  expect(codeOf(await made.call('building-head', 'order.get', { orderId }))).toBe('not-found')
  dataOf(await made.call(worker, 'order.start', { orderId }))
  const done = dataOf(await made.call(worker, 'order.finish', { orderId }))
  expect(done.timeline.slice(-2).map(({ byRole }) => byRole)).toEqual(['group', 'group'])
  dataOf(await made.call('party-member', 'order.confirm', { orderId }))
})

test('a member calls whoever is served while it lives, as the group, and it is logged; out of the group no more', async () => {
  const made = prepared()
  const { orderId } = await made.placed()
  dataOf(await made.call(contact, 'order.accept', { orderId }))
  const reveal = () => made.call(worker, 'phone.reveal', { about: 'order', id: orderId })
  expect(codeOf(await reveal())).toBe('no-phone')
  dataOf(await made.call(contact, 'group.remove', { groupId, placeId: placeId(worker) }))
  expect(codeOf(await reveal())).toBe('not-allowed')
  expect(codeOf(await made.call(worker, 'order.start', { orderId }))).toBe('not-allowed')
  // All they may still do is say that they do not come.
  expect(codeOf(await made.call(worker, 'order.hand-back', { orderId, reason: '不在队里了' }))).toBe('ok')
})

test('a group that has ended offers nothing, and works nothing more', async () => {
  const made = prepared()
  const { theme, orderId } = await made.placed()
  const number = await made.call('station-manager', 'group.end', { groupId, why: '找13800138000' })
  expect(codeOf(number)).toBe('personal-data')
  dataOf(await made.call('station-manager', 'group.end', { groupId, why: '不再活动' }))
  const seen = dataOf(await made.call('party-member', 'theme.get', { themeId: theme.id }))
  expect(seen).toMatchObject({ isPaused: true, can: { order: false } })
  expect(seen.pauseReason).toBeUndefined()
  const place = { themeId: theme.id, slotId: '2026-11-25t0900' }
  expect(codeOf(await made.call('party-member', 'order.place', place))).toBe('paused')
  expect(codeOf(await made.call(contact, 'order.accept', { orderId }))).toBe('not-found')
  expect(codeOf(await made.publish(contact))).toBe('not-found')
  expect(codeOf(await made.call('station-manager', 'order.accept', { orderId }))).toBe('ok')
  expect(codeOf(await made.call(contact, 'group.add', { groupId, code: 'aaaaaaaa' }))).toBe('wrong-state')
})

test('a party branch orders in its own name; whoever is not in it does not', async () => {
  const made = prepared()
  made.store.put('groups', aGroup({ _id: 'branch', kind: 'party-branch', name: '第一党支部' }))
  const theme = dataOf(await made.call('station-manager', 'theme.publish', { stationId, ...themeWords() }))
  const place = (person: Person) =>
    made.call(person, 'order.place', { themeId: theme.id, slotId: '2026-11-24t0900', people: 3, groupId: 'branch' })
  expect(codeOf(await place('party-member'))).toBe('not-found')
  const order = dataOf(await place(contact))
  expect(order.forGroup).toBe('第一党支部')
  const day = dataOf(await made.call('station-manager', 'order.day', { stationId, day: '2026-11-24' })).items
  expect(day).toMatchObject([{ forGroup: '第一党支部', people: 3 }])
})

test('members are taken in by their code; the last contact stays until there is another', async () => {
  const made = prepared()
  const view = dataOf(await made.call(contact, 'group.add', { groupId, code: 'aaaaaaaa' }))
  expect(view.members.map(({ isContact, isMe }) => [isContact, isMe])).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
  expect(codeOf(await made.call(contact, 'group.remove', { groupId, placeId: placeId(contact) }))).toBe('wrong-state')
  dataOf(await made.call(contact, 'group.add', { groupId, code: 'aaaaaaaa', isContact: true }))
  const left = dataOf(await made.call(contact, 'group.remove', { groupId, placeId: placeId(contact) }))
  expect(left.members).toEqual([])
  expect(dataOf(await made.call(contact, 'group.mine', {})).items).toEqual([])
  expect(dataOf(await made.call(contact, 'member.me', {})).isInGroup).toBe(false)
  expect(dataOf(await made.call(worker, 'member.me', {})).isInGroup).toBe(true)
  expect(codeOf(await made.call('station-manager', 'group.add', { groupId, code: 'zzzzzzzz' }))).toBe('not-found')
})

test('a name that is no name is not registered', async () => {
  const { call } = prepared()
  const register = (name: string) =>
    call('station-manager', 'group.register', { stationId, name, kind: 'volunteer-team', code: 'aaaaaaaa' })
  expect(codeOf(await register('打13800138000'))).toBe('personal-data')
  const view = dataOf(await register('周一剪吧'))
  expect(view).toMatchObject({
    name: '周一剪吧',
    members: [{ isContact: true }],
    can: { publish: false, manage: true },
  })
})

test('who leaves the mini-program is in no group any more', async () => {
  const made = prepared()
  const { personalData } = await import('../../../../cloudfunctions/_modules/personal-data')
  const person = { memberId: memberId(worker), openid: 'o-other-manager' }
  for (const part of personalData) await part.forgotten(made.store, person, made.state.now)
  expect(made.store.rows('groups')[0]?.memberIds).toEqual([memberId(contact)])
})

test('nobody’s id is in what groups answer, to their keepers and members neither', async () => {
  const made = prepared()
  const ids = made.store.rows('members').flatMap(({ _id, openid }) => (openid ? [_id, openid] : [_id]))
  for (const person of ['station-manager', contact, worker] as const) {
    const answers = [await made.call(person, 'group.mine', {}), await made.call(person, 'group.list', { stationId })]
    const text = JSON.stringify(answers)
    expect(ids.filter((id) => text.includes(`"${id}"`))).toEqual([])
  }
  expect(JSON.stringify(await made.call('station-manager', 'group.list', { stationId }))).toContain(placeId(contact))
})
