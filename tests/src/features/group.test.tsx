/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp

const stationId = 'jn-01-01-001'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const tap = async (text: string) => app.fireEvent.click(await app.screen.findByText(text))
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
const codeOf = async (persona: string) => (await cloud.ask(persona, 'member.me', {})).code ?? ''

beforeAll(async () => {
  cloud = await startCloud()
}, 90_000)
afterAll(() => cloud?.stop())
beforeEach(() => {
  app = startApp()
})
afterEach(() => app.close())

test('a station registers a group; its contact takes somebody in and offers something in its name', async () => {
  app.device.connect(as('station-manager'))
  app.open('features/group/pages/station', { stationId })
  await app.screen.findByText('登记一支队伍')
  write('名字', '春雨志愿队')
  write('联系人的编号', await codeOf('party-member'))
  await tap('登记')
  await app.screen.findByText(/^登记好了/)
  await app.screen.findByText('春雨志愿队')
  app.close()

  app = startApp()
  app.device.connect(as('party-member'))
  app.open('features/group/pages/mine')
  await app.screen.findByText('春雨志愿队')
  await tap('加一个人')
  write('对方的编号', await codeOf('resident'))
  await tap('加进来')
  await app.screen.findByText('记下了')
  expect((await cloud.ask('resident', 'group.mine', {})).items.map(({ name }) => name)).toEqual(['春雨志愿队'])
  await tap('以队伍名义发布服务')
  const url = expect.stringMatching(/^\/features\/theme\/pages\/edit\/index\?stationId=jn-01-01-001&groupId=/)
  expect(app.taro.navigateTo).toHaveBeenCalledWith(expect.objectContaining({ url }))
})

test('a closed sheet forgets whom it was for', async () => {
  app.device.connect(as('party-member'))
  app.open('features/group/pages/mine')
  await tap('加一个人')
  write('对方的编号', await codeOf('elder'))
  app.fireEvent.click(app.screen.getByRole('switch', { name: /做联系人/ }))
  await app.screen.findByText('加进来')
  await tap('关闭')
  await tap('加一个人')
  expect((app.screen.getByLabelText('对方的编号') as HTMLInputElement).value).toBe('')
  expect(app.screen.getByRole('switch', { name: /做联系人/ }).getAttribute('aria-checked')).toBe('false')
})

test('a member leaves by themselves; whoever is in no group is told how to come into one', async () => {
  app.device.connect(as('resident'))
  app.open('features/group/pages/mine')
  await tap('退出')
  await app.screen.findByText('不在队里了')
  expect((await cloud.ask('resident', 'group.mine', {})).items).toEqual([])
  app.close()
  app = startApp()
  app.device.connect(as('resident'))
  app.open('features/group/pages/mine')
  await app.screen.findByText('您现在不在哪支队伍里')
  await tap('看我的编号')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringMatching(/^.features.member.pages.code.index/),
  })
})
