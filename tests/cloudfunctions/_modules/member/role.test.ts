import { grantorsOf, levelsOf } from '../../../../cloudfunctions/_modules/member/role.rules'
import { type RoleKind, roleKinds } from '../../../../src/contracts/member.const'
import { aRole } from '../../../support/factories'
import { codeOf, dataOf, memoryApi, type Person, people } from '../../../support/memory-api'
import { withMembers } from '../../../support/people'

function world() {
  const made = memoryApi()
  withMembers(made.store)
  return made
}

const areas = { county: 'jn', street: 'jn-1', community: 'jn-1-1', estate: 'jn-1-1-1', building: 'jn-1-1-1-1' } as const
type Level = keyof typeof areas

/** Who may grant what, written out: the tree, and nobody from below or beside. */
const granted: Record<RoleKind, Person[]> = {
  'county-staff': ['county-staff'],
  'street-staff': ['county-staff'],
  'community-staff': ['county-staff', 'street-staff'],
  'station-manager': ['county-staff', 'street-staff', 'community-staff'],
  'building-head': ['county-staff', 'street-staff', 'community-staff'],
  'committee-member': ['county-staff', 'street-staff', 'community-staff'],
  'party-member': ['county-staff', 'street-staff', 'community-staff'],
}

const cases = roleKinds.flatMap((kind) =>
  (Object.keys(people) as Person[])
    .filter((person) => person !== 'nobody')
    .map((person) => [person, kind, granted[kind].includes(person) ? 'ok' : 'not-allowed'] as const),
)

test.each(cases)('%s grants %s: %s', async (person, kind, outcome) => {
  const { call, store } = world()
  const before = store.rows('roles').length
  const areaId = areas[levelsOf[kind].at(-1) as Level]
  const input = { code: 'aaaaaaa6', kind, areaId, why: '任命', workUnit: '县医院' }
  const answer = await call(person, 'role.grant', input)
  expect(codeOf(answer)).toBe(outcome)
  expect(store.rows('roles').length).toBe(before + (outcome === 'ok' ? 1 : 0))
  if (outcome !== 'ok') return
  expect(store.rows('roles').at(-1)).toMatchObject({ kind, areaId, why: '任命', grantedBy: `m-${person}` })
  expect(dataOf(answer)).toMatchObject({ kind, area: { id: areaId }, can: { end: true }, isMine: false })
})

test.each([
  ['street-staff', 'community-staff', 'jn-2-1'],
  ['community-staff', 'station-manager', 'jn-2-1'],
] as const)('%s does not grant %s in somebody else’s %s', async (person, kind, areaId) => {
  const { call } = world()
  expect(codeOf(await call(person, 'role.grant', { code: 'aaaaaaaa', kind, areaId, why: '任命' }))).toBe('not-allowed')
})

test.each(roleKinds)('%s only in an area of its level', async (kind) => {
  for (const [level, areaId] of Object.entries(areas) as [Level, string][]) {
    const { call } = world()
    const answer = await call('county-staff', 'role.grant', {
      code: 'aaaaaaaa',
      kind,
      areaId,
      why: '任命',
      workUnit: '县医院',
    })
    expect([level, codeOf(answer)]).toEqual([level, levelsOf[kind].includes(level) ? 'ok' : 'bad-input'])
  }
})

test('a party member is verified with a work unit; the code, the area and the role must be there', async () => {
  const { call } = world()
  const grant = (part: object) =>
    call('county-staff', 'role.grant', {
      code: 'aaaaaaaa',
      kind: 'party-member',
      areaId: 'jn-1-1',
      why: '报到',
      ...part,
    })
  expect(await grant({})).toMatchObject({ error: { code: 'bad-input', fields: ['workUnit'] } })
  expect(dataOf(await grant({ workUnit: '县医院' }))).toMatchObject({ workUnit: '县医院' })
  expect(await grant({ code: 'zzzzzzzz', workUnit: 'x' })).toMatchObject({
    error: { code: 'not-found', fields: ['code'] },
  })
  expect(await grant({ areaId: 'nowhere' })).toMatchObject({ error: { code: 'not-found', fields: ['areaId'] } })
  expect(codeOf(await call('county-staff', 'role.end', { roleId: 'nowhere', why: 'x' }))).toBe('not-found')
})

test('a role ends with who, when and why, is worth nothing from then on, and is granted anew beside the old', async () => {
  const { call, store, state } = world()
  const input = { code: 'aaaaaaaa', kind: 'station-manager', areaId: 'jn-1-1-2', why: '任命' } as const
  const { id } = dataOf(await call('community-staff', 'role.grant', input))
  expect(dataOf(await call('street-staff', 'role.grant', input)).id).toBe(id)
  const ended = dataOf(await call('community-staff', 'role.end', { roleId: id, why: '调走' }))
  expect(ended).toMatchObject({ endedAt: state.now.toISOString(), can: { end: false } })
  await call('county-staff', 'role.end', { roleId: id, why: '再说一次' })
  expect(store.rows('roles').find(({ _id }) => _id === id)).toMatchObject({
    endedBy: 'm-community-staff',
    endedWhy: '调走',
  })
  expect(dataOf(await call('community-staff', 'role.grant', input)).id).not.toBe(id)
})

