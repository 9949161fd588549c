import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { dataOf, memoryApi, type Person } from '../../../support/memory-api'
import { memberId, withMembers } from '../../../support/people'
import { wishText } from '../../../support/wishes'

const hour = 3_600_000
const day = 24 * hour

function prepared() {
  const made = memoryApi()
  withMembers(made.store)
  made.store.removeWhere('inbox', {})
  made.store.removeWhere('calls', {})
  const tick = () =>
    clock({
      store: made.store,
      caller: () => ({ openid: '', source: 'wx_trigger' }),
      send: async () => 0,
      jobs,
      now: () => made.state.now,
      log: () => {},
    })()
  const pass = (ms: number) => {
    made.state.now = new Date(made.state.now.getTime() + ms)
  }
  /** What a person reads in the app now, the latest first: title and for whom. */
  const inbox = async (person: Person) =>
    dataOf(await made.call(person, 'notice.inbox', {})).items.map(({ title, forName }) =>
      forName === undefined ? title : `${title}（${forName}）`,
    )
  const calls = async () =>
    dataOf(await made.call('station-manager', 'notice.call-list', { stationId: 'jn-1-1-001' })).items.map(
      ({ title, reason }) => `${title} ${reason}`,
    )
  return { ...made, tick, pass, inbox, calls }
}
type Made = ReturnType<typeof prepared>

async function post({ call }: Made, person: Person, forId?: string) {
  return dataOf(await call(person, 'wish.post', { ...wishText(), ...(forId && { forId }) })).id
}

test('an elder’s wish by her building head: helper and call list are told, the claimer and the manager their part', async () => {
  const made = prepared()
  const { call, inbox, calls, pass } = made
  const wishId = await post(made, 'building-head', memberId('elder'))
  expect(await inbox('station-manager')).toEqual(['有心愿要审核'])
  expect(await inbox('building-head')).toEqual([])

  dataOf(await call('station-manager', 'wish.approve', { wishId }))
  expect(await inbox('building-head')).toEqual(['心愿通过了审核（孙爷爷）'])
  pass(hour)
  dataOf(await call('party-member', 'wish.claim', { wishId }))
  pass(hour)
  dataOf(await call('party-member', 'wish.finish', { wishId }))
  expect(await inbox('building-head')).toEqual([
    '心愿办好了吗？请您确认（孙爷爷）',
    '心愿有人认领了（孙爷爷）',
    '心愿通过了审核（孙爷爷）',
  ])
  expect(await calls()).toEqual([
    '心愿办好了吗？请您确认 no-wechat',
    '心愿有人认领了 no-wechat',
    '心愿通过了审核 no-wechat',
  ])
  pass(hour)
  dataOf(await call('building-head', 'wish.confirm', { wishId }))
  expect(await inbox('party-member')).toEqual(['心愿实现了'])
  expect(await inbox('other-manager')).toEqual([])
  const list = dataOf(await call('station-manager', 'notice.call-list', { stationId: 'jn-1-1-001' }))
  for (const { id } of list.items) dataOf(await call('station-manager', 'notice.told', { callId: id }))
  expect(await calls()).toEqual([])
})

test('nothing personal stands in what people are told', async () => {
  const made = prepared()
  const wishId = await post(made, 'former-manager')
  dataOf(await made.call('station-manager', 'wish.ask-back', { wishId, reason: '请写清楚' }))
  const text = JSON.stringify([made.store.rows('inbox').map(({ title, body }) => title + body), made.lines])
  for (const secret of ['小王', '1号楼', 'o-', '厨房']) expect(text).not.toContain(secret)
})

