/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const page = (name: string) => `features/member/pages/${name}`
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const me = (persona: string) => cloud.ask(persona, 'member.me', {})
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('a newcomer chooses the estate, then the building, and is a resident', async () => {
  app.device.connect(as('stranger'))
  app.open(page('home'))
  await app.screen.findByText('哪个小区')
  write('哪个小区', '听泉')
  app.fireEvent.click(await app.screen.findByText('听泉华府'))
  app.fireEvent.click(await app.screen.findByText('2号楼'))
  write('怎么称呼您（可以不写）', '周游')
  app.fireEvent.click(app.screen.getByText('就住这里'))
  await app.waitFor(() => expect(phone.has('txy.home-estate')).toBe(true))
  const { home, callName, code } = await me('stranger')
  expect(home?.map(({ name }) => name).slice(-2)).toEqual(['听泉华府', '2号楼'])
  expect({ callName, hasCode: code !== undefined }).toEqual({ callName: '周游', hasCode: true })
  expect(JSON.parse(phone.get('txy.home-estate') ?? '')).toMatchObject({ label: '听泉华府' })
})

test('the number is kept, shown masked, and taken away', async () => {
  app.open(page('account'))
  await app.screen.findByText('电话 138****0001')
  write('换一个号码', '1380000000x')
  await app.screen.findByText('号码里只能有数字和横线')
  expect(app.screen.queryByText('记下电话')).toBeNull()
  write('换一个号码', '13900000066')
  app.fireEvent.click(app.screen.getByText('记下电话'))
  await app.screen.findByText('电话 139****0066')
  expect([...phone.values()].join()).not.toContain('13900000066')
  app.fireEvent.click(app.screen.getByText('删掉我的电话'))
  await app.screen.findByText('电话（可以不留）')
  expect((await me('resident')).phoneMasked).toBeUndefined()
})

test('all that is held can be seen and copied', async () => {
  app.open(page('account'))
  app.fireEvent.click(await app.screen.findByText('看看，并导出'))
  app.fireEvent.click(await app.screen.findByText('全部复制'))
  await app.waitFor(() => expect(app.taro.setClipboardData).toHaveBeenCalled())
  const copied = app.taro.setClipboardData.mock.calls.map(([what]) => JSON.parse((what as { data: string }).data))
  expect(copied).toMatchObject([{ parts: { orders: expect.any(Array), member: [{ callName: '小李' }] } }])
})

test('leaving is asked twice and forgets the phone as well', async () => {
  phone.set('txy.my-orders', '{}')
  app.device.connect(as('stranger'))
  app.open(page('account'))
  app.fireEvent.click(await app.screen.findByText('我要注销'))
  expect(app.screen.queryByText('注销并删掉资料')).toBeNull()
  app.fireEvent.click(app.screen.getByText('还是要注销'))
  expect((await me('stranger')).home).toBeDefined()
  app.fireEvent.click(app.screen.getByText('注销并删掉资料'))
  await app.waitFor(() => expect(app.taro.switchTab).toHaveBeenCalled())
  expect(await me('stranger')).toMatchObject({ roles: [] })
  expect((await me('stranger')).home).toBeUndefined()
  expect([...phone.keys()]).toEqual([])
})

test('who has something unfinished cannot leave, and is told what', async () => {
  app.open(page('account'))
  app.fireEvent.click(await app.screen.findByText('我要注销'))
  app.fireEvent.click(app.screen.getByText('还是要注销'))
  app.fireEvent.click(app.screen.getByText('注销并删掉资料'))
  await app.screen.findByText(/还有没办完的事/)
  expect((await me('resident')).home).toBeDefined()
})

test('a role is granted by the code that was read out, and ended with a reason', async () => {
  const { code = '' } = await me('elder')
  app.device.connect(as('community-staff'))
  app.open(page('grant-role'))
  app.fireEvent.click(await app.screen.findByText('授予'))
  await app.screen.findByText('请写依据')
  write('对方的编号（八位，请对方念）', `${code.slice(0, 4).toUpperCase()} ${code.slice(4)}`)
  app.fireEvent.click(app.screen.getByRole('radio', { name: '党员志愿者' }))
  write('哪个街道、哪个社区、哪个小区', '东岭')
  app.fireEvent.click(await app.screen.findByText('东岭社区'))
  write('工作单位', '退休支部')
  write('依据（以后能查）', '支部介绍')
  app.fireEvent.click(app.screen.getByText('授予'))
  await app.screen.findByText('好了，对方现在是党员志愿者')
  expect((await me('elder')).roles).toMatchObject([{ kind: 'party-member', workUnit: '退休支部' }])
  app.close()

  app.open(page('roles'))
  const row = (await app.screen.findByText('王奶奶 · 党员志愿者')).closest<HTMLElement>('.list-row')
  app.fireEvent.click(row?.querySelector('.action-text') as HTMLElement)
  write('原因', '搬走了')
  app.fireEvent.click(app.screen.getByText('结束职责'))
  await app.screen.findByText('结束了，记录留在“结束了的”里')
  expect((await me('elder')).roles).toEqual([])
})

