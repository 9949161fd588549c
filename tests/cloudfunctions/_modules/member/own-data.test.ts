import { forgetLeavers, resealPhones } from '../../../../cloudfunctions/_modules/member'
import { personalData } from '../../../../cloudfunctions/_modules/personal-data'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { hashOf, stableJson } from '../../../../cloudfunctions/_platform/hash'
import { seal, unseal } from '../../../../cloudfunctions/_platform/seal'
import { aLoan } from '../../../support/factories'
import { codeOf, dataOf, memoryApi, people } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'

const firstKey = process.env.PHONE_KEYS ?? ''
afterEach(() => {
  process.env.PHONE_KEYS = firstKey
})
const aKey = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`

function world() {
  const made = memoryApi()
  withMembers(made.store)
  const tick = clock({
    store: made.store,
    caller: () => ({ openid: '', source: 'wx_trigger' }),
    now: () => made.state.now,
    log: () => {},
    jobs: [forgetLeavers(personalData), resealPhones],
  })
  return { ...made, tick }
}

describe('a home', () => {
  test('is an estate or a building, and makes a resident with a code', async () => {
    const { call } = world()
    expect(dataOf(await call('stranger', 'member.me', {}))).not.toHaveProperty('code')
    const chosen = dataOf(await call('stranger', 'member.choose-home', { areaId: 'jn-1-1-1-1', callName: '小周' }))
    expect(chosen).toMatchObject({
      callName: '小周',
      home: [{ id: 'jn-1' }, { id: 'jn-1-1' }, { id: 'jn-1-1-1' }, { id: 'jn-1-1-1-1' }],
    })
    const moved = dataOf(await call('stranger', 'member.choose-home', { areaId: 'jn-1-1-2' }))
    expect(moved).toMatchObject({ code: chosen.code, callName: '小周', home: [{}, {}, { id: 'jn-1-1-2' }] })
    expect(codeOf(await call('stranger', 'member.choose-home', { areaId: 'jn-1-1' }))).toBe('bad-input')
    expect(codeOf(await call('stranger', 'member.choose-home', { areaId: 'nowhere' }))).toBe('not-found')
  })
})

describe('a phone number', () => {
  test.each([
    ['13800138000', '138****8000'],
    ['+8613800138000', '138****8000'],
    ['0539-7000009', '****09'],
    ['110', '****10'],
  ])('%s is kept sealed and shown as %s', async (phone, masked) => {
    const { call, store } = world()
    expect(dataOf(await call('stranger', 'member.set-phone', { phone })).phoneMasked).toBe(masked)
    expect(JSON.stringify([store.rows('members'), store.rows('keys')])).not.toContain(phone)
    // Nor anything that could be compared with the hashes of all numbers.
    expect(store.rows('keys').map(({ inputHash }) => inputHash)).not.toContain(hashOf([stableJson({ phone })], 26))
    expect(dataOf(await call('stranger', 'member.set-phone', { phone: '' }))).not.toHaveProperty('phoneMasked')
  })

  test('keys rotate: the new one seals, the old one opens until the clock has sealed everything anew', async () => {
    const { call, store, tick } = world()
    await call('party-member', 'member.set-phone', { phone: '13800138000' })
    process.env.PHONE_KEYS = `${aKey('a-new', 9)},${firstKey}`
    expect(dataOf(await call('party-member', 'member.me', {})).phoneMasked).toBe('138****8000')
    expect(await tick()).toMatchObject({ ok: true, done: { 'reseal-phones': 2 } })
    expect(await tick()).toMatchObject({ done: { 'reseal-phones': 0 } })
    process.env.PHONE_KEYS = aKey('a-new', 9)
    expect(dataOf(await call('party-member', 'member.me', {})).phoneMasked).toBe('138****8000')
    expect(store.rows('members').flatMap(({ phoneKeyId }) => phoneKeyId ?? [])).toEqual(['a-new', 'a-new'])
  })

  test('without a key nothing is kept, the log says why, and other calls go on', async () => {
    const { call, store, lines } = world()
    delete process.env.PHONE_KEYS
    const before = store.writes
    expect(codeOf(await call('party-member', 'member.set-phone', { phone: '13800138000' }))).toBe('internal')
    expect(store.writes).toBe(before)
    expect(JSON.stringify(lines)).toContain('PHONE_KEYS-not-set')
    expect(codeOf(await call('party-member', 'member.choose-home', { areaId: 'jn-1-1-2' }))).toBe('ok')
    expect(dataOf(await call('building-head', 'help.list', {})).items[0]).not.toHaveProperty('phoneMasked')
    process.env.PHONE_KEYS = 'short:AAAA'
    expect(codeOf(await call('party-member', 'member.set-phone', { phone: '13800138000' }))).toBe('internal')
    expect(JSON.stringify(lines)).toContain('PHONE_KEYS-malformed')
  })

  test('a sealed text opens only for its owner and unchanged; the same text seals differently each time', () => {
    const { sealed } = seal('13800138000', 'm-1')
    expect(unseal(sealed, 'm-1')).toBe('13800138000')
    expect(seal('13800138000', 'm-1').sealed).not.toBe(sealed)
    expect(() => unseal(sealed, 'm-2')).toThrow('seal-broken')
    const at = sealed.length - 3
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
    expect(() => unseal(changed, 'm-1')).toThrow('seal-broken')
    expect(() => unseal('test.AAAA', 'm-1')).toThrow('seal-broken')
    process.env.PHONE_KEYS = aKey('other', 1)
    expect(() => unseal(sealed, 'm-1')).toThrow('PHONE_KEYS-lacks-the-key')
  })
})

test('the export holds what is held about the person, and nobody’s ids', async () => {
  const { call, store } = world()
  store.put('loans', aLoan({ openid: people['building-head'] }))
  await call('building-head', 'member.set-phone', { phone: '13800138004' })
  const { parts } = dataOf(await call('building-head', 'member.export', {}))
  expect(Object.keys(parts)).toEqual(personalData.map(({ name }) => name))
  expect(parts.member).toMatchObject([
    { kind: 'person', phone: '13800138004', homeNames: ['莒南县', '十字路街道', '卫民社区', '水木清华', '1号楼'] },
    { kind: 'role', role: 'building-head', why: '测试' },
    { kind: 'helping', callName: '孙爷爷' },
  ])
  expect(parts.notices).toMatchObject([{ kind: 'told', title: '心愿有人认领了' }])
  expect(parts.loans).toMatchObject([{ item: 'umbrella' }])
  expect(JSON.stringify(parts)).not.toMatch(/"m-|o-building-head/)
})

describe('leaving', () => {
  test('takes the person out of everything at once, and the rest within a tick', async () => {
    const { call, store, tick } = world()
    await call('building-head', 'member.set-phone', { phone: '13800138004' })
    await call('building-head', 'notice.ledger-add', { answers: [{ templateId: 't-wish', answer: 'accept' }] })
    store.put('loans', aLoan({ _id: 'back', openid: people['building-head'], returnedAt: '2026-11-23T01:30:00.000Z' }))
    store.put('stationEvents', {
      _id: 'e1',
      stationId: 'jn-1-1-001',
      at: '',
      byRole: 'station-manager',
      kind: 'hours-edited',
      detail: '',
      by: people['building-head'],
    } as never)
    const { leftAt } = dataOf(await call('building-head', 'member.leave', { sure: true }, 'key-of-leaving'))
    expect(dataOf(await call('building-head', 'member.me', {}))).toEqual({
      roles: [],
      isInGroup: false,
      can: { grant: [], help: false, manageStations: [] },
    })
    expect(dataOf(await call('building-head', 'member.leave', { sure: true }, 'key-of-leaving'))).toEqual({ leftAt })
    expect(await tick()).toMatchObject({ ok: true, done: { 'forget-leavers': 1 } })
    const everything = JSON.stringify(
      (
        [
          'members',
          'roles',
          'loans',
          'stationEvents',
          'inbox',
          'outbox',
          'subscriptions',
          'leavings',
          'identities',
        ] as const
      ).map((name) => store.rows(name)),
    )
    expect(everything).not.toContain(people['building-head'])
    expect(everything).not.toContain('李师傅')
    const row = store.rows('members').find(({ _id }) => _id === 'm-building-head')
    expect(row).toEqual({
      _id: 'm-building-head',
      code: '',
      openid: '',
      homePath: [],
      homeNames: [],
      helperIds: [],
      joinedAt: '2026-11-01T00:00:00.000Z',
      leftAt,
    })
    expect(store.rows('members').find(({ _id }) => _id === 'm-elder')?.helperIds).toEqual([])
    expect(store.rows('roles').filter(({ kind }) => kind === 'building-head')).toMatchObject([
      { openid: '', endedAt: leftAt },
    ])
    expect(dataOf(await call('building-head', 'member.join', {})).code).toBeDefined()
    expect(store.rows('members').filter(({ openid }) => openid === people['building-head'])).toHaveLength(1)
  })

  test('a clock that is killed half-way goes on where it stopped', async () => {
    const { call, store, tick } = world()
    await call('building-head', 'member.leave', { sure: true })
    const whole = store.removeWhere
    store.removeWhere = async (name, where) => {
      if (name === 'subscriptions') throw new Error('killed')
      return whole(name, where)
    }
    expect(await tick()).toMatchObject({ ok: false })
    expect(store.rows('leavings')).toHaveLength(1)
    store.removeWhere = whole
    expect(await tick()).toMatchObject({ done: { 'forget-leavers': 1 } })
    expect(await tick()).toMatchObject({ done: { 'forget-leavers': 0 } })
    expect(store.rows('inbox')).toEqual([])
  })

  test('not with an umbrella that is out', async () => {
    const { call, store } = world()
    store.put('loans', aLoan({ openid: people['building-head'] }))
    const before = store.writes
    expect(codeOf(await call('building-head', 'member.leave', { sure: true }))).toBe('still-owed')
    expect(store.writes).toBe(before)
  })
})
