import { holdersOf } from '../../../cloudfunctions/_modules/member'
import { type Notice, queueNotices } from '../../../cloudfunctions/_modules/notice'
import { cloudStore } from '../../../cloudfunctions/_platform/cloud'
import { personaById } from '../../../local/demo/personas'
import { within } from '../../../ops/cloud/target'
import type { Output } from '../../../src/contracts/api'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

// The functions as they are deployed, on the local cloud: from the tap to WeChat's message, and to the call list.

const stationId = 'jn-01-01-001'
const templateId = 'demo-order-progress'
let cloud: TestCloud
let keys = 0

beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
  // The county's own orders and wishes have notices too, due by the real clock: only those of these tests are counted.
  for (const collection of ['orders', 'wishes', 'outbox', 'inbox', 'calls'])
    cloud.engine.remove({ collection }, {}, true)
  await cloud.post('/local/clock', { now: '2026-11-23T02:00:00.000Z' })
}, 120_000)
afterAll(() => cloud.stop())

const inside = <T>(run: () => Promise<T>) => within({ kind: 'local', adminUrl: cloud.adminUrl }, run)
const openidOf = (persona: string) => personaById(persona)?.openid ?? ''

async function call<N extends keyof Outputs>(persona: string, name: N, input: object = {}): Promise<Outputs[N]> {
  const answer = await cloud.call(persona, name, input, `key-${++keys}-fresh`)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.data as Outputs[N]
}
type Outputs = {
  [N in 'notice.inbox' | 'notice.ledger-add' | 'notice.call-list' | 'notice.told' | 'phone.reveal']: Output<N>
}

const memberOf = async (persona: string) => {
  const rows = cloud.engine.find({ collection: 'members' }, { query: { openid: openidOf(persona) } })
  return (JSON.parse(rows[0] ?? '{}') as { _id: string })._id
}

const tell = async (to: string, dedupeKey: string, part: Partial<Notice> = {}) =>
  inside(() =>
    cloudStore.transaction((tx) =>
      queueNotices(tx, new Date(cloud.clock.now()), [
        {
          dedupeKey,
          to,
          stationId,
          moment: 'order-changed',
          title: '预约已接单',
          body: '上门理发，周一 10:00',
          fields: {
            item: '上门理发上门理发上门理发上门理发上门理发上门理发',
            station: '水木清华同心驿',
            time: '2026-11-23T02:00:00.000Z',
            status: '已接单',
            tip: '第一行\n第二行',
          },
          path: 'features/order/pages/order/index?id=x1',
          isImportant: true,
          ...part,
        } as Notice,
      ]),
    ),
  )

/** The person taps "allow", as the mini-program does: WeChat remembers, and we count. */
async function allow(persona: string, isRemembered = true) {
  if (isRemembered)
    await cloud.post('/local/subscribe', { persona, templateIds: [templateId], decisions: { [templateId]: 'accept' } })
  return call(persona, 'notice.ledger-add', { answers: [{ templateId, answer: 'accept' }] })
}
const leftOf = async (persona: string) => {
  const answer = (await cloud.call(persona, 'notice.templates', {})) as { data: Output<'notice.templates'> }
  return answer.data.items.find(({ moment }) => moment === 'order-changed')?.left
}
const tick = () => cloud.post('/local/tick', {})
const messages = async (persona: string) => {
  const all = (await (await fetch(`${cloud.url}/local/messages`)).json()) as { personaId: string; lines: object[] }[]
  return all.filter(({ personaId }) => personaId === persona)
}
const toCall = async () => (await call('station-manager', 'notice.call-list', { stationId })).items

