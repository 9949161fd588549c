import type { BallotChoice } from '../../../../src/contracts/ballot.const'
import { ballotWorld } from '../../../support/ballot-world'
import { aUnit, estateId, sixUnits } from '../../../support/ballots'
import { codeOf, dataOf, type Person } from '../../../support/memory-api'
import { memberId } from '../../../support/people'

const last = '2026-12-06T15:59:59.000Z'
const ids = sixUnits.map(({ _id }) => _id)

test('from opening to the result: by phone, on paper, closed by the clock', async () => {
  const { call, open, record, get, at, tick } = ballotWorld()
  const ballotId = await open('party-member')
  const before = await get(ballotId, 'former-manager')
  expect(before).toMatchObject({
    estateName: '水木清华',
    all: { units: 6, owners: 5, areaCm2: 1_999_800 },
    tookPart: { units: 0 },
    myUnits: [{ label: '1号楼101', areaCm2: 333_300 }],
    can: { cast: true, record: false, close: false, cancel: false },
  })
  const choices: BallotChoice[] = ['yes', 'abstain']
  const mine = dataOf(await call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices }))
  expect(mine).toMatchObject({ myUnits: [{ way: 'phone', choices }], tookPart: { units: 1 }, can: { cast: false } })
  for (const i of [1, 2, 3]) dataOf(await record(ballotId, i, 'yes'))
  expect((await get(ballotId)).items[0]).not.toHaveProperty('count')
  at(last)
  dataOf(await record(ballotId, 4, 'yes'))
  at('2026-12-06T16:00:00.000Z')
  expect(codeOf(await record(ballotId, 5, 'yes'))).toBe('ballot-closed')
  const result = await get(ballotId)
  expect(result).toMatchObject({ status: 'closed', can: { cast: false, record: false, close: false, cancel: false } })
  expect(result.items.map(({ count }) => [count?.isQuorate, count?.isPassed])).toEqual([
    [true, true],
    [true, true],
  ])
  expect(result.items[1]?.count?.areaCm2).toEqual({
    all: 1_999_800,
    tookPart: 1_666_500,
    yes: 1_333_200,
    no: 0,
    abstain: 333_300,
  })
  const listed = async () => dataOf(await call('stranger', 'ballot.list', { areaId: 'jn-1-1' }))
  expect((await listed()).items).toMatchObject([{ status: 'closed', items: result.items }])
  await tick()
  expect(await get(ballotId)).toEqual(result)
  expect(await listed()).toMatchObject({ items: [{ items: result.items }], can: { run: false } })
})

test('a vote that is about to be written while it is closed and counted is refused, not lost', async () => {
  const { call, store, open, get, at, tick } = ballotWorld()
  const ballotId = await open()
  const { transaction } = store
  let release = () => {}
  const held = new Promise<void>((reached) => {
    const gate = new Promise<void>((go) => {
      release = go
    })
    store.transaction = (run) =>
      transaction(async (tx) => {
        const result = await run(tx)
        reached()
        await gate
        return result
      })
  })
  at(last)
  const vote = call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices: ['yes', 'yes'] })
  await held
  store.transaction = transaction
  at('2026-12-06T16:00:00.000Z')
  await tick()
  const result = await get(ballotId)
  expect(result).toMatchObject({ status: 'closed', tookPart: { units: 0 } })
  release()
  expect(codeOf(await vote)).toBe('ballot-closed')
  expect(store.rows('ballotPapers')).toEqual([])
  expect(await get(ballotId)).toEqual(result)
})

test('by hand once everybody has voted and has had a day to hear of the last paper, and not before', async () => {
  const { call, open, record, get, store, at } = ballotWorld()
  const ballotId = await open()
  for (const i of [0, 1, 2, 3, 4]) dataOf(await record(ballotId, i, 'yes'))
  expect((await get(ballotId, 'station-manager')).can).toEqual({
    cast: false,
    record: true,
    close: false,
    cancel: false,
  })
  expect(codeOf(await call('station-manager', 'ballot.close', { ballotId }))).toBe('too-early')
  dataOf(await record(ballotId, 5, 'no'))
  // Owners have a day to hear of the papers that were put down for them.
  const waiting = await get(ballotId, 'community-staff')
  expect(waiting).toMatchObject({ endableFrom: '2026-11-24T02:00:00.000Z', can: { close: false, cancel: true } })
  expect((await get(ballotId)).endableFrom).toBeUndefined()
  at('2026-11-24T01:59:59.999Z')
  expect(codeOf(await call('station-manager', 'ballot.close', { ballotId }))).toBe('too-early')
  at('2026-11-24T02:00:00.000Z')
  const ready = await get(ballotId, 'community-staff')
  expect([ready.endableFrom, ready.can.close]).toEqual([undefined, true])
  const closed = dataOf(await call('station-manager', 'ballot.close', { ballotId }))
  expect(closed).toMatchObject({
    status: 'closed',
    items: [{ count: { isPassed: true } }, { count: { isPassed: true } }],
  })
  expect(store.rows('ballots')[0]?.history.map(({ what }) => what)).toEqual(['opened', 'closed', 'counted'])
})

