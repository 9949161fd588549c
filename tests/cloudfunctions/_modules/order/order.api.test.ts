import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { codeOf, dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { aCatalogue, anOrderIn, aRota, aTheme, everyDay, slotOn } from '../../../support/orders'
import { memberId, withMembers } from '../../../support/people'
import { photoBy } from '../../../support/photos'

const stationId = 'jn-1-1-001'
const themeId = 'theme1'
const slotId = '2026-11-24t0900'

function prepared(theme = aTheme()) {
  const made = memoryApi()
  withMembers(made.store).put('catalogues', aCatalogue()).put('themes', theme)
  const { call, store, state } = made
  const place = async (person: Person, part: object = {}) =>
    dataOf(await call(person, 'order.place', { themeId, slotId, ...part }))
  const wait = (seconds: number) => {
    state.now = new Date(state.now.getTime() + seconds * 1000)
  }
  const caller = () => ({ openid: '', source: 'wx_trigger' })
  const tick = clock({ store, caller, jobs, now: () => state.now, send: async () => 0, log: () => {} })
  const told = (who: Parameters<typeof memberId>[0]) => {
    const lines = store.rows('inbox').filter(({ to, at }) => to === memberId(who) && at <= state.now.toISOString())
    return lines.filter(({ path }) => path.startsWith('features/order/')).map(({ title }) => title)
  }
  return { ...made, place, wait, told, tick }
}

test('S2: from the first tap to the rating, everybody told what they must know and nothing twice', async () => {
  const { call, place, wait, told, tick, store } = prepared()
  const list = dataOf(await call('former-manager', 'theme.list', { stationId })).items
  expect(list).toMatchObject([{ id: themeId, name: '周一剪吧', nextAt: '2026-11-24T01:00:00.000Z', left: 5 }])
  const theme = dataOf(await call('former-manager', 'theme.get', { themeId }))
  expect(theme.upcoming).toHaveLength(13)
  const order = await place('former-manager', { slotId: theme.upcoming[0]?.slotId, people: 2, note: '腿脚不便' })
  expect(order).toMatchObject({ number: '0001', status: 'requested', people: 2, isMine: true, where: 'station' })
  expect(order.callName).toBeUndefined()
  expect(dataOf(await call('stranger', 'theme.get', { themeId })).upcoming[0]?.left).toBe(3)
  await tick()
  await tick()
  expect([told('former-manager'), told('station-manager')]).toEqual([[], ['有新的预约，请答复']])

  const orderId = order.id
  const day = dataOf(await call('station-manager', 'order.day', { stationId })).items
  expect(day).toMatchObject([{ id: orderId, callName: '小王', can: { accept: true, call: true } }])
  await call('station-manager', 'order.accept', { orderId })
  expect(told('former-manager')).toEqual([])
  wait(11)
  expect(told('former-manager')).toEqual(['您的预约接下了'])
  await call('party-member', 'order.grab', { orderId })
  expect(dataOf(await call('party-member', 'order.tasks', {})).items).toMatchObject([{ id: orderId }])
  wait(86_400)
  await call('party-member', 'order.start', { orderId })
  const finish = (photo: string) => call('party-member', 'order.finish', { orderId, photos: [photo] })
  for (const photo of [
    'cloud://a/1.png',
    photoBy('stranger', `orders/${orderId}`),
    photoBy('party-member', 'orders/x'),
  ])
    expect(await finish(photo)).toMatchObject({ error: { code: 'bad-input', fields: ['photos.0'] } })
  const done = dataOf(await finish(photoBy('party-member', `orders/${orderId}`)))
  expect(done).toMatchObject({ status: 'done', can: { undo: true } })
  expect(done.photos).toEqual([expect.stringMatching(/^https:/)])
  wait(11)
  const rated = dataOf(await call('former-manager', 'order.rate', { orderId, stars: 5, words: '剪得好' }))
  expect(rated).toMatchObject({ status: 'confirmed', rating: { stars: 5, words: '剪得好' }, can: { rate: false } })
  expect(rated.timeline.map(({ what, byRole }) => [what, byRole])).toEqual([
    ['placed', 'resident'],
    ['accepted', 'station-manager'],
    ['grabbed', 'party-member'],
    ['started', 'party-member'],
    ['finished', 'party-member'],
    ['rated', 'resident'],
  ])
  expect(told('former-manager')).toEqual(['您的预约接下了', '明天有约：周一剪吧', '预约做完了，请您确认'])
  expect(told('station-manager')).toEqual(['有新的预约，请答复'])
  expect(store.rows('outbox').filter(({ moment }) => moment === 'order-changed')).toHaveLength(2)
  const figures = dataOf(await call('station-manager', 'order.figures', { stationId, month: '2026-11' }))
  expect(figures).toEqual({
    month: '2026-11',
    total: 1,
    people: 2,
    byStatus: [{ status: 'confirmed', orders: 1 }],
    stars: 5,
  })
  for (const month of ['2026-10', '2026-12', '9999-12', '0000-01'])
    expect(dataOf(await call('station-manager', 'order.figures', { stationId, month })).total).toBe(0)
})

test('what was taken back within seconds is never told, and a declined seat comes back if it is still free', async () => {
  const { call, place, wait, told } = prepared(aTheme({ slots: everyDay(1) }))
  const { id: orderId } = await place('former-manager')
  await call('station-manager', 'order.decline', { orderId, reason: '师傅病了' })
  expect(dataOf(await call('station-manager', 'order.undo', { orderId }))).toMatchObject({ status: 'requested' })
  await call('station-manager', 'order.accept', { orderId })
  await call('station-manager', 'order.undo', { orderId })
  wait(3600)
  expect(told('former-manager')).toEqual([])

  await call('station-manager', 'order.decline', { orderId, reason: '师傅病了' })
  await place('party-member')
  expect(codeOf(await call('station-manager', 'order.undo', { orderId }))).toBe('slot-full')
  wait(3600)
  expect(told('former-manager')).toEqual(['您的预约没能接下'])
})

test('who sees what: nobody is named to those who might come, the number only by a logged reveal', async () => {
  const { call, store } = prepared()
  const id = { _id: 'order-1', number: '0001', order: 'a' }
  store.put('orders', anOrderIn('accepted', aTheme(), { id, note: '门牌 3 单元 501', where: 'home' }))
  await call('former-manager', 'member.set-phone', { phone: '13800138000' })
  const seen = dataOf(await call('party-member', 'order.open', {})).items[0]
  expect(seen).toMatchObject({ id: 'order-1', can: { grab: true, call: false } })
  const view = dataOf(await call('party-member', 'order.get', { orderId: 'order-1' }))
  const text = JSON.stringify([seen, view])
  for (const secret of ['小王', '1号楼', '501', '13800138000']) expect(text).not.toContain(secret)
  const reveal = (person: Person) => call(person, 'phone.reveal', { about: 'order', id: 'order-1' })
  expect(codeOf(await reveal('party-member'))).toBe('not-allowed')
  expect(codeOf(await reveal('stranger'))).toBe('not-found')

  const mine = dataOf(await call('party-member', 'order.grab', { orderId: 'order-1' }))
  expect(mine).toMatchObject({ callName: '小王', home: '水木清华 1号楼', note: '门牌 3 单元 501', can: { call: true } })
  expect(dataOf(await reveal('party-member'))).toMatchObject({ phone: '13800138000', isHelper: false })
  expect(store.rows('reveals')).toMatchObject([{ about: 'order', aboutId: 'order-1', byRole: 'party-member' }])
  expect(dataOf(await call('building-head', 'order.open', {})).items).toEqual([])
  expect(codeOf(await call('building-head', 'order.grab', { orderId: 'order-1' }))).toBe('already-taken')
  store.put('orders', anOrderIn('confirmed', aTheme(), { id }))
  expect(codeOf(await reveal('station-manager'))).toBe('not-allowed')
  for (const person of ['stranger', 'building-head', 'other-manager'] as const)
    expect(codeOf(await call(person, 'order.get', { orderId: 'order-1' }))).toBe('not-found')
})

test('whoever was to come and lost their role learns nothing more and may only hand it back', async () => {
  const { call, store } = prepared()
  store.put(
    'orders',
    anOrderIn('accepted', aTheme(), { id: { _id: 'order-1', number: '0001', order: 'a' }, note: '501' }),
  )
  await call('former-manager', 'member.set-phone', { phone: '13800138000' })
  const orderId = 'order-1'
  expect(dataOf(await call('party-member', 'order.grab', { orderId })).can.call).toBe(true)
  const roles = store.rows('roles').filter(({ openid }) => openid === 'o-party-member')
  store.put('roles', ...roles.map((role) => ({ ...role, endedAt: '2026-11-23T01:00:00.000Z' })))

  expect(codeOf(await call('party-member', 'phone.reveal', { about: 'order', id: orderId }))).toBe('not-allowed')
  const view = dataOf(await call('party-member', 'order.get', { orderId }))
  for (const secret of ['小王', '1号楼', '501']) expect(JSON.stringify(view)).not.toContain(secret)
  expect(Object.entries(view.can).filter(([, can]) => can)).toEqual([['handBack', true]])
  expect(codeOf(await call('party-member', 'order.finish', { orderId }))).toBe('not-allowed')
  expect(dataOf(await call('party-member', 'order.tasks', {})).items).toMatchObject([{ id: orderId, isMyTask: true }])
  await call('party-member', 'order.hand-back', { orderId, reason: '不做志愿者了' })
  expect(store.rows('orders')).toMatchObject([{ status: 'accepted', helperIds: [] }])
})

test('代办: the building head orders for an elder; the elder is on the call list, the helper is told', async () => {
  const { call, place, wait, told, store } = prepared()
  const order = await place('building-head', { forId: memberId('elder'), where: 'home' })
  expect(order).toMatchObject({ isMine: true, callName: '孙爷爷', timeline: [{ byRole: 'building-head' }] })
  expect(dataOf(await call('building-head', 'order.mine', {})).items).toMatchObject([{ callName: '孙爷爷' }])
  await call('station-manager', 'order.accept', { orderId: order.id })
  wait(11)
  expect(told('building-head')).toEqual(['您的预约接下了'])
  const { items } = dataOf(await call('station-manager', 'notice.call-list', { stationId }))
  expect(items.find(({ title }) => title === '您的预约接下了')).toMatchObject({
    callName: '孙爷爷',
    reason: 'no-wechat',
  })
  expect(store.rows('orders')[0]).toMatchObject({ forId: memberId('elder'), byId: memberId('building-head') })
  expect(codeOf(await call('party-member', 'order.place', { themeId, slotId, forId: memberId('elder') }))).toBe(
    'not-allowed',
  )
  await call('building-head', 'help.end', { helpedId: memberId('elder'), why: '搬走了' })
  expect(codeOf(await call('building-head', 'order.cancel', { orderId: order.id, reason: '不用了' }))).not.toBe('ok')
})

test.each([
  ['a theme that is none', { themeId: 'nope' }, 'not-found'],
  ['a slot that is none', { slotId: '2026-11-24t0905' }, 'not-found'],
  ['too many people', { people: 6 }, 'slot-full'],
  ['the same slot twice', { slotId: '2026-11-25t0900' }, 'already-ordered'],
  ['a visit without a home', { where: 'home' }, 'home-needed'],
])('refused: %s', async (_, part, code) => {
  const { call, store } = prepared()
  await call('stranger', 'order.place', { themeId, slotId: '2026-11-25t0900' })
  const before = JSON.stringify([store.rows('orders'), store.rows('slots'), store.rows('counters')])
  expect(codeOf(await call('stranger', 'order.place', { themeId, slotId, ...part } as never))).toBe(code)
  expect(JSON.stringify([store.rows('orders'), store.rows('slots'), store.rows('counters')])).toBe(before)
})

test('a pause and a closed day stop orders at once, also those on their way; going on takes them again', async () => {
  const { call } = prepared()
  const place = async () => codeOf(await call('stranger', 'order.place', { themeId, slotId }))
  await call('station-manager', 'theme.pause', { themeId, isPaused: true, reason: '师傅休假' })
  expect(await place()).toBe('paused')
  const [seen] = dataOf(await call('nobody', 'theme.list', {})).items
  expect(seen).toMatchObject({ isPaused: true, pauseReason: '师傅休假' })
  expect(seen?.nextAt).toBeUndefined()
  await call('station-manager', 'theme.pause', { themeId, isPaused: false })
  await call('station-manager', 'station.close-on', { stationId, day: '2026-11-24', reason: '检修' })
  expect(await place()).toBe('day-closed')
  const { upcoming } = dataOf(await call('nobody', 'theme.get', { themeId }))
  expect(upcoming[0]).toMatchObject({ slotId, canOrder: false, why: 'closed' })
  await call('station-manager', 'station.close-on', { stationId, day: '2026-11-24', undo: true })
  expect(await place()).toBe('ok')
})

test('nobody grabs what is for themselves', async () => {
  const { call, place } = prepared()
  const { id: orderId } = await place('party-member')
  await call('station-manager', 'order.accept', { orderId })
  expect(dataOf(await call('party-member', 'order.open', {})).items).toEqual([])
  expect(codeOf(await call('party-member', 'order.grab', { orderId }))).toBe('not-allowed')
  expect(codeOf(await call('building-head', 'order.grab', { orderId }))).toBe('ok')
})

test('moving keeps the number and moves the seats; a full slot refuses and nothing changes', async () => {
  const { call, place, store } = prepared(aTheme({ slots: everyDay(2) }))
  const { id: orderId, number } = await place('former-manager', { people: 2 })
  await place('party-member', { slotId: '2026-11-25t0900' })
  const move = (to: string) => call('former-manager', 'order.move', { orderId, slotId: to })
  expect(codeOf(await move('2026-11-25t0900'))).toBe('slot-full')
  expect(dataOf(await move('2026-11-26t0900'))).toMatchObject({ number, startsAt: '2026-11-26T01:00:00.000Z' })
  expect(store.rows('slots').map(({ _id, taken }) => [_id, taken])).toEqual([
    ['theme1-2026-11-24t0900', 0],
    ['theme1-2026-11-25t0900', 1],
    ['theme1-2026-11-26t0900', 2],
  ])
})

test('the manager names who comes: only people whose role reaches the order; the rota’s group comes by itself', async () => {
  const { call, place, store } = prepared(aTheme({ dispatch: 'rota' }))
  const order = await place('former-manager')
  const helpers = dataOf(await call('station-manager', 'order.helpers', { stationId, orderId: order.id })).items
  expect(helpers.map(({ id }) => id).sort()).toEqual(
    ['building-head', 'party-member', 'somebody', 'station-manager'].map((id) => memberId(id as Person)).sort(),
  )
  const assign = (helperId: string) => call('station-manager', 'order.assign', { orderId: order.id, helperId })
  store.put('rotas', aRota())
  const accepted = dataOf(await call('station-manager', 'order.accept', { orderId: order.id }))
  expect(accepted).toMatchObject({ status: 'assigned', helperGroup: '第一组' })
  expect(dataOf(await call('party-member', 'order.tasks', {})).items).toHaveLength(1)
  expect(codeOf(await assign(memberId('other-manager')))).toBe('bad-input')
  expect(dataOf(await assign(memberId('building-head')))).toMatchObject({ helperRole: 'building-head' })
  expect(dataOf(await call('party-member', 'order.tasks', {})).items).toEqual([])
  const set = (memberIds: string[]) =>
    call('station-manager', 'order.set-rota', {
      stationId,
      startsOn: '2026-11-23',
      groups: [{ name: '组', memberIds }],
    })
  expect(codeOf(await set([memberId('other-manager')]))).toBe('bad-input')
  expect(dataOf(await set([memberId('party-member')]))).toMatchObject({
    current: '组',
    groups: [{ members: [{ callName: '小王' }] }],
  })
})

test('the manager’s day: what earlier days left undone, today, and later requests, by time and page by page', async () => {
  const { call, store, wait } = prepared()
  const theme = aTheme({ slots: [...everyDay(5), ...everyDay(5, 840, 900)] })
  const add = (_id: string, status: Parameters<typeof anOrderIn>[0], slot: string) =>
    store.put(
      'orders',
      anOrderIn(status, theme, { id: { _id, number: _id, order: _id }, occurrence: slotOn(theme, slot) }),
    )
  add('left-undone', 'accepted', '2026-11-24t0900')
  add('finished-earlier', 'done', '2026-11-24t1400')
  add('today-done', 'done', '2026-11-25t0900')
  add('today', 'assigned', '2026-11-25t1400')
  add('later-asked', 'requested', '2026-11-27t0900')
  add('later-accepted', 'accepted', '2026-11-26t0900')
  wait(2 * 86_400)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = dataOf(await call('station-manager', 'order.day', { stationId, limit: 1, ...(cursor && { cursor }) }))
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor)
  expect(ids).toEqual(['left-undone', 'today-done', 'today', 'later-asked'])
  const on = dataOf(await call('station-manager', 'order.day', { stationId, day: '2026-11-24' })).items
  expect(on.map(({ id, isOverdue }) => [id, isOverdue])).toEqual([
    ['left-undone', true],
    ['finished-earlier', false],
  ])
})

