/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const stationId = 'jn-01-01-001'
const by = 'building-head'
let keys = 0
const freshKey = () => `page-test-key-${++keys}-of-for-whom`
const themeNamed = async (part: string) =>
  (await cloud.ask(by, 'theme.list', { stationId, limit: 50 })).items.find(({ name }) => name.includes(part))?.id ?? ''
const orders = async () => (await cloud.ask(by, 'order.mine', { limit: 50 })).items

async function helpedInOrder() {
  const found: { id: string; callName: string }[] = []
  let cursor: string | undefined
  do {
    const page = await cloud.ask(by, 'help.list', { mine: true, limit: 20, cursor })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return found
}

const begin = () => {
  app = startApp(phone)
  app.device.connect((body) => cloud.post(by, body))
}
const tap = async (text: string) => app.fireEvent.click(await app.screen.findByText(text))
const tapFreeSlot = async () => {
  await app.screen.findByText('选个时间')
  app.fireEvent.click(document.querySelector('.slot') as HTMLElement)
}

/** Goes on in a picker until the name is in sight. */
async function findInPicker(name: string): Promise<HTMLElement> {
  const isThere = () => app.screen.queryByRole('radio', { name })
  for (;;) {
    await app.waitFor(() => {
      if (!isThere() && !app.screen.queryByText('更多')) throw new Error('neither the name nor more')
    })
    const found = isThere()
    if (found) return found
    await tap('更多')
  }
}

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())
beforeEach(() => {
  phone = new Map()
  begin()
})
afterEach(() => app.close())

test('from the people one helps, the services and the order are for that one, and end with it', async () => {
  app.open('features/member/pages/helped')
  await tap('帮着约服务')
  expect(app.taro.switchTab).toHaveBeenCalledWith({ url: '/pages/service/index' })
  app.close()
  app.open('pages/service')
  await app.screen.findByText('替孙爷爷约')
  app.close()

  app.open('features/order/pages/theme', { id: await themeNamed('剪吧') })
  await app.screen.findByText('替孙爷爷约')
  await tapFreeSlot()
  await app.screen.findByText('确认预约')
  expect(app.screen.queryByRole('radio', { name: '我自己' })).toBeNull()
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect((await orders())[0]).toMatchObject({ callName: '孙爷爷' })
  app.close()
  app.open('pages/service')
  await app.screen.findByText(/附近，换个地方$/)
  expect(app.screen.queryByText('替孙爷爷约')).toBeNull()
})

test('one tap orders for oneself again; what was begun for oneself is another draft', async () => {
  const id = await themeNamed('志愿服务')
  app.open('features/member/pages/helped')
  await tap('帮着约服务')
  app.close()
  app.open('features/order/pages/theme', { id })
  await tap('给自己约')
  await app.waitFor(() => expect(app.screen.queryByText('替孙爷爷约')).toBeNull())
  await tapFreeSlot()
  expect((await app.screen.findByRole('radio', { name: '我自己' })).className).toContain('is-on')

  // Back, and in again: neither the services nor the order are for anybody else.
  app.close()
  app.open('pages/service')
  await app.screen.findByText(/附近，换个地方$/)
  expect(app.screen.queryByText('替孙爷爷约')).toBeNull()
  app.close()
  app.open('features/order/pages/theme', { id })
  await tapFreeSlot()
  expect((await app.screen.findByRole('radio', { name: '我自己' })).className).toContain('is-on')
  expect(app.screen.queryByText('替孙爷爷约')).toBeNull()
  app.fireEvent.click(app.screen.getByText('确认预约'))
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect((await orders())[0]?.callName).not.toBe('孙爷爷')
})

test('nothing is ordered for somebody whose name did not come; once it came it is said and can be', async () => {
  const id = await themeNamed('剪吧')
  app.open('features/order/pages/theme', { id })
  await tapFreeSlot()
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '孙爷爷' }))
  app.fireEvent.click(app.screen.getByRole('radio', { name: '上门' }))
  app.close()

  begin()
  let isCut = true
  app.device.connect((body) =>
    isCut && body.name === 'help.list' ? Promise.reject(new Error('no network')) : cloud.post(by, body),
  )
  app.open('features/order/pages/theme', { id })
  await app.screen.findByText('网络不通，请连上网后再试')
  app.screen.getByText('替别人约')
  app.screen.getByText(/到对方家里/)
  expect(app.screen.queryByText('确认预约')).toBeNull()
  isCut = false
  await tap('再试一次')
  await app.screen.findByText('替孙爷爷约')
  app.screen.getByText(/到孙爷爷家里/)
  app.screen.getByText('确认预约')
})