test('who counts sees which units voted and by which way, never how, and finds a unit by its numbers', async () => {
  const { call, open, record } = ballotWorld()
  const ballotId = await open()
  const choices: BallotChoice[] = ['no', 'abstain']
  await call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices })
  await record(ballotId, 2, 'no')
  const answer = await call('station-manager', 'ballot.units', { ballotId })
  expect(JSON.stringify(answer)).not.toMatch(/abstain|"no"/)
  expect(dataOf(answer).items.map(({ label, way }) => [label, way])).toEqual([
    ['1号楼101', 'phone'],
    ['1号楼102', undefined],
    ['1号楼201', 'paper'],
    ['1号楼202', undefined],
    ['1号楼301', undefined],
    ['1号楼302', undefined],
  ])
  const labels = async (part: object) =>
    dataOf(await call('station-manager', 'ballot.units', { ballotId, ...part })).items.map(({ label }) => label)
  expect(await labels({ missing: true })).toEqual(['1号楼102', '1号楼202', '1号楼301', '1号楼302'])
  expect(await labels({ text: '1 202' })).toEqual(['1号楼202'])
  expect(await labels({ text: '30' })).toEqual(['1号楼301', '1号楼302'])
  const first = dataOf(await call('station-manager', 'ballot.units', { ballotId, missing: true, limit: 3 }))
  const rest = await call('station-manager', 'ballot.units', {
    ballotId,
    missing: true,
    limit: 3,
    cursor: first.cursor,
  })
  expect(dataOf(rest)).toEqual({ items: [expect.objectContaining({ label: '1号楼302' })] })
  // Nor does a wrong guess tell.
  for (const guess of [choices, ['yes', 'yes'] as BallotChoice[]])
    expect(
      codeOf(await call('station-manager', 'ballot.record', { ballotId, unitId: ids[0] ?? '', choices: guess })),
    ).toBe('already-voted')
  const { myUnits } = dataOf(await call('former-manager', 'ballot.get', { ballotId }))
  expect(myUnits).toMatchObject([{ choices }])
})

test('who put a paper down wrongly takes it out and puts it down anew; the result says the second', async () => {
  const { call, store, open, record, get, at } = ballotWorld()
  const ballotId = await open()
  for (const i of [0, 1, 2, 3, 4, 5]) dataOf(await record(ballotId, i, 'yes'))
  const units = (by: Person) => call(by, 'ballot.units', { ballotId })
  const mayTakeBack = async (by: Person) => dataOf(await units(by)).items.map(({ canTakeBack }) => canTakeBack)
  expect(await mayTakeBack('station-manager')).toEqual(Array(6).fill(true))
  expect(await mayTakeBack('party-member')).toEqual(Array(6).fill(false))
  const wrong = { ballotId, unitId: ids[5] ?? '' }
  expect(codeOf(await call('party-member', 'ballot.take-back', wrong))).toBe('not-allowed')
  // The other unit of the same owner still stands: the owner takes part.
  const less = dataOf(await call('station-manager', 'ballot.take-back', wrong))
  expect(less).toMatchObject({ tookPart: { units: 5, owners: 5, areaCm2: 1_666_500 }, can: { close: false } })
  expect(dataOf(await call('station-manager', 'ballot.take-back', wrong)).tookPart).toEqual(less.tookPart)
  expect(store.rows('ballots')[0]).toMatchObject({ history: [{ what: 'opened' }, { what: 'taken-back' }] })
  dataOf(await record(ballotId, 5, 'no'))
  expect((await get(ballotId)).tookPart).toEqual({ units: 6, owners: 5, areaCm2: 1_999_800 })
  at('2026-11-23T02:20:00.000Z')
  expect(codeOf(await call('station-manager', 'ballot.take-back', wrong))).toBe('too-late')
  at('2026-11-24T02:00:00.000Z')
  const result = dataOf(await call('station-manager', 'ballot.close', { ballotId }))
  expect(result.items[0]?.count?.areaCm2).toMatchObject({ yes: 1_666_500, no: 333_300 })
})