test('item 16 needs no release: the county adds it, a station offers it, a resident finds it', async () => {
  const { call } = prepared()
  const item = { classId: 'info', itemId: 'item-16', name: '公积金咨询', about: '每月一次' }
  expect(codeOf(await call('station-manager', 'order.put-item', item))).toBe('not-allowed')
  await call('county-staff', 'order.put-item', item)
  const { slots, ...rest } = aTheme()
  const words = {
    about: rest.about,
    flow: rest.flow,
    contact: rest.contact,
    where: rest.where,
    dispatch: rest.dispatch,
  }
  const hours = { leadHours: 2, cutoffHours: 2, minimum: 0 }
  const theme = { stationId, itemId: 'item-16', name: '公积金专员到站', slots, ...words, ...hours }
  expect(codeOf(await call('station-manager', 'theme.publish', { ...theme, itemId: 'item-17' }))).toBe('not-found')
  expect(dataOf(await call('station-manager', 'theme.publish', theme))).toMatchObject({ itemName: '公积金咨询' })
  expect(dataOf(await call('nobody', 'theme.list', { itemId: 'item-16', areaId: 'jn-1' })).items).toHaveLength(1)
  expect(dataOf(await call('nobody', 'theme.list', { itemId: 'item-16', areaId: 'jn-2' })).items).toEqual([])
})

test('who leaves takes their words along; what happened stays without them; a live order keeps them', async () => {
  const { call, store, place, tick } = prepared()
  const { id: orderId } = await place('former-manager', { note: '门牌甲501' })
  expect(codeOf(await call('former-manager', 'member.leave', { sure: true }))).toBe('still-owed')
  const exported = dataOf(await call('former-manager', 'member.export', {}))
  expect(exported.parts.orders).toMatchObject([{ kind: 'order', note: '门牌甲501' }])
  await call('former-manager', 'order.cancel', { orderId, reason: '搬家到乙502' })
  expect(codeOf(await call('former-manager', 'member.leave', { sure: true }))).toBe('ok')
  await tick()
  const rows = JSON.stringify([store.rows('orders'), store.rows('slots'), store.rows('themes')])
  for (const trace of [memberId('former-manager'), '甲501', '乙502']) expect(rows).not.toContain(trace)
  expect(store.rows('orders')).toMatchObject([{ number: '0001', status: 'cancelled' }])
})