test('whoever is helped no longer is not ordered for; one tap orders for oneself', async () => {
  const id = await themeNamed('剪吧')
  app.open('features/order/pages/theme', { id })
  await tapFreeSlot()
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '孙爷爷' }))
  app.close()

  begin()
  app.device.connect((body) =>
    body.name === 'help.list' ? Promise.resolve({ ok: true, data: { items: [] } }) : cloud.post(by, body),
  )
  app.open('features/order/pages/theme', { id })
  await app.screen.findByText(/现在不由您帮这位约了/)
  expect(app.screen.queryByText('确认预约')).toBeNull()
  app.fireEvent.click(app.screen.getAllByText('给自己约').at(-1) as HTMLElement)
  await app.screen.findByText('确认预约')
})

test('whoever helps more than fifty finds the last of them, for an order, a wish and a suggestion', async () => {
  for (let i = 1; i <= 52; i++) {
    const consent = { kind: 'signed-paper', note: '存在社区' } as const
    const callName = `老人${String(i).padStart(2, '0')}号`
    await cloud.ask(by, 'help.start', { callName, areaId: 'jn-01-01-01-01', consent }, freshKey())
  }
  const last = (await helpedInOrder()).at(-1)
  const name = last?.callName ?? ''
  app.open('features/order/pages/theme', { id: await themeNamed('剪吧') })
  await tapFreeSlot()
  app.fireEvent.click(await findInPicker(name))
  await app.screen.findByText(`替${name}约`)

  // Killed here: whom it is for stands on no first page, and is known all the same.
  app.close()
  begin()
  app.open('features/order/pages/theme', { id: await themeNamed('剪吧') })
  await app.screen.findByText(`替${name}约`)
  app.close()

  for (const page of ['features/wish/pages/post', 'features/suggestion/pages/post']) {
    app.open(page)
    await app.screen.findByRole('radio', { name: '我自己' })
    app.fireEvent.click(await findInPicker(name))
    await app.waitFor(() => expect(app.screen.getByRole('radio', { name }).className).toContain('is-on'))
    app.close()
  }
}, 60_000)

test('whoever is in more than ten groups orders in the name of the last', async () => {
  const code = (await cloud.ask(by, 'member.me', {})).code ?? ''
  for (let i = 1; i <= 12; i++) {
    const group = { stationId, kind: 'volunteer-team' as const, name: `第${i}队`, code }
    await cloud.ask('station-manager', 'group.register', group, freshKey())
  }
  app.open('features/order/pages/theme', { id: await themeNamed('志愿服务') })
  await tapFreeSlot()
  await app.screen.findByRole('radiogroup', { name: '以谁的名义' })
  const more = app.screen.getAllByText('更多').at(-1) as HTMLElement
  expect(app.screen.queryByRole('radio', { name: '第12队' })).toBeNull()
  app.fireEvent.click(more)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '第12队' }))
  expect((await app.screen.findByRole('radio', { name: '第12队' })).className).toContain('is-on')

  // Killed here, and the list does not come: the chosen one stays in sight, and why the others are not.
  app.close()
  begin()
  app.device.connect((body) =>
    body.name === 'group.mine' ? Promise.reject(new Error('no network')) : cloud.post(by, body),
  )
  app.open('features/order/pages/theme', { id: await themeNamed('志愿服务') })
  expect((await app.screen.findByRole('radio', { name: '第12队' })).className).toContain('is-on')
  await app.screen.findByText('网络不通，请连上网后再试')
})

test('a picker whose first page failed says so, and is there once it came', async () => {
  let isCut = true
  app.device.connect((body) =>
    isCut && body.name === 'group.mine' ? Promise.reject(new Error('no network')) : cloud.post(by, body),
  )
  app.open('features/order/pages/theme', { id: await themeNamed('志愿服务') })
  await tapFreeSlot()
  await app.screen.findByText('网络不通，请连上网后再试')
  expect(app.screen.queryByRole('radio', { name: '第1队' })).toBeNull()
  isCut = false
  await tap('再试一次')
  await app.screen.findByRole('radio', { name: '第1队' })
  expect(app.screen.queryByText('网络不通，请连上网后再试')).toBeNull()
})