test('a wrong code is said at its field', async () => {
  app.device.connect(as('community-staff'))
  app.open(page('grant-role'))
  await app.screen.findByText('授予')
  write('对方的编号（八位，请对方念）', '2222 2222')
  app.fireEvent.click(app.screen.getByRole('radio', { name: '业委会成员' }))
  write('哪个社区、哪个小区', '听泉')
  app.fireEvent.click(await app.screen.findByText('听泉华府'))
  write('依据（以后能查）', '选举')
  app.fireEvent.click(app.screen.getByText('授予'))
  await app.screen.findByText('没有这个编号，请再对一遍')
})

test('who may grant nothing finds no form', async () => {
  app.open(page('grant-role'))
  await app.screen.findByText('这里给上一级用')
})

test('somebody is registered only with their consent, helped, and let go with a reason', async () => {
  app.device.connect(as('building-head'))
  app.open(page('help'))
  write('怎么称呼', '钱奶奶')
  write('哪个小区', '听泉')
  app.fireEvent.click(await app.screen.findByText('听泉华府'))
  app.fireEvent.click(await app.screen.findByText('1号楼'))
  expect(app.screen.queryByText('登记')).toBeNull()
  app.fireEvent.click(app.screen.getByRole('radio', { name: '签了字的纸' }))
  write('纸放在哪里，或谁在场', '存在社区')
  app.fireEvent.click(app.screen.getByText('登记'))
  await app.waitFor(() => expect([...phone.keys()]).not.toContain('txy.draft-help'))
  app.close()

  app.open(page('helped'))
  const card = (await app.screen.findByText('钱奶奶')).closest<HTMLElement>('.card')
  expect(card?.textContent).toContain('签了字的纸（存在社区')
  app.fireEvent.click([...(card?.querySelectorAll<HTMLElement>('.action-text') ?? [])][0] as HTMLElement)
  write('原因', '女儿回来了')
  app.fireEvent.click(app.screen.getByText('结束'))
  await app.screen.findByText('结束了，谢谢您帮过')
  const { items } = await cloud.ask('building-head', 'help.list', {})
  expect(items.find(({ callName }) => callName === '钱奶奶')).toMatchObject({ helpers: 0, can: { act: false } })
})

test('the code is asked for once and read out in two halves', async () => {
  const { code = '' } = await me('party-member')
  app.device.connect(as('party-member'))
  app.open(page('code'))
  await app.screen.findByText(`${code.slice(0, 4)} ${code.slice(4)}`)
  expect(app.screen.getByText('党员志愿者')).toBeTruthy()
})

test.each([
  ['party-member', '复制编号'],
  ['no-code-yet', '要一个编号'],
])('%s who taps %s is asked whether WeChat may tell of a role', async (persona, button) => {
  let isPrepared = false
  app.device.connect(async (body) => {
    if (body.name === 'notice.templates') {
      isPrepared = true
      const items = [{ moment: 'role-changed', templateId: 'tpl-role', left: 0, isRefused: false }]
      return { ok: true, data: { items } }
    }
    const answer = (await cloud.post('party-member', body)) as { data: object }
    return persona !== 'no-code-yet' || body.name !== 'member.me'
      ? answer
      : { ...answer, data: { ...answer.data, code: undefined, roles: [] } }
  })
  app.open(page('code'))
  const found = await app.screen.findByText(button)
  await app.waitFor(() => expect(isPrepared).toBe(true))
  expect(app.taro.requestSubscribeMessage).not.toHaveBeenCalled()
  // The templates stand in memory a moment after their answer.
  await app.waitFor(() => {
    app.fireEvent.click(found)
    expect(app.taro.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['tpl-role'] }))
  })
})

const entries = ['管理台', '审心愿', '要告诉的人', '我来帮忙', '我帮的人', '授予职责', '微信消息模板']
test.each([
  ['resident', []],
  ['party-member', ['我来帮忙']],
  ['building-head', ['我来帮忙', '我帮的人']],
  ['station-manager', ['管理台', '审心愿', '要告诉的人', '我来帮忙', '我帮的人']],
  ['county-staff', ['授予职责', '微信消息模板']],
])('%s finds on their own page what they may do, and no more', async (persona, expected) => {
  app.device.connect(as(persona))
  app.open('pages/me')
  await app.waitFor(async () => expect(app.screen.getByText('消息', { exact: false })).toBeTruthy())
  await app.waitFor(() => {
    const shown = entries.filter((entry) => app.screen.queryByText(entry))
    expect(shown).toEqual(expected)
  })
})
