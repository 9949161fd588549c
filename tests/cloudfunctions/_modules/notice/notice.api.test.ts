import { type Notice, queueNotices } from '../../../../cloudfunctions/_modules/notice'
import { cursorAt } from '../../../../cloudfunctions/_platform/cursor'
import { codeOf, dataOf, memoryApi } from '../../../support/memory-api'
import { anElder, memberId, withMembers } from '../../../support/people'

const stationId = 'jn-1-1-001'

function world() {
  const made = memoryApi()
  withMembers(made.store)
  const tell = (to: string, n: number, part: Partial<Notice> = {}) =>
    made.store.transaction((tx) =>
      queueNotices(tx, made.state.now, [
        {
          dedupeKey: `k${n}`,
          to,
          stationId,
          moment: 'order-changed',
          title: `第${n}条`,
          body: '已接单',
          fields: {
            item: '理发',
            station: '水木清华同心驿',
            time: made.state.now.toISOString(),
            status: '已接单',
            tip: '',
          },
          path: 'features/order/index',
          isImportant: true,
          ...part,
        } as Notice,
      ]),
    )
  return { ...made, tell }
}

/** A cursor that anybody can make: its signature knows no secret. */
const farAhead = (call: string, filters: object = {}) => cursorAt(call, filters, 'zzzzzzzzzzzz')

describe('the inbox', () => {
  test('says nothing more of somebody helped once the role or the consent has ended', async () => {
    const { call, tell, store, state } = world()
    const seen = async () => {
      const { items, unread } = dataOf(await call('building-head', 'notice.inbox', {}))
      const file = JSON.stringify(dataOf(await call('building-head', 'member.export', {})).parts.notices)
      return [items.filter(({ forName }) => forName === '孙爷爷').length, unread, file.includes('孙爷爷的事')]
    }
    const before = await seen()
    await tell(memberId('elder'), 1, { body: '孙爷爷的事' })
    expect([before, await seen()]).toEqual([
      [0, 1, false],
      [1, 2, true],
    ])
    const roles = store.rows('roles')
    const ended = { endedAt: state.now.toISOString() }
    store.put('roles', ...roles.map((role) => (role.kind === 'building-head' ? { ...role, ...ended } : role)))
    expect(await seen()).toEqual(before)
    expect(dataOf(await call('building-head', 'notice.unread', {}))).toEqual({ unread: 1 })
    store.put('roles', ...roles)
    store.put('members', anElder({ helperIds: [], helped: { helpers: [] } }))
    expect(await seen()).toEqual(before)
  })

  test('a cursor that somebody made up shows nothing that is not due', async () => {
    const { call, tell, state } = world()
    const notBefore = new Date(state.now.getTime() + 10_000).toISOString()
    await tell(memberId('party-member'), 1, { notBefore })
    await tell(memberId('elder'), 2, { notBefore })
    const inbox = await call('party-member', 'notice.inbox', { cursor: farAhead('notice.inbox') })
    expect(dataOf(inbox).items).toEqual([])
    const filters = { stationId, done: false }
    const cursor = farAhead('notice.call-list', filters)
    const calls = dataOf(await call('station-manager', 'notice.call-list', { ...filters, cursor }))
    expect(calls.items.map(({ title }) => title)).not.toContain('第2条')
  })

  test('latest first, page by page, each once, with what is unread', async () => {
    const { call, tell, state } = world()
    for (let n = 1; n <= 5; n++) {
      state.now = new Date(state.now.getTime() + 1000)
      await tell(memberId('party-member'), n)
    }
    const titles: string[] = []
    let cursor: string | undefined
    do {
      const page = dataOf(await call('party-member', 'notice.inbox', { limit: 2, cursor }))
      expect(page.unread).toBe(5)
      titles.push(...page.items.map(({ title }) => title))
      cursor = page.cursor
    } while (cursor)
    expect(titles).toEqual(['第5条', '第4条', '第3条', '第2条', '第1条'])
    const first = dataOf(await call('party-member', 'notice.inbox', { limit: 2 }))
    const ids = first.items.map(({ id }) => id)
    expect(dataOf(await call('party-member', 'notice.read', { ids }))).toEqual({ unread: 3 })
    expect(dataOf(await call('party-member', 'notice.read', {}))).toEqual({ unread: 0 })
    expect(dataOf(await call('stranger', 'notice.inbox', {}))).toEqual({ items: [], unread: 0 })
  })

  test('what is not due yet is not shown', async () => {
    const { call, tell, state } = world()
    await tell(memberId('party-member'), 1, { notBefore: '2026-11-23T12:00:00.000Z' })
    expect(dataOf(await call('party-member', 'notice.unread', {}))).toEqual({ unread: 0 })
    expect(dataOf(await call('party-member', 'notice.inbox', {})).items).toEqual([])
    state.now = new Date('2026-11-23T12:00:00.000Z')
    expect(dataOf(await call('party-member', 'notice.inbox', {})).items).toHaveLength(1)
  })
})

