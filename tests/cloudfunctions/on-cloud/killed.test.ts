import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Notice, queueNotices } from '../../../cloudfunctions/_modules/notice'
import { emptyLedger } from '../../../cloudfunctions/_modules/notice/ledger'
import type { Outbox } from '../../../cloudfunctions/_modules/notice/notice.row'
import { cloudStore } from '../../../cloudfunctions/_platform/cloud'
import { personas } from '../../../local/demo/personas'
import { allRows } from '../../../ops/cloud/rows'
import { within } from '../../../ops/cloud/target'
import { type CloudProcess, startCloudProcess } from '../../support/cloud-process'
import { seedFolder } from '../../support/seed-folder'
import { until } from '../../support/until'
import { aWishIn } from '../../support/wishes'

// The power goes while the timer works: between taking a message in hand and writing down what WeChat said, between two
// deadlines, between two runs. Started again on the same folder, it doubles nothing and loses nothing.

const stationId = 'jn-01-01-001'
const templateId = 'demo-order-progress'
const now = '2026-11-25T02:00:00.000Z'
/** Far enough back that silence has confirmed them. */
const wishedAt = new Date('2026-10-20T02:00:00.000Z')
const people = ['resident', 'elder', 'party-member', 'building-head', 'station-manager']
const noticesEach = 12
const wishes = 15
const rounds = 4

let dataDir: string
let cloud: CloudProcess | undefined

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-'))
  seedFolder(dataDir)
}, 180_000)
afterAll(async () => {
  await cloud?.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(at = now): Promise<CloudProcess> {
  cloud = await startCloudProcess(dataDir)
  await cloud.post('/local/clock', { now: at })
  return cloud
}

const inside = <T>({ adminUrl }: CloudProcess, run: () => Promise<T>) => within({ kind: 'local', adminUrl }, run)

const memberIds = async () => {
  const members = await allRows('members')
  return people.map((id) => members.find(({ openid }) => openid === personas.find((one) => one.id === id)?.openid)?._id)
}

const noticeOf = (to: string, n: number): Notice => ({
  dedupeKey: `order-accepted:killed-${to}-${n}:1`,
  to,
  stationId,
  moment: 'order-changed',
  title: '您的预约接下了',
  body: '上门理发',
  fields: { item: '上门理发', station: '听泉华府同心驿', time: now, status: '已接单', tip: '请等电话' },
  path: `features/order/pages/detail/index?orderId=killed-${to}-${n}`,
  isImportant: true,
})

/** Everybody allows as many messages as there will be; then everything becomes due at once. */
async function prepare(running: CloudProcess): Promise<void> {
  await inside(running, async () => {
    for (const name of ['orders', 'wishes', 'outbox', 'inbox', 'calls'] as const) await cloudStore.removeWhere(name, {})
    const ids = await memberIds()
    for (const id of ids) {
      if (!id) throw new Error('the demo county has not everybody')
      const ledger = { ...emptyLedger(id, templateId), left: noticesEach, accepted: noticesEach }
      await cloudStore.transaction((tx) => tx.set('subscriptions', ledger))
      const notices = Array.from({ length: noticesEach }, (_, n) => noticeOf(id, n))
      await cloudStore.transaction((tx) => queueNotices(tx, new Date(now), notices))
    }
    for (let i = 0; i < wishes; i++) {
      const wish = aWishIn('done', { id: `killed-wish-${i}`, wisherId: ids[i % people.length] ?? '', at: wishedAt })
      await cloudStore.transaction((tx) => tx.set('wishes', wish))
    }
  })
  for (const persona of people)
    for (let i = 0; i < noticesEach; i++)
      await running.post('/local/subscribe', {
        persona,
        templateIds: [templateId],
        decisions: { [templateId]: 'accept' },
      })
}

const outboxIn = (running: CloudProcess, state: Outbox['state']) =>
  inside(running, () => cloudStore.find('outbox', { where: { state }, limit: 1000 }))

/** The timer begins, and the power goes as soon as messages are in hand. */
async function killInTheMiddle(running: CloudProcess): Promise<void> {
  let isOver = false
  const tick = running.post('/local/tick', {}).then(
    () => {
      isOver = true
    },
    () => undefined,
  )
  await until(async () => isOver || (await outboxIn(running, 'sending')).length > 0, 60)
  await running.kill()
  await tick
}

const messagesOf = async ({ url }: CloudProcess) => {
  const all = (await (await fetch(`${url}/local/messages`)).json()) as { page: string }[]
  return all.map(({ page }) => page).filter((page) => page.includes('killed-'))
}

test('killed while it works, the timer doubles nothing and loses nothing', async () => {
  let running = await start()
  await prepare(running)
  let caught = 0
  for (let round = 0; round < rounds; round++) {
    await killInTheMiddle(running)
    running = await start()
    caught += (await outboxIn(running, 'sending')).length
  }
  // Nobody knows of those whether WeChat took them, so the test has met what it is about.
  expect(caught).toBeGreaterThan(0)

  await running.post('/local/tick', {})
  await running.post('/local/clock', { advance: 'PT3M' })
  await running.post('/local/tick', {})
  await running.post('/local/tick', {})

  const sent = await messagesOf(running)
  expect(sent).toHaveLength(new Set(sent).size)
  await inside(running, async () => {
    const outbox = (await allRows('outbox')).filter(({ path }) => path.includes('orderId=killed-'))
    const inState = (...states: Outbox['state'][]) =>
      outbox.filter(({ state }) => states.includes(state)).map(({ path }) => path)
    expect(outbox).toHaveLength(people.length * noticesEach)
    expect(inState('waiting', 'sending', 'dropped')).toEqual([])

    // What is written down as sent was sent; whoever may not have got it stands on the call list.
    const known = inState('sent')
    expect(known.filter((path) => !sent.includes(path))).toEqual([])
    expect(sent.filter((path) => !inState('sent', 'unknown').includes(path))).toEqual([])
    const calls = (await allRows('calls')).map(({ path }) => path).filter((path) => path.includes('orderId='))
    expect([...new Set([...known, ...calls])].sort()).toEqual(outbox.map(({ path }) => path).sort())

    const lines = (await allRows('inbox')).filter(({ path }) => path.includes('orderId=killed-'))
    expect(lines).toHaveLength(outbox.length)
    for (const id of await memberIds()) {
      const own = outbox.filter(({ to, state }) => to === id && (state === 'sent' || state === 'unknown'))
      const [ledger] = await cloudStore.find('subscriptions', { where: { memberId: id ?? '', templateId }, limit: 1 })
      expect(ledger?.left).toBe(noticesEach - own.length)
    }

    const done = (await allRows('wishes')).map(({ status, history }) => ({
      status,
      times: history.filter(({ what }) => what === 'confirmed-by-silence').length,
    }))
    expect(done).toEqual(Array.from({ length: wishes }, () => ({ status: 'confirmed', times: 1 })))
    const told = (await allRows('inbox')).filter(({ path }) => path.includes('killed-wish-')).map(({ path }) => path)
    expect(new Set(told).size).toBe(wishes)
    expect(told).toHaveLength(wishes)
  })
}, 300_000)
