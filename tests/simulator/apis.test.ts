import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser'
import { openPhone, type SamplePhone } from '../support/sample-phone'

let browser: Browser
let phone: SamplePhone

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  phone = await openPhone(browser)
})
afterEach(() => phone.close())

const answer = async (job: string, pattern: RegExp) => {
  await phone.tap(job)
  return phone.said(pattern)
}

test.each<[job: string, expected: RegExp]>([
  ['存取', /^\[\{"b":\[1\]\},"d",""\]$/],
  ['取空', /"fail":\{"errMsg":"getStorage:fail data not found"/],
  ['外网', /request:fail url not in domain list/],
  ['云', /\{"ok":true,"data":\{"name":"a","input":\{"b":1\}\}\}/],
  ['能力', /\[true,false,"function"\]/],
  ['窗口', /\["undefined","undefined","undefined","undefined","object",true\]/],
  ['无此页', /navigateTo:fail page "pages\/none\/index" is not found/],
  ['去标签页', /can not navigateTo a tabbar page/],
  ['日期丢失', /\["1970-01-01T00:00:00.000Z","undefined",\{"list":\[null,\{"x":2\}\]\}\]/],
  ['量', /^\{"width":375,"height":\d+,"id":"box"\}$/],
  ['晚订阅', /can only be invoked by user TAP gesture/],
])('%s', answer)

test('a cloud call goes out as the persona', async () => {
  await phone.page.evaluate(() => window.__sim.setPersona('elder'))
  await answer('云', /ok/)
  expect(phone.posts).toEqual([{ path: '/call', body: { name: 'a', input: { b: 1 } }, persona: 'elder' }])
})

test('the position is asked for in WeChat’s order, and a refusal lasts', async () => {
  await phone.tap('定位')
  await phone.page.getByRole('dialog', { name: '用户隐私保护提示' }).waitFor()
  await phone.tap('同意')
  await phone.page.getByText('用于试验').waitFor()
  await phone.tap('拒绝')
  await phone.said(/getLocation:fail auth deny/)
  await answer('设置', /"scope.userLocation":false/)
  await answer('定位', /getLocation:fail auth deny/)
})

test('a position given is GCJ-02 if asked so, and repeated for thirty seconds', async () => {
  await phone.page.evaluate(() => {
    window.__sim.decide('privacy', 'agree')
    window.__sim.decide('scope.userLocation', 'allow')
    window.__sim.setLocation({ latitude: 35.175, longitude: 118.835 })
  })
  const first = JSON.parse(await answer('定位', /"latitude"/)) as { latitude: number; longitude: number }
  expect(first.longitude).toBeCloseTo(118.835 + 0.0055, 2)
  expect(Math.abs(first.latitude - 35.175)).toBeGreaterThan(0.0001)
  await phone.page.evaluate(() => window.__sim.setLocation({ latitude: 0, longitude: 0 }))
  await answer('设置', /true/)
  await answer('定位', new RegExp(String(first.latitude)))
})

test('an app that asks about privacy itself is believed only after its own button', async () => {
  await answer('自己问隐私', /好/)
  await phone.page.evaluate(() => window.__sim.decide('scope.userLocation', 'allow'))
  await phone.tap('定位')
  await phone.tap('同意隐私')
  await phone.said(/"latitude"/)
})

test('messages are allowed one by one, or kept, and told to the local cloud', async () => {
  await phone.tap('订阅')
  const dialog = phone.page.getByRole('dialog')
  await dialog.getByLabel('t2').uncheck()
  await dialog.getByLabel('办好通知').waitFor()
  await dialog.getByLabel('总是保持以上选择，不再询问').check()
  await phone.tap('允许')
  await phone.said(/"t1":"accept","t2":"reject"/)
  await answer('设置', /^\{\}$/)
  await answer('订阅', /"t1":"accept","t2":"reject"/)
  const told = phone.posts.filter(({ path }) => path === '/local/subscribe')
  expect(told.map(({ body }) => body)).toEqual(
    Array(2).fill({ templateIds: ['t1', 't2'], decisions: { t1: 'accept', t2: 'reject' } }),
  )
})

test.each([
  ['弹窗', '取消', /"confirm":false,"cancel":true/],
  ['弹窗', '想好了', /"confirm":true,"cancel":false/],
  ['菜单', '乙', /"tapIndex":1/],
  ['菜单', '取消', /showActionSheet:fail cancel/],
  ['拨号', '取消', /makePhoneCall:fail cancel/],
  ['拨号', '呼叫', /makePhoneCall:ok/],
])('%s, answered by %s', async (job, choice, expected) => {
  await phone.tap(job)
  await phone.page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click()
  await phone.said(expected)
})

test('a code is typed where the camera would look', async () => {
  await phone.tap('扫码')
  await phone.page.getByLabel('码的内容').fill('pages/home/index?scene=s1')
  await phone.tap('识别')
  await phone.said(/"path":"pages\/home\/index\?scene=s1","scanType":"WX_CODE"/)
})

test('a toast goes by itself', async () => {
  await phone.tap('提示')
  const toast = phone.page.getByRole('status')
  await toast.getByText('办好了').waitFor()
  await toast.waitFor({ state: 'detached' })
})

test('without network a call fails and the app is told', async () => {
  await phone.page.evaluate(() => window.__sim.setOffline(true))
  await answer('网络', /none/)
  await answer('云', /callFunction:fail request:fail network is not connected/)
})

test('no eleventh page is opened', async () => {
  await phone.tap('压栈')
  await phone.page.getByText('第 8 页').waitFor()
  expect((await phone.records()).depth).toBe(10)
  await phone.tap('返回')
  await phone.page.getByText('第 7 页').waitFor()
  expect((await phone.records()).depth).toBe(9)
})

test('a subpackage is loaded when it is entered, and its query arrives encoded', async () => {
  expect((await phone.records()).packages).toEqual([''])
  await phone.tap('远处')
  await phone.page.getByText('你好，远').waitFor()
  expect((await phone.records()).packages).toEqual(['', 'extra'])
})

test('moments of a page come in WeChat’s order', async () => {
  await phone.page.getByRole('tab', { name: '表单' }).click()
  await phone.page.getByRole('tab', { name: '首页' }).click()
  await phone.page.getByRole('button', { name: '大字' }).waitFor()
  const data = await phone.page.evaluate(() => window.__sim.data)
  expect(data.moments).toEqual(['load {}', 'show', 'ready', 'hide', 'show', 'tab 首页'])
})

test('a shared card opens where it says', async () => {
  await phone.tap('分享')
  await phone.page.getByRole('dialog', { name: '转发：来自button' }).waitFor()
  await phone.tap('像朋友那样打开')
  await phone.page.getByText('你好，').waitFor()
  await phone.page.getByRole('button', { name: '回到首页' }).waitFor()
})