test('what its owner objects to after ten minutes the community takes out, on the record; a phone vote nobody', async () => {
  const { call, store, open, record, get, at } = ballotWorld()
  const ballotId = await open()
  dataOf(await record(ballotId, 1, 'yes'))
  const choices = ['no' as const, 'no' as const]
  dataOf(await call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices }))
  at('2026-11-25T02:00:00.000Z')
  const offered = async (by: Person) =>
    dataOf(await call(by, 'ballot.units', { ballotId })).items.map(({ canTakeBack }) => canTakeBack)
  expect((await offered('station-manager')).includes(true)).toBe(false)
  expect(await offered('community-staff')).toEqual([false, true, false, false, false, false])
  const takeOut = (by: Person, i: number, key?: string) =>
    call(by, 'ballot.take-back', { ballotId, unitId: ids[i] ?? '' }, key)
  expect(codeOf(await takeOut('station-manager', 1))).toBe('too-late')
  for (const key of ['once-and-again', 'once-and-again', 'another-key'])
    dataOf(await takeOut('community-staff', 1, key))
  expect((await get(ballotId)).tookPart.units).toBe(1)
  expect(codeOf(await takeOut('community-staff', 0))).toBe('not-allowed')
  const steps = store.rows('ballots')[0]?.history.filter(({ what }) => what === 'taken-back')
  expect(steps).toEqual([
    {
      what: 'taken-back',
      at: '2026-11-25T02:00:00.000Z',
      by: memberId('community-staff'),
      byRole: 'community-staff',
      unitId: ids[1],
      isOthers: true,
    },
  ])
  // Who took out another's paper does not put down the next one alone.
  expect(codeOf(await record(ballotId, 1, 'no', 'community-staff'))).toBe('second-person')
  expect(codeOf(await record(ballotId, 2, 'no', 'community-staff'))).toBe('ok')
  dataOf(await record(ballotId, 1, 'no'))
  expect((await get(ballotId)).tookPart.units).toBe(3)
  at('2026-12-06T16:00:00.000Z')
  expect(codeOf(await takeOut('community-staff', 0))).toBe('not-allowed')
})

test('a unit that votes anew while the vote is being closed: nothing is counted that is no longer so', async () => {
  const { call, store, open, record, get, at } = ballotWorld()
  const ballotId = await open()
  for (const i of [0, 1, 2, 3, 4, 5]) dataOf(await record(ballotId, i, 'yes'))
  at('2026-11-24T02:00:00.000Z')
  const choices: BallotChoice[] = ['no', 'no']
  const unitId = ids[0] ?? ''
  const find = store.find.bind(store)
  let isFirst = true
  store.find = async (name, query) => {
    const rows = await find(name, query)
    if (name === 'ballotPapers' && isFirst) {
      isFirst = false
      dataOf(await call('community-staff', 'ballot.take-back', { ballotId, unitId }))
      dataOf(await call('former-manager', 'ballot.cast', { ballotId, unitId, choices }))
    }
    return rows
  }
  expect(codeOf(await call('station-manager', 'ballot.close', { ballotId }))).toBe('busy')
  expect(await get(ballotId)).toMatchObject({ status: 'open', tookPart: { units: 6 } })
  const closed = dataOf(await call('station-manager', 'ballot.close', { ballotId }))
  expect(closed.items[0]?.count?.areaCm2).toMatchObject({ yes: 1_666_500, no: 333_300 })
})

test('a paper vote put down for a linked unit is shown to its owner as cast, not how', async () => {
  const { open, record, get } = ballotWorld()
  const ballotId = await open()
  await record(ballotId, 0, 'no')
  expect((await get(ballotId, 'former-manager')).myUnits).toEqual([
    { unitId: ids[0], label: '1号楼101', areaCm2: 333_300, votedAt: expect.any(String), way: 'paper' },
  ])
})

test('what the register becomes later changes no vote that is open', async () => {
  const { call, store, open, record, get, at } = ballotWorld()
  const ballotId = await open()
  store.put('units', { ...aUnit('102'), areaCm2: 9_999_900 }, aUnit('999', { ownerId: memberId('former-manager') }))
  await record(ballotId, 1, 'yes')
  expect(await get(ballotId, 'former-manager')).toMatchObject({
    all: { units: 6 },
    tookPart: { areaCm2: 333_300 },
    myUnits: [{ label: '1号楼101' }],
  })
  const late = { ballotId, unitId: aUnit('999')._id, choices: ['yes', 'yes'] as BallotChoice[] }
  expect(codeOf(await call('former-manager', 'ballot.cast', late))).toBe('not-found')
  at('2026-12-07T00:00:00.000Z')
  expect((await get(ballotId)).items[0]?.count).toMatchObject({ areaCm2: { tookPart: 333_300 }, isQuorate: false })
})