describe('the call list', () => {
  test('fills, is worked off, and a wrong tap is taken back', async () => {
    const { call, tell } = world()
    await tell(memberId('elder'), 1)
    const list = async (done = false) =>
      dataOf(await call('station-manager', 'notice.call-list', { stationId, done })).items
    const open = await list()
    expect(open).toHaveLength(3)
    expect(open[0]).toMatchObject({
      title: '第1条',
      callName: '孙爷爷',
      home: ['水木清华', '1号楼'],
      phoneMasked: '****09',
      reason: 'no-wechat',
    })
    for (const { id } of open) await call('station-manager', 'notice.told', { callId: id })
    expect(await list()).toEqual([])
    expect((await list(true))[0]).toMatchObject({ toldByRole: 'station-manager', toldAt: expect.any(String) })
    await call('station-manager', 'notice.told', { callId: open[0]?.id ?? '', undo: true })
    expect((await list()).map(({ id }) => id)).toEqual([open[0]?.id])
  })

  test('who reads it in the app is off the list, and stays off', async () => {
    const { call, store } = world()
    store.put('calls', { ...store.rows('calls')[0], _id: 'line-1', of: memberId('building-head') } as never)
    await call('building-head', 'notice.read', {})
    const done = dataOf(await call('station-manager', 'notice.call-list', { stationId, done: true })).items
    expect(done).toMatchObject([{ id: 'line-1', toldByRole: 'self' }])
    expect(codeOf(await call('station-manager', 'notice.told', { callId: 'line-1', undo: true }))).toBe('conflict')
  })

  test('a number is shown to who must call, once per tap in the log, and no longer when they are told', async () => {
    const { call, store, lines } = world()
    const reveal = () => call('station-manager', 'phone.reveal', { about: 'call', id: 'call-1' })
    expect(dataOf(await reveal())).toEqual({ phone: '0539-7000009', callName: '孙爷爷', isHelper: false })
    expect(store.rows('reveals')).toMatchObject([
      { about: 'call', aboutId: 'call-1', of: 'm-elder', by: 'm-station-manager', byRole: 'station-manager' },
    ])
    const everything = JSON.stringify([lines, store.rows('keys'), store.rows('reveals'), store.rows('members')])
    expect(everything).not.toContain('7000009')
    await call('station-manager', 'notice.told', { callId: 'call-1' })
    expect(codeOf(await reveal())).toBe('not-allowed')
  })

  test('who has no number is reached through the helper; without one it says so', async () => {
    const { call, store } = world()
    const elder = store.rows('members').find(({ _id }) => _id === 'm-elder')
    if (!elder) throw new Error('no elder')
    const { phone: _, phoneKeyId: __, ...silent } = elder
    store.put('members', silent)
    const reveal = () => call('station-manager', 'phone.reveal', { about: 'call', id: 'call-1' })
    expect(codeOf(await reveal())).toBe('no-phone')
    await call('building-head', 'member.set-phone', { phone: '13800138004' })
    expect(dataOf(await reveal())).toMatchObject({ phone: '13800138004', isHelper: true })
    expect(store.rows('reveals').map(({ of }) => of)).toEqual(['m-building-head'])
  })
})

describe('the ledger', () => {
  const add = (answer: 'accept' | 'reject' | 'ban') => ({ answers: [{ templateId: 't-wish', answer }] })
  const wish = (list: { items: { moment: string; left: number; isRefused: boolean }[] }) =>
    list.items.find(({ moment }) => moment === 'wish-claimed')

  test('one accept is one message; a refusal is remembered until the next accept', async () => {
    const { call } = world()
    for (const [answer, left, isRefused] of [
      ['accept', 1, false],
      ['accept', 2, false],
      ['reject', 2, true],
      ['accept', 3, false],
      ['ban', 0, true],
      ['accept', 1, false],
    ] as const)
      expect([answer, wish(dataOf(await call('stranger', 'notice.ledger-add', add(answer))))]).toEqual([
        answer,
        { moment: 'wish-claimed', templateId: 't-wish', left, isRefused },
      ])
    expect(wish(dataOf(await call('party-member', 'notice.templates', {})))).toMatchObject({ left: 0 })
  })

  test('accepts at the same time all count', async () => {
    const { call, store } = world()
    await Promise.all(Array.from({ length: 30 }, () => call('party-member', 'notice.ledger-add', add('accept'))))
    expect(store.rows('subscriptions')).toMatchObject([{ left: 30, accepted: 30 }])
  })

  test('an unknown template, or one twice, is refused', async () => {
    const { call, store } = world()
    const answers = [{ templateId: 't-other', answer: 'accept' as const }]
    expect(codeOf(await call('stranger', 'notice.ledger-add', { answers }))).toBe('not-found')
    const twice = [...add('accept').answers, ...add('reject').answers]
    expect(codeOf(await call('stranger', 'notice.ledger-add', { answers: twice }))).toBe('bad-input')
    expect(store.rows('subscriptions')).toEqual([])
  })
})

test('staff see what to apply for, with the exact keys, and what is configured', async () => {
  const { call, store } = world()
  await store.removeWhere('templates', { _id: 'todo' })
  const { items } = dataOf(await call('county-staff', 'notice.template-application', {}))
  expect(items.map(({ form, templateId, fields }) => [form, templateId, fields.map(({ key }) => key)])).toEqual([
    ['order', 't-order', ['thing1', 'thing2', 'time3', 'phrase4', 'thing5']],
    ['wish', 't-wish', ['thing1', 'phrase2', 'time3', 'thing4']],
    ['meeting', 't-meeting', ['thing1', 'thing2', 'time3', 'phrase4', 'thing5']],
    ['suggestion', 't-suggestion', ['thing1', 'phrase2', 'time3', 'thing4']],
    ['role', 't-role', ['thing1', 'thing2', 'phrase3', 'time4', 'thing5']],
    ['todo', undefined, ['thing1', 'thing2', 'time3', 'time4']],
  ])
})
