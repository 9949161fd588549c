import { seedWishes } from '../../../local/demo/wishes'
import { demoWishes } from '../../../local/demo/wishes.const'
import { allRows } from '../../../ops/cloud/rows'
import { within } from '../../../ops/cloud/target'
import { personalDataIn } from '../../../src/contracts/personal-data.calc'
import type { WishSummary, WishView } from '../../../src/contracts/wish'
import { wishKinds, wishStatuses } from '../../../src/contracts/wish.const'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

// The demo county's wishes, and the functions as they are deployed: WeChat's content check answers by the local cloud.

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({ isDemo: true })
}, 120_000)
afterAll(() => cloud.stop())

let taps = 0
async function data<T>(persona: string, name: string, input: unknown = {}): Promise<T> {
  taps += 1
  const answer = await cloud.call(persona, name, input, `tap-number-${taps}`)
  if (!answer.ok) throw new Error(`${name} by ${persona}: ${answer.error.code}`)
  return answer.data as T
}
const code = async (persona: string, name: string, input: unknown) => {
  taps += 1
  const answer = await cloud.call(persona, name, input, `tap-number-${taps}`)
  return answer.ok ? 'ok' : answer.error.code
}
const stationId = 'jn-01-01-001'
type Page = { items: WishSummary[] }

test('wishes in every state, of every kind, over several estates, without personal data', async () => {
  const wishes = await within({ kind: 'local', adminUrl: cloud.adminUrl }, () => allRows('wishes'))
  expect(wishes).toHaveLength(demoWishes.length)
  expect(new Set(wishes.map(({ status }) => status))).toEqual(new Set(wishStatuses))
  expect(new Set(wishes.map(({ kind }) => kind))).toEqual(new Set(wishKinds))
  expect(new Set(wishes.map(({ estateName }) => estateName)).size).toBeGreaterThan(5)
  expect(wishes.every(({ isSynthetic }) => isSynthetic)).toBe(true)
  for (const { title, detail, history, thanks } of wishes)
    for (const text of [title, detail, thanks?.words ?? '', ...history.map(({ note }) => note ?? '')])
      expect(personalDataIn(text)).toEqual([])
})

test('each persona has one worth trying', async () => {
  const titles = ({ items }: Page) => items.map(({ title, status }) => `${title} ${status}`)
  expect(titles(await data('building-head', 'wish.mine'))).toEqual(
    expect.arrayContaining(['想修一修松动的扶手 open', '想要一副老花镜 claimed', '一起清理楼后的杂草 open']),
  )
  expect(titles(await data('party-member', 'wish.claims'))).toContain('想要一副老花镜 claimed')
  expect(titles(await data('resident', 'wish.mine'))).toEqual(
    expect.arrayContaining(['孩子想借几本科普书 done', '想把旧轮椅送给需要的人 asked-back']),
  )
  expect(titles(await data('station-manager', 'wish.review-list', { stationId }))).toHaveLength(2)
  const open = await data<Page>('party-member', 'wish.wall', { status: 'open', areaId: 'jn-01-01' })
  const claimable = await Promise.all(
    open.items.map(({ id }) => data<WishView>('party-member', 'wish.get', { wishId: id })),
  )
  expect(claimable.filter(({ can }) => can.claim).length).toBeGreaterThan(3)
})

test('seeding again leaves everything as it is', async () => {
  const read = () => within({ kind: 'local', adminUrl: cloud.adminUrl }, () => allRows('wishes'))
  const before = await read()
  await seedWishes({ adminUrl: cloud.adminUrl })
  expect(await read()).toEqual(before)
})

test('WeChat’s content check: risky is refused, doubtful goes to the manager marked', async () => {
  const text = { kind: 'thing', forWhom: 'self', stationId, title: '想要一副棋', detail: '木头的就好' }
  expect(await code('resident', 'wish.post', { ...text, detail: '一起来赌博' })).toBe('text-refused')
  const verdict = async (detail: string) => {
    const { id } = await data<WishView>('resident', 'wish.post', { ...text, detail })
    return (await data<WishView>('station-manager', 'wish.get', { wishId: id })).verdict
  }
  expect(await verdict('木头的就好')).toBe('pass')
  expect(await verdict('附近有优惠促销吗')).toBe('review')
  expect(await code('resident', 'wish.post', { ...text, detail: '打13800138000' })).toBe('personal-data')
})
