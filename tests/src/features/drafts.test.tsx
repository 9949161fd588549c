/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const stationId = 'jn-01-01-001'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
let keys = 0
const freshKey = () => `page-test-key-${++keys}-of-drafts`

const tap = async (text: string, nth = 0) =>
  app.fireEvent.click((await app.screen.findAllByText(text)).at(nth) as HTMLElement)
const choose = async (name: string) => app.fireEvent.click(await app.screen.findByRole('radio', { name }))

async function themeId(part: string): Promise<string> {
  const { items } = await cloud.ask('resident', 'theme.list', { stationId, limit: 50 })
  return items.find(({ name }) => name.includes(part))?.id ?? ''
}

/** The `nth` free slot from the last: nobody orders one twice. */
async function order(nth: number): Promise<string> {
  const id = await themeId('志愿服务')
  const { upcoming } = await cloud.ask('resident', 'theme.get', { themeId: id })
  const slotId = upcoming.filter(({ canOrder }) => canOrder).at(-1 - nth)?.slotId ?? ''
  return (await cloud.ask('resident', 'order.place', { themeId: id, slotId }, freshKey())).id
}

async function group(): Promise<void> {
  const code = (await cloud.ask('station-manager', 'member.me', {})).code ?? ''
  const input = { stationId, kind: 'volunteer-team' as const, name: '小雨队', code }
  await cloud.ask('station-manager', 'group.register', input, freshKey())
}

interface Form {
  persona: string
  page: string
  params: () => Promise<Record<string, string>>
  /** From the page to the field. */
  enter: () => Promise<unknown>
  label: string
  words: string
}

const forms: Record<string, Form> = {
  'why an order is cancelled': {
    persona: 'resident',
    page: 'features/order/pages/detail',
    params: async () => ({ orderId: await order(0) }),
    enter: () => tap('取消预约'),
    label: '也可以自己写',
    words: '孙子放学早',
  },
  'why a role ends': {
    persona: 'community-staff',
    page: 'features/member/pages/roles',
    params: async () => ({}),
    enter: () => tap('结束'),
    label: '原因',
    words: '换届了',
  },
  'why somebody is not helped any more': {
    persona: 'building-head',
    page: 'features/member/pages/helped',
    params: async () => ({}),
    enter: () => tap('不再帮了'),
    label: '原因',
    words: '女儿回来了',
  },
  'why a service is paused': {
    persona: 'station-manager',
    page: 'features/theme/pages/edit',
    params: async () => ({ id: await themeId('志愿服务') }),
    enter: async () => undefined,
    label: '为什么暂停（大家会看到）',
    words: '窗口搬家',
  },
  'why a station stays closed': {
    persona: 'station-manager',
    page: 'features/station/pages/manage',
    params: async () => ({ id: stationId }),
    enter: async () => undefined,
    label: '为什么不开（可以不写）',
    words: '停电检修',
  },
  'what an item was judged by': {
    persona: 'community-staff',
    page: 'features/station/pages/manage',
    params: async () => ({ id: stationId }),
    enter: async () => {
      await choose('五统一')
      await tap('统一名称')
    },
    label: '说明（可以不写）',
    words: '牌子掉漆',
  },
  'whom a group takes in': {
    persona: 'station-manager',
    page: 'features/group/pages/station',
    params: async () => {
      await group()
      return { stationId }
    },
    enter: () => tap('加一个人', -1),
    label: '对方的编号',
    words: '23456789',
  },
  'why a group ends': {
    persona: 'station-manager',
    page: 'features/group/pages/station',
    params: async () => ({ stationId }),
    enter: () => tap('结束这支队伍', -1),
    label: '原因',
    words: '人散了',
  },
}

const open = async ({ persona, page, enter, label }: Form, params: Record<string, string>) => {
  app = startApp(phone)
  app.device.connect(as(persona))
  app.open(page, params)
  await enter()
  return (await app.screen.findByLabelText(label)) as HTMLInputElement
}

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())
beforeEach(() => {
  phone = new Map()
})
afterEach(() => app.close())

test.each(Object.entries(forms))('%s survives a killed page', async (_, form) => {
  const params = await form.params()
  const field = await open(form, params)
  app.fireEvent.change(field, { target: { value: form.words } })
  app.close()
  expect((await open(form, params)).value).toBe(form.words)
})

test('photos of what was done survive the camera that ended the app; handed in they are kept no longer', async () => {
  const orderId = await order(1)
  await cloud.ask('station-manager', 'order.accept', { orderId }, freshKey())
  await cloud.ask('station-manager', 'order.start', { orderId }, freshKey())
  const begin = async () => {
    app = startApp(phone)
    app.device.connect(as('station-manager'))
    app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
    app.taro.cloud.uploadFile.mockImplementation(async (file) => ({
      fileID: await cloud.upload('station-manager', (file as { cloudPath: string }).cloudPath),
    }))
    app.open('features/order/pages/detail', { orderId })
    await tap('办完了')
  }
  await begin()
  await tap('拍照')
  await app.screen.findByLabelText('刚拍的照片')
  app.close()
  await begin()
  await app.screen.findByLabelText('刚拍的照片')
  await tap('记为办完')
  await app.screen.findByText('记下了，等对方确认')
  expect([...phone.keys()].filter((name) => name.includes('photos-'))).toEqual([])
})

test('hours that were begun are gone on with, and forgotten once they are saved', async () => {
  const begin = async () => {
    app = startApp(phone)
    app.device.connect(as('station-manager'))
    app.open('features/station/pages/manage', { id: stationId })
    await choose('每周时间')
    return app.screen.getAllByLabelText('picker')[0] as HTMLInputElement
  }
  const field = await begin()
  app.fireEvent.change(field, { target: { value: '07:20' } })
  app.close()
  expect((await begin()).value).toBe('07:20')
  await tap('保存时间')
  await app.screen.findByText('新的时间已经生效')
  expect([...phone.keys()].filter((name) => name.includes('hours-'))).toEqual([])
})