test('one accept, one message: fitted, once although the timer runs twice, and in the inbox', async () => {
  await allow('resident')
  await tell(await memberOf('resident'), 'order-accepted:x1:1')
  await Promise.all([tick(), tick()])
  await tick()
  expect(await messages('resident')).toMatchObject([
    {
      page: 'features/order/pages/order/index?id=x1',
      title: '服务预约进度通知',
      lines: [
        { label: '服务项目', value: '上门理发上门理发上门理发上门理发上门理…' },
        { label: '驿站', value: '水木清华同心驿' },
        { label: '预约时间', value: '2026年11月23日 10:00' },
        { label: '状态', value: '已接单' },
        { label: '温馨提示', value: '第一行 第二行' },
      ],
    },
  ])
  expect(await leftOf('resident')).toBe(0)
  expect(await call('resident', 'notice.inbox')).toMatchObject({ unread: 1, items: [{ title: '预约已接单' }] })
  expect(await toCall()).toEqual([])
}, 60_000)

test('nothing allowed: on the call list, called with one tap, off it', async () => {
  await tell(await memberOf('party-member'), 'order-accepted:x2:1')
  await tick()
  expect(await messages('party-member')).toEqual([])
  const [item] = await toCall()
  expect(item).toMatchObject({ callName: '老张', reason: 'not-subscribed', phoneMasked: '138****0003' })
  expect(await call('station-manager', 'phone.reveal', { about: 'call', id: item?.id })).toMatchObject({
    phone: '13800000003',
  })
  await call('station-manager', 'notice.told', { callId: item?.id })
  expect(await toCall()).toEqual([])
}, 60_000)

test('WeChat knows of no accept (43101): our count goes to zero and the person is called', async () => {
  await allow('elder', false)
  await allow('elder', false)
  await tell(await memberOf('elder'), 'order-accepted:x3:1')
  await tick()
  expect([await messages('elder'), await leftOf('elder')]).toEqual([[], 0])
  const [item] = await toCall()
  expect(item).toMatchObject({ callName: '王奶奶', reason: 'refused' })
  await call('station-manager', 'notice.told', { callId: item?.id })
}, 60_000)

test('somebody without WeChat: the helper is told by WeChat, and the call list has them', async () => {
  await allow('building-head')
  const rows = cloud.engine.find({ collection: 'members' }, { query: { callName: '孙爷爷' } })
  const { _id } = JSON.parse(rows[0] ?? '{}') as { _id: string }
  await tell(_id, 'order-accepted:x4:1')
  await tick()
  expect(await messages('building-head')).toHaveLength(1)
  expect((await call('building-head', 'notice.inbox')).items).toMatchObject([{ forName: '孙爷爷' }])
  expect(await toCall()).toMatchObject([{ callName: '孙爷爷', reason: 'no-wechat' }])
}, 60_000)

test('at night the inbox has it and the phone is quiet; the clock, late, sends it in the morning', async () => {
  await cloud.post('/local/clock', { now: '2026-11-23T15:00:00.000Z' })
  await allow('resident')
  await tell(await memberOf('resident'), 'order-accepted:x5:1')
  await tick()
  expect(await messages('resident')).toHaveLength(1)
  expect((await call('resident', 'notice.inbox')).items).toHaveLength(2)
  await cloud.post('/local/clock', { now: '2026-11-24T01:00:00.000Z' })
  await tick()
  expect(await messages('resident')).toHaveLength(2)
}, 60_000)

test('twenty accepts at once through two workers all count', async () => {
  await Promise.all(Array.from({ length: 20 }, () => allow('county-staff')))
  expect(await leftOf('county-staff')).toBe(20)
  const kinds = ['station-manager', 'county-staff'] as const
  const found = await inside(() => holdersOf(cloudStore, kinds, ['jn', 'jn-01-01-01'], new Date(cloud.clock.now())))
  expect(found.map(({ member }) => member.openid).sort()).toEqual(
    ['county-staff', 'station-manager'].map(openidOf).sort(),
  )
}, 60_000)

test('a phone or an openid is in no log and no idempotency key', async () => {
  const keyRows = cloud.engine.find({ collection: 'keys' }, { query: {} }).join()
  for (const secret of ['13800000003', '0539-7000009', openidOf('resident')]) expect(keyRows).not.toContain(secret)
})
