import { timeText } from '../../../../cloudfunctions/_modules/notice/fit.rules'
import { dayMs } from '../../../../src/contracts/day.const'
import { ballotWorld } from '../../../support/ballot-world'
import { sixUnits } from '../../../support/ballots'
import { codeOf, dataOf, type Person } from '../../../support/memory-api'
import { memberId } from '../../../support/people'

const last = '2026-12-06T15:59:59.000Z'
const ids = sixUnits.map(({ _id }) => _id)

describe('owners are told', () => {
  const linked = (to: Person[]) =>
    sixUnits.map((unit, i) => ({ ...unit, ...(to[i] && { ownerId: memberId(to[i]), involved: [memberId(to[i])] }) }))
  const owners: Person[] = ['former-manager', 'street-staff', 'former-manager', 'county-staff']

  test('once that it opened, on the last morning but one if they still owe a vote, and of the result', async () => {
    const { open, record, tick, at, inbox } = ballotWorld(linked(owners))
    const ballotId = await open()
    expect(await inbox('street-staff')).toEqual([])
    await tick()
    await tick()
    expect(await inbox('former-manager')).toEqual(['业主投票开始了'])
    expect(await inbox('street-staff')).toEqual(['业主投票开始了'])
    expect(await inbox('building-head')).toEqual([])
    for (const i of [0, 1]) await record(ballotId, i, 'yes')
    at('2026-12-05T00:59:59.000Z')
    await tick()
    expect(await inbox('county-staff')).toHaveLength(1)
    at('2026-12-05T01:00:00.000Z')
    await tick()
    expect(await inbox('county-staff')).toEqual(['业主投票明天截止', '业主投票开始了'])
    // Of two units one has not voted.
    const paper = '您家的纸质票记下了'
    expect(await inbox('former-manager')).toEqual(['业主投票明天截止', paper, '业主投票开始了'])
    expect(await inbox('street-staff')).toEqual([paper, '业主投票开始了'])
    at('2026-12-06T16:00:00.000Z')
    await tick()
    expect(await inbox('street-staff')).toEqual(['业主投票有结果了', paper, '业主投票开始了'])
  })

  test('its end is said as the last day, in the app and in WeChat, never as the first instant of the next', async () => {
    const { open, tick, at, inbox, store, call } = ballotWorld(linked(owners))
    await open()
    await tick()
    const texts = async () => dataOf(await call('county-staff', 'notice.inbox', {})).items.map(({ body }) => body)
    expect(await texts()).toEqual(['“充电棚和电梯”：投到12月6日（周日）晚上 12 点。请进来看看要表决什么，再投票'])
    // A clock that stood still the day before: the last day is not tomorrow any more.
    at('2026-12-06T01:00:00.000Z')
    await tick()
    expect((await inbox('county-staff'))[0]).toBe('业主投票今天截止')
    expect((await texts())[0]).toBe('“充电棚和电梯”：投到12月6日（周日）晚上 12 点。您名下还有房子没投票')
    const told = store.rows('outbox').filter(({ moment }) => moment === 'ballot')
    expect(told.length).toBeGreaterThan(0)
    for (const { fields } of told) expect(timeText(fields.time ?? '')).toBe('2026年12月06日 23:59')
  })

  test('that a paper was put down for their unit, once and not what it says, unless it was taken out in time', async () => {
    const { call, open, record, at, inbox, store, tick } = ballotWorld(linked(owners))
    const ballotId = await open()
    const title = '您家的纸质票记下了'
    const paper = { ballotId, unitId: ids[1] ?? '' }
    dataOf(await record(ballotId, 1, 'no'))
    expect(await inbox('street-staff')).toEqual([])
    at('2026-11-23T02:05:00.000Z')
    dataOf(await call('station-manager', 'ballot.take-back', paper))
    at('2026-11-23T02:30:00.000Z')
    expect(await inbox('street-staff')).toEqual([])
    dataOf(await record(ballotId, 1, 'yes'))
    dataOf(await record(ballotId, 1, 'yes'))
    at('2026-11-23T02:40:00.000Z')
    expect(await inbox('street-staff')).toEqual([title])
    await tick()
    const told = dataOf(await call('street-staff', 'notice.inbox', {})).items.find((item) => item.title === title)
    expect(told?.body).toBe('“充电棚和电梯”：您家的纸质票记下了。不是您投的，请尽快到驿站说一声')
    const sent = store.rows('outbox').filter(({ _id }) => _id === told?.id)
    expect(sent).toMatchObject([{ fields: { status: '已记票' } }])
    // Whoever has several is told which.
    dataOf(await record(ballotId, 2, 'yes'))
    at('2026-11-23T03:00:00.000Z')
    const [second] = dataOf(await call('former-manager', 'notice.inbox', {})).items
    expect(second?.body).toBe('“充电棚和电梯”：1号楼201的纸质票记下了。不是您投的，请尽快到驿站说一声')
    expect(JSON.stringify([told, sent])).not.toMatch(/同意|反对|弃权|yes|"no"/)
  })

  test('that it was taken out after they had heard of it, so that they vote again; and of the next one', async () => {
    const { call, open, record, at, inbox, get } = ballotWorld(linked(owners))
    const ballotId = await open()
    dataOf(await record(ballotId, 1, 'no'))
    at('2026-11-23T02:10:00.000Z')
    const paper = '您家的纸质票记下了'
    expect(await inbox('street-staff')).toEqual([paper])
    const wrong = { ballotId, unitId: ids[1] ?? '' }
    expect(codeOf(await call('station-manager', 'ballot.take-back', wrong))).toBe('too-late')
    at('2026-11-23T02:11:00.000Z')
    // Whose own vote it is does not change it, though they stand above.
    expect(codeOf(await call('street-staff', 'ballot.take-back', wrong))).toBe('own-unit')
    const offered = async (by: Person) => dataOf(await call(by, 'ballot.units', { ballotId })).items[1]?.canTakeBack
    expect([await offered('street-staff'), await offered('community-staff')]).toEqual([false, true])
    dataOf(await call('community-staff', 'ballot.take-back', wrong))
    expect(await inbox('street-staff')).toEqual(['您家的纸质票撤回了', paper])
    expect((await get(ballotId, 'street-staff')).can.cast).toBe(true)
    at('2026-11-23T02:20:00.000Z')
    dataOf(await record(ballotId, 1, 'yes'))
    at('2026-11-23T02:30:00.000Z')
    expect(await inbox('street-staff')).toEqual([paper, '您家的纸质票撤回了', paper])
  })

  test('also within ten minutes, if it was taken out by another than who put it down', async () => {
    const { call, open, record, at, inbox } = ballotWorld(linked(owners))
    const ballotId = await open()
    dataOf(await record(ballotId, 1, 'no'))
    at('2026-11-23T02:05:00.000Z')
    dataOf(await call('community-staff', 'ballot.take-back', { ballotId, unitId: ids[1] ?? '' }))
    at('2026-11-23T02:30:00.000Z')
    expect(await inbox('street-staff')).toEqual(['您家的纸质票撤回了'])
  })

  test('that a unit is no longer linked to them, and why; once', async () => {
    const { call, inbox, store } = ballotWorld(linked(owners))
    const unlink = (key: string) =>
      call('station-manager', 'unit.unlink', { unitId: ids[1] ?? '', why: '卖掉了。' }, key)
    for (const key of ['once-and-again', 'once-and-again', 'another-key']) dataOf(await unlink(key))
    expect(await inbox('street-staff')).toEqual(['您名下少了一套房子'])
    const [line] = dataOf(await call('street-staff', 'notice.inbox', {})).items
    expect(line?.body).toBe('水木清华1号楼102不再算在您名下：卖掉了。不对的话，请到驿站说一声')
    expect(store.rows('outbox')).toMatchObject([{ of: memberId('street-staff'), fields: { status: '已变更' } }])
  })

  test('it is taken back from whom it went to, also when the unit is somebody else’s by then', async () => {
    const { call, open, record, at, inbox, store } = ballotWorld(linked(owners))
    const ballotId = await open()
    dataOf(await record(ballotId, 1, 'no'))
    store.put('units', ...linked(['former-manager', 'building-head']))
    at('2026-11-23T02:05:00.000Z')
    dataOf(await call('station-manager', 'ballot.take-back', { ballotId, unitId: ids[1] ?? '' }))
    at('2026-11-23T03:00:00.000Z')
    for (const person of ['street-staff', 'building-head'] as const) expect(await inbox(person)).toEqual([])
  })

  test('nobody of a paper for a unit without an owner here, of their own, or of a vote by phone', async () => {
    const { call, open, record, at, inbox } = ballotWorld(linked([...owners.slice(0, 3), 'station-manager']))
    const ballotId = await open()
    for (const i of [3, 4]) dataOf(await record(ballotId, i, 'yes'))
    dataOf(await call('former-manager', 'ballot.cast', { ballotId, unitId: ids[0] ?? '', choices: ['yes', 'yes'] }))
    at('2026-11-23T03:00:00.000Z')
    for (const person of ['station-manager', 'former-manager'] as const) expect(await inbox(person)).toEqual([])
  })

  test('a clock dead for a month reminds nobody of what is over', async () => {
    const { open, tick, at, inbox } = ballotWorld(linked(owners))
    await open()
    await tick()
    at(new Date(Date.parse(last) + 30 * dayMs).toISOString())
    await tick()
    await tick()
    expect(await inbox('county-staff')).toEqual(['业主投票有结果了', '业主投票开始了'])
  })

  test('that it was cancelled, if they were told of it at all', async () => {
    const { call, open, tick, inbox, at } = ballotWorld(linked(owners))
    const reason = '议题有误'
    const silent = await open()
    dataOf(await call('station-manager', 'ballot.cancel', { ballotId: silent, reason }))
    await tick()
    expect(await inbox('county-staff')).toEqual([])
    const told = await open()
    await tick()
    at('2026-11-24T02:00:00.000Z')
    expect(dataOf(await call('party-member', 'ballot.cancel', { ballotId: told, reason }))).toMatchObject({
      status: 'cancelled',
      reason,
    })
    await tick()
    expect(await inbox('county-staff')).toEqual(['业主投票取消了', '业主投票开始了'])
  })
})