test('the claimer is reminded the day before it goes back, unless it is done, handed back or withdrawn', async () => {
  const ways: [string, Person, object][] = [
    ['', 'party-member', {}],
    ['wish.finish', 'party-member', {}],
    ['wish.hand-back', 'party-member', { reason: '来不及' }],
    ['wish.withdraw', 'former-manager', { reason: '不用了' }],
  ]
  for (const [name, person, rest] of ways) {
    const made = prepared()
    const wishId = await post(made, 'former-manager')
    dataOf(await made.call('station-manager', 'wish.approve', { wishId }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId }))
    made.pass(5 * day)
    expect(await made.inbox('party-member')).not.toContain('认领的心愿快到期了')
    if (name) dataOf(await made.call(person, name as 'wish.finish', { wishId, ...rest } as never))
    made.pass(day)
    const titles = await made.inbox('party-member')
    expect([name, titles.includes('认领的心愿快到期了')]).toEqual([name, name === ''])
  }
})

test('a report that waits is brought to mind twice; once confirmed, no more', async () => {
  const reminders = async (daysUntilConfirm: number) => {
    const made = prepared()
    const wishId = await post(made, 'former-manager')
    dataOf(await made.call('station-manager', 'wish.approve', { wishId }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId }))
    const view = dataOf(await made.call('party-member', 'wish.finish', { wishId }))
    expect(view.confirmsAt).toBe(new Date(made.state.now.getTime() + 10 * day).toISOString())
    made.pass(daysUntilConfirm * day)
    dataOf(await made.call('former-manager', 'wish.confirm', { wishId }))
    made.pass(9 * day)
    await made.tick()
    return (await made.inbox('former-manager')).filter((title) => title === '请确认心愿办好了没有').length
  }
  expect([await reminders(0.5), await reminders(2), await reminders(4)]).toEqual([0, 1, 2])
})

test('who was asked to review is asked no more once somebody did', async () => {
  const made = prepared()
  const wishId = await post(made, 'former-manager')
  const waiting = () =>
    made.store.rows('outbox').filter(({ moment, state }) => moment === 'todo' && state === 'waiting')
  // Two hold the station: the manager and somebody else.
  expect(
    waiting()
      .map(({ to }) => to)
      .sort(),
  ).toEqual([memberId('somebody'), memberId('station-manager')])
  dataOf(await made.call('community-staff', 'wish.approve', { wishId }))
  expect(waiting()).toEqual([])
})

test('a new wording goes to whoever may review it now, not to whoever was asked before and holds the role no more', async () => {
  const made = prepared()
  const wishId = await post(made, 'former-manager')
  dataOf(await made.call('station-manager', 'wish.ask-back', { wishId, reason: '请写清楚' }))
  const endedAt = made.state.now.toISOString()
  const roles = made.store.rows('roles')
  made.store.put('roles', ...roles.map((role) => (role.openid === 'o-station-manager' ? { ...role, endedAt } : role)))
  const before = await made.inbox('station-manager')
  dataOf(await made.call('former-manager', 'wish.revise', { wishId, ...wishText({ detail: '写清楚了' }) }))
  expect(await made.inbox('station-manager')).toEqual(before)
  const asked = made.store.rows('outbox').filter(({ moment, state }) => moment === 'todo' && state === 'waiting')
  expect(asked.map(({ to }) => to)).toEqual([memberId('somebody')])
})