test('who lost the unit has no vote in it, whoever got it has, and what was cast stays', async () => {
  const { call, open, get } = ballotWorld()
  const ballotId = await open()
  const [unitId = ''] = ids
  const choices: BallotChoice[] = ['yes', 'yes']
  dataOf(await call('station-manager', 'unit.unlink', { unitId, why: '卖掉了' }))
  expect(codeOf(await call('former-manager', 'ballot.cast', { ballotId, unitId, choices }))).toBe('not-allowed')
  dataOf(await call('station-manager', 'unit.link', { unitId, code: 'aaaaaaaa', why: '看过房产证' }))
  const { items } = dataOf(await call('station-manager', 'unit.list', { areaId: estateId, text: '101' }))
  expect(items).toEqual([{ id: unitId, label: '1号楼101', areaCm2: 333_300, isLinked: true, ownerCallName: '小王' }])
  expect(codeOf(await call('station-manager', 'unit.link', { unitId, code: 'zzzzzzzz', why: 'x' }))).toBe('not-found')
  expect((await get(ballotId, 'former-manager')).myUnits).toEqual([])
})

test('nobody links a unit to themselves: whoever keeps the register could else vote for its owner', async () => {
  const { call, store } = ballotWorld()
  const unitId = aUnit('302')._id
  store.put('memberCodes', { _id: 'mmmmmmmm', memberId: memberId('station-manager') })
  const link = { unitId, code: 'mmmmmmmm', why: '看过房产证' }
  expect(codeOf(await call('station-manager', 'unit.link', link))).toBe('own-unit')
  expect(codeOf(await call('community-staff', 'unit.link', link))).toBe('ok')
})

test('the register says what it adds up to, with its first page', async () => {
  const { call } = ballotWorld()
  const first = dataOf(await call('community-staff', 'unit.list', { areaId: estateId, limit: 4 }))
  expect(first.all).toEqual({ units: 6, owners: 5, areaCm2: 1_999_800 })
  const rest = dataOf(await call('community-staff', 'unit.list', { areaId: estateId, limit: 4, cursor: first.cursor }))
  expect(rest.items.map(({ label }) => label)).toEqual(['1号楼301', '1号楼302'])
  expect(rest.all).toBeUndefined()
})

test.each([
  [{ areaId: 'jn-1-1' }, 'community-staff', 'bad-input'],
  [{ areaId: 'jn-1-1-2' }, 'station-manager', 'not-allowed'],
  [{ areaId: 'jn-1-1-2' }, 'community-staff', 'no-units'],
  [{ closesOn: '2026-11-23' }, 'station-manager', 'bad-input'],
  [{ title: '找13800138000' }, 'station-manager', 'personal-data'],
] as const)('an opening that cannot be: %j by %s: %s', async (part, person, code) => {
  const { call, store } = ballotWorld()
  const items = [{ title: '建充电棚', matter: 'ordinary' as const }]
  const input = { areaId: estateId, title: '充电棚', items, closesOn: '2026-12-06', ...part }
  expect(codeOf(await call(person, 'ballot.open', input))).toBe(code)
  expect([...store.rows('ballots'), ...store.rows('ballotRolls')]).toEqual([])
})

test('whoever leaves takes their name along; their vote stays in the count', async () => {
  const { call, store, open, record, tick, get, at } = ballotWorld()
  const ballotId = await open()
  const choices: BallotChoice[] = ['yes', 'no']
  await call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices })
  await record(ballotId, 1, 'no', 'party-member')
  const ownerId = memberId('former-manager')
  store.put('units', { ...aUnit('201'), ownerId, involved: [ownerId] })
  await record(ballotId, 2, 'no', 'party-member')
  expect(store.rows('ballotPapers')).toContainEqual(expect.objectContaining({ toldTo: ownerId }))
  const { parts } = dataOf(await call('former-manager', 'member.export', {}))
  expect(parts.ballots).toEqual([expect.objectContaining({ kind: 'vote', way: 'phone', choices })])
  // What they put down for others is not theirs to take along.
  const counter = dataOf(await call('party-member', 'member.export', {})).parts.ballots
  expect(counter).toEqual(Array(2).fill({ kind: 'vote', way: 'paper', at: expect.any(String) }))
  for (const person of ['former-manager', 'station-manager'] as const)
    dataOf(await call(person, 'member.leave', { sure: true }))
  await tick()
  const kept = JSON.stringify(['units', 'ballots', 'ballotPapers'].map((name) => store.rows(name as 'units')))
  expect(kept).not.toContain(memberId('former-manager'))
  expect(kept).not.toContain(memberId('station-manager'))
  at('2026-12-07T00:00:00.000Z')
  expect((await get(ballotId)).items[0]?.count?.owners).toMatchObject({ tookPart: 3, yes: 1, no: 2 })
})
