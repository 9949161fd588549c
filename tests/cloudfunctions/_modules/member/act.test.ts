import { actFor, holdersOf, isMineOrHelped, requireHome } from '../../../../cloudfunctions/_modules/member'
import { contextOf } from '../../../../cloudfunctions/_platform/context'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'

const consent = { kind: 'signed-paper', note: '存在社区' } as const

function world() {
  const made = memoryApi()
  withMembers(made.store)
  const as = (person: Person) =>
    contextOf({
      call: 'member.me',
      openid: people[person],
      traceId: '',
      store: made.store,
      at: made.state.now,
      input: {},
      log: () => {},
    })
  const may = (person: Person, forId?: string) =>
    actFor(as(person), forId).then(
      (acting) => `${acting.for._id} by ${acting.by._id}`,
      (error: { code: string }) => error.code,
    )
  return { ...made, as, may }
}

test.each([
  ['building-head', 'm-elder by m-building-head'],
  ['station-manager', 'not-allowed'],
  ['county-staff', 'not-allowed'],
  ['party-member', 'not-allowed'],
  ['stranger', 'not-allowed'],
  ['nobody', 'not-signed-in'],
] as const)('%s acts for the elder: %s', async (person, outcome) => {
  const { may, as } = world()
  expect(await may(person, 'm-elder')).toBe(outcome)
  if (person !== 'nobody') expect(await isMineOrHelped(as(person), 'm-elder')).toBe(person === 'building-head')
})

test('everybody acts for themselves, nobody for another who has a phone', async () => {
  const { may } = world()
  expect(await may('party-member')).toBe('m-party-member by m-party-member')
  expect(await may('party-member', 'm-party-member')).toBe('m-party-member by m-party-member')
  expect(await may('building-head', 'm-party-member')).toBe('not-allowed')
  expect(await may('building-head', 'm-nowhere')).toBe('not-allowed')
})

test('a stranger’s first act makes them one member, however many acts run at once', async () => {
  const { as, store } = world()
  const before = store.rows('members').length
  const members = await Promise.all(Array.from({ length: 12 }, () => as('stranger').enrol()))
  expect(new Set(members.map(({ _id }) => _id)).size).toBe(1)
  expect(store.rows('members')).toHaveLength(before + 1)
  expect(store.rows('memberCodes')).toHaveLength(store.rows('identities').length)
  expect(members[0]?.code).toMatch(/^[2-9a-hjkmnp-z]{8}$/)
  expect(() => requireHome(members[0] as never)).toThrow('home-needed')
})

test('consent that ended, or a role that ended, ends acting', async () => {
  const first = world()
  await first.call('building-head', 'help.end', { helpedId: 'm-elder', why: '有手机了' })
  expect(await first.may('building-head', 'm-elder')).toBe('not-allowed')
  const second = world()
  const mine = second.store.rows('roles').find(({ openid }) => openid === people['building-head'])?._id ?? ''
  await second.call('building-head', 'role.end', { roleId: mine, why: '搬走' })
  expect(await second.may('building-head', 'm-elder')).toBe('not-allowed')
})

test('a second helper joins; staff end all of it, and everybody’s consent stays on record', async () => {
  const { call, may, store } = world()
  const joined = dataOf(await call('station-manager', 'help.join', { helpedId: 'm-elder', consent }))
  expect(joined).toMatchObject({
    helpers: 2,
    can: { act: true, join: false, end: true },
    consent: { on: '2026-11-23' },
  })
  expect(await may('station-manager', 'm-elder')).toBe('m-elder by m-station-manager')
  const ended = dataOf(await call('community-staff', 'help.end', { helpedId: 'm-elder', why: '子女接走' }))
  expect(ended).toMatchObject({ helpers: 0, can: { act: false, join: false, end: false } })
  expect(await may('building-head', 'm-elder')).toBe('not-allowed')
  const elder = store.rows('members').find(({ _id }) => _id === 'm-elder')
  expect(elder?.helped?.helpers).toMatchObject([{ endedWhy: '子女接走' }, { endedWhy: '子女接走' }])
})

test('those registered are listed to who runs their area, by page, and to nobody else', async () => {
  const { call } = world()
  for (const callName of ['周奶奶', '吴爷爷'])
    await call('station-manager', 'help.start', { callName, areaId: 'jn-1-1-1-1', consent })
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = dataOf(await call('building-head', 'help.list', { limit: 2, cursor }))
    names.push(...page.items.map(({ callName }) => callName))
    cursor = page.cursor
  } while (cursor)
  expect(names.sort()).toEqual(['吴爷爷', '周奶奶', '孙爷爷'])
  for (const person of ['other-manager', 'former-manager', 'party-member', 'stranger', 'nobody'] as const)
    expect(dataOf(await call(person, 'help.list', {})).items).toEqual([])
  expect(codeOf(await call('station-manager', 'help.start', { callName: '远', areaId: 'jn-1-1-2', consent }))).toBe(
    'not-allowed',
  )
})

test('holdersOf finds who holds a role that reaches a place, members only, each once', async () => {
  const { store, state } = world()
  const path = ['jn', 'jn-1', 'jn-1-1', 'jn-1-1-1']
  const found = await holdersOf(store, ['station-manager', 'community-staff', 'party-member'], path, state.now)
  expect(found.map(({ member, kind }) => [member._id, kind]).sort()).toEqual([
    ['m-community-staff', 'community-staff'],
    ['m-party-member', 'party-member'],
    ['m-somebody', 'station-manager'],
    ['m-station-manager', 'station-manager'],
  ])
  expect(await holdersOf(store, ['station-manager'], [], state.now)).toEqual([])
})