describe('the clock', () => {
  async function claimed(made: Made) {
    const wishId = await post(made, 'former-manager')
    dataOf(await made.call('station-manager', 'wish.approve', { wishId }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId }))
    return wishId
  }
  /** What is kept of wishes, and told of them: the clock has other things to see to as well. */
  const stored = ({ store }: Made) => {
    const isOfWishes = ({ path }: { path: string }) => path.startsWith('features/wish/')
    return JSON.stringify([
      store.rows('wishes'),
      store.rows('inbox').filter(isOfWishes),
      store.rows('calls').filter(isOfWishes),
    ])
  }

  test('twice, late or both at once, it does what is due once', async () => {
    const made = prepared()
    await claimed(made)
    made.pass(30 * day)
    await Promise.all([made.tick(), made.tick()])
    expect(made.store.rows('wishes')).toMatchObject([{ status: 'open', claimerIds: [] }])
    expect((await made.inbox('former-manager')).filter((title) => title === '认领到期了')).toHaveLength(1)
    expect((await made.inbox('party-member')).filter((title) => title === '认领到期了')).toHaveLength(1)
    const after = stored(made)
    made.pass(hour)
    expect(await made.tick()).toMatchObject({ ok: true, done: { 'settle-wishes': 0 } })
    expect(stored(made)).toBe(after)
  })

  test('killed between two wishes, the next run does the rest; one that fails holds up none', async () => {
    const made = prepared()
    await claimed(made)
    await claimed(made)
    made.pass(8 * day)
    const { transaction } = made.store
    let commits = 0
    made.store.transaction = (run) => {
      commits += 1
      return commits === 1 ? Promise.reject(new Error('killed')) : transaction(run)
    }
    await made.tick()
    expect(
      made.store
        .rows('wishes')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['claimed', 'open'])
    made.store.transaction = transaction
    await made.tick()
    expect(made.store.rows('wishes').map(({ status }) => status)).toEqual(['open', 'open'])
    const ended = made.store
      .rows('inbox')
      .filter(({ title, to }) => title === '认领到期了' && to === memberId('party-member'))
    expect(ended).toHaveLength(2)
  })

  test('a claim that comes before the clock writes down the ended one along with it, and the clock adds nothing', async () => {
    const made = prepared()
    const wishId = await claimed(made)
    made.pass(8 * day)
    dataOf(await made.call('building-head', 'wish.claim', { wishId }))
    const [wish] = made.store.rows('wishes')
    expect(wish?.history.slice(-2).map(({ what }) => what)).toEqual(['claim-ended', 'claimed'])
    const after = stored(made)
    await made.tick()
    expect(stored(made)).toBe(after)
    expect(await made.inbox('party-member')).toContain('认领到期了')
    expect(await made.inbox('former-manager')).toEqual(expect.arrayContaining(['认领到期了', '心愿有人认领了']))
  })
})

describe('leaving', () => {
  test('is refused while a wish is in hands, theirs or another’s', async () => {
    const made = prepared()
    const wishId = await post(made, 'former-manager')
    const isOwed = async (person: Person) => (await made.call(person, 'member.leave', { sure: true })).ok === false
    dataOf(await made.call('station-manager', 'wish.approve', { wishId }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId }))
    expect([await isOwed('former-manager'), await isOwed('party-member')]).toEqual([true, true])
  })

  test('takes the person out of their wishes; what was fulfilled stays counted', async () => {
    const made = prepared()
    const first = await post(made, 'former-manager')
    dataOf(await made.call('station-manager', 'wish.approve', { wishId: first }))
    dataOf(await made.call('party-member', 'wish.claim', { wishId: first }))
    dataOf(await made.call('party-member', 'wish.finish', { wishId: first }))
    dataOf(await made.call('former-manager', 'wish.confirm', { wishId: first }))
    const second = await post(made, 'former-manager')
    const exported = dataOf(await made.call('former-manager', 'member.export', {}))
    expect(exported.parts.wishes).toHaveLength(2)
    dataOf(await made.call('former-manager', 'member.leave', { sure: true }))
    await made.tick()
    const text = JSON.stringify(made.store.rows('wishes'))
    for (const gone of [memberId('former-manager'), '厨房']) expect(text).not.toContain(gone)
    const statusOf = (id: string) => made.store.rows('wishes').find(({ _id }) => _id === id)?.status
    expect([statusOf(first), statusOf(second)]).toEqual(['confirmed', 'withdrawn'])
    const figures = dataOf(await made.call('nobody', 'wish.figures', { month: '2026-11' }))
    expect(figures).toMatchObject({ posted: 2, claimed: 1, fulfilled: 1 })
  })
})
