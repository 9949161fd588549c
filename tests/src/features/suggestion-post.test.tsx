/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { suggestionsOf } from '../support/suggestions'
import { someKey } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]

const page = 'features/suggestion/pages/post'

/** Whose calls they are; each one's name is remembered. */
const as = (persona: string) => (body: { name: string }) => {
  asked.push(body.name)
  return cloud.post(persona, body)
}
const titled = async (title: string, persona = 'resident') =>
  (await cloud.ask(persona, 'suggestion.mine', { limit: 50 })).items.filter((one) => one.title === title)
const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
const choose = (name: string) => app.fireEvent.click(app.screen.getByRole('radio', { name }))
const submit = () => app.fireEvent.click(app.screen.getByText('交给驿站'))
const what = '想改什么'
const how = '现在怎么样，想怎么改'

async function fillIn(title: string): Promise<void> {
  await app.screen.findByText(/^交给.+的驿站/)
  write(what, title)
  write(how, '晚上看不清台阶')
  choose('照明')
}

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('a resident hands in with three fields; it waits for the station and opens its page', async () => {
  app.open(page)
  await fillIn('北门加一盏路灯')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalledTimes(1))
  const [made, ...others] = await titled('北门加一盏路灯')
  expect(others).toEqual([])
  expect(made).toMatchObject({ status: 'in-review', kind: 'lighting', isMine: true })
  expect(app.taro.redirectTo).toHaveBeenCalledWith({ url: `/features/suggestion/pages/detail/index?id=${made?.id}` })
  expect([...phone.keys()].filter((key) => key.includes('draft'))).toEqual([])
})

test('a number in the text is shown to its writer when the field is left, and nothing is sent', async () => {
  app.open(page)
  await fillIn('打我电话13800000001')
  expect(app.screen.queryByText(/像是手机号/)).toBeNull()
  app.fireEvent.blur(app.screen.getByLabelText(what))
  await app.screen.findByText(/“13800000001”像是手机号/)
  submit()
  await app.screen.findByText('上面有 1 处要改一改')
  expect(asked).not.toContain('suggestion.post')
})

test('empty fields each say what is missing', async () => {
  app.open(page)
  await app.screen.findByText(/^交给.+的驿站/)
  submit()
  for (const said of ['请写一句想改什么', /请说说现在怎么样/, '请选一样'])
    expect(app.screen.getByText(said)).toBeTruthy()
  expect(asked).not.toContain('suggestion.post')
})

test('what was written survives a killed page, and can be thrown away', async () => {
  app.open(page)
  await fillIn('修一修儿童滑梯')
  app.close()
  app = startApp(phone)
  app.device.connect(as('resident'))
  app.open(page)
  await app.screen.findByText('接着上次没写完的')
  expect(app.screen.getByLabelText<HTMLInputElement>(what).value).toBe('修一修儿童滑梯')
  app.fireEvent.click(app.screen.getByText('从头写'))
  expect(app.screen.getByLabelText<HTMLInputElement>(what).value).toBe('')
})

test('a lost answer and a killed app make one suggestion, not two', async () => {
  app.device.connect(async (body) => {
    const answer = await cloud.post('resident', body)
    if (body.name === 'suggestion.post') throw new Error('the answer was lost')
    return answer
  })
  app.open(page)
  await fillIn('楼道里装扶手')
  submit()
  await app.screen.findByText(/网络不通，内容已保存/)
  app.close()
  app = startApp(phone)
  app.device.connect(as('resident'))
  app.open(page)
  await app.screen.findByText(/^交给.+的驿站/)
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalledTimes(1))
  expect(await titled('楼道里装扶手')).toHaveLength(1)
})

test('without a home it says so first, and leads to where a home is chosen', async () => {
  app.device.connect(as('stranger'))
  app.open(page)
  await app.screen.findByText(/先选您住的小区/)
  app.fireEvent.click(app.screen.getByText('选小区'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/member/pages/home/index?' })
})

test('a building head hands in for somebody she helps; it is the elder’s, and says who helped', async () => {
  app.device.connect(as('building-head'))
  app.open(page)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '孙爷爷' }))
  await fillIn('单元门口放把椅子')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [made] = await titled('单元门口放把椅子', 'building-head')
  expect(made).toMatchObject({ forName: '孙爷爷' })
  const { timeline } = await suggestionsOf(cloud).get(made?.id ?? '', 'building-head')
  expect(timeline[0]).toMatchObject({ what: 'posted', byRole: 'building-head' })
})

test('what was asked back is worded anew, with the reason in sight', async () => {
  const { id } = await suggestionsOf(cloud).post('加几个车位')
  const reason = '请写清楚在哪里'
  await cloud.ask('station-manager', 'suggestion.ask-back', { suggestionId: id, reason }, someKey())
  app.open(page, { id })
  await app.screen.findByText('驿站请您改一改：请写清楚在哪里')
  expect(app.screen.getByLabelText<HTMLInputElement>(what).value).toBe('加几个车位')
  write(how, '南门东边空地')
  submit()
  await app.waitFor(async () => {
    expect(await suggestionsOf(cloud).get(id)).toMatchObject({ status: 'in-review', detail: '南门东边空地' })
  })
})

test('photos go along, up to three; the last can be left out', async () => {
  app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  app.taro.cloud.uploadFile.mockImplementation(async (file) => ({
    fileID: await cloud.upload('resident', (file as { cloudPath: string }).cloudPath),
  }))
  app.open(page)
  await fillIn('补一补路上的坑')
  app.fireEvent.click(app.screen.getByText(/拍张照片/))
  await app.screen.findByLabelText('您拍的照片1')
  for (const next of [2, 3]) {
    app.fireEvent.click(app.screen.getByText('再拍一张'))
    await app.screen.findByLabelText(`您拍的照片${next}`)
  }
  expect(app.screen.queryByText('再拍一张')).toBeNull()
  app.fireEvent.click(app.screen.getByText('不要最后一张'))
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [made] = await titled('补一补路上的坑')
  expect((await suggestionsOf(cloud).get(made?.id ?? '')).photos).toHaveLength(2)
})