test('its holder may end a role; a manager whose role ended manages no more', async () => {
  const { call, store } = world()
  const mine = store.rows('roles').find(({ openid }) => openid === people['station-manager'])?._id ?? ''
  const told = () => call('station-manager', 'notice.told', { callId: 'call-1' })
  expect(codeOf(await told())).toBe('ok')
  expect(dataOf(await call('station-manager', 'role.end', { roleId: mine, why: '退休' }))).toMatchObject({
    isMine: true,
  })
  expect(codeOf(await told())).toBe('not-allowed')
  expect(dataOf(await call('station-manager', 'member.me', {}))).toMatchObject({
    roles: [],
    can: { manageStations: [] },
  })
})

test('the list goes down the tree page by page, and shows the ended apart', async () => {
  const { call, store } = world()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = dataOf(await call('county-staff', 'role.list', { areaId: 'jn', limit: 3, cursor }))
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.cursor
  } while (cursor)
  const held = store.rows('roles').filter(({ endedAt }) => !endedAt)
  expect(new Set(seen)).toEqual(new Set(held.map(({ _id }) => _id)))
  expect(seen).toHaveLength(held.length)
  const ended = dataOf(await call('county-staff', 'role.list', { areaId: 'jn', ended: true })).items
  expect(ended).toHaveLength(1)
  const below = dataOf(await call('station-manager', 'role.list', { areaId: 'jn-1-1-1' })).items
  expect(below.map(({ area }) => area.id)).not.toContain('jn-1-1')
})

test('a manager’s own page says what they run and may grant', async () => {
  const { call } = world()
  for (const person of Object.keys(people) as Person[]) {
    const { can } = dataOf(await call(person, 'member.me', {}))
    expect([person, can.grant]).toEqual([person, roleKinds.filter((kind) => granted[kind].includes(person))])
    expect([person, can.help]).toEqual([person, ['building-head', 'station-manager', 'other-manager'].includes(person)])
    const runs = ['station-manager', 'community-staff'].includes(person) ? ['jn-1-1-001'] : []
    expect([person, can.manageStations]).toEqual([person, runs])
  }
  expect(Object.keys(grantorsOf)).toEqual(Object.keys(granted))
})

test('a hundred ended roles crowd out none that is held, and none of them outlives its holder', async () => {
  const { call, store } = world()
  const openid = people['county-staff']
  const held = store.rows('roles').filter((role) => role.openid === openid)
  for (const { _id } of held) await store.transaction((tx) => tx.remove('roles', _id))
  const ended = { openid, kind: 'party-member', areaId: 'jn-1-1', endedAt: '2026-11-01T00:00:00.000Z' } as const
  store.put('roles', ...Array.from({ length: 100 }, (_, i) => aRole({ ...ended, _id: `ended-${i}` })), ...held)
  expect(dataOf(await call('county-staff', 'member.me', {})).roles).toMatchObject([{ kind: 'county-staff' }])
  expect(codeOf(await call('county-staff', 'role.list', { areaId: 'jn' }))).toBe('ok')
  dataOf(await call('county-staff', 'member.leave', { sure: true }))
  expect(store.rows('roles').filter((role) => role.openid === openid)).toEqual([])
})

describe('what is written of people holds no number', () => {
  const number = '找13800138000'
  const consent = { kind: 'signed-paper', note: number } as const
  const grant = { code: 'aaaaaaaa', kind: 'party-member', areaId: 'jn-1-1', why: '报到', workUnit: '县医院' } as const

  test.each([
    ['role.grant', 'community-staff', { ...grant, why: number }, 'why'],
    ['role.grant', 'community-staff', { ...grant, workUnit: number }, 'workUnit'],
    ['role.end', 'community-staff', { roleId: 'role-of-somebody', why: number }, 'why'],
    ['help.start', 'building-head', { callName: '周奶奶', areaId: 'jn-1-1-1-1', consent }, 'consent.note'],
    ['help.join', 'station-manager', { helpedId: 'm-elder', consent }, 'consent.note'],
    ['help.end', 'building-head', { helpedId: 'm-elder', why: number }, 'why'],
  ] as const)('%s by %s', async (name, person, input, field) => {
    const { call, store } = world()
    store.put('roles', aRole({ _id: 'role-of-somebody', openid: people.stranger, areaId: 'jn-1-1-1' }))
    const answer = await call(person, name, input)
    expect(answer).toMatchObject({ error: { code: 'personal-data', fields: [field, `${field}.mobile`] } })
    expect(store.writes).toBe(0)
  })
})
