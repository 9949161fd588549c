/** @jest-environment jsdom */
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'
import { someKey, wishesOf } from '../support/wishes'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>
let asked: string[]
let answered: string[]

const page = 'features/wish/pages/post'

/** Whose calls they are; each one's name is remembered, when it is asked and when it is answered. */
const as = (persona: string) => async (body: { name: string }) => {
  asked.push(body.name)
  const answer = await cloud.post(persona, body)
  answered.push(body.name)
  return answer
}
const mine = async (persona: string) => (await cloud.ask(persona, 'wish.mine', { limit: 50 })).items
const titled = async (title: string, persona = 'resident') =>
  (await mine(persona)).filter((wish) => wish.title === title)

const write = (label: string, value: string) =>
  app.fireEvent.change(app.screen.getByLabelText(label), { target: { value } })
const choose = (name: string) => app.fireEvent.click(app.screen.getByRole('radio', { name }))
const submit = () => app.fireEvent.click(app.screen.getByText('提交心愿'))

async function fillIn(title: string): Promise<void> {
  await app.screen.findByText('听泉华府同心驿')
  write('想要什么', title)
  write('再说两句', '看报纸用，两百度左右')
  choose('想要东西')
}

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  asked = []
  answered = []
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('a resident posts with four fields; the station nearest to their home takes care of it', async () => {
  app.open(page)
  await fillIn('想要一副老花镜')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalledTimes(1))
  const [wish, ...others] = await titled('想要一副老花镜')
  expect(others).toEqual([])
  expect(wish).toMatchObject({ status: 'in-review', kind: 'thing', forWhom: 'self', people: 1 })
  expect(wish?.wishBy).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(app.taro.redirectTo).toHaveBeenCalledWith({ url: `/features/wish/pages/detail/index?id=${wish?.id}` })
  expect([...phone.keys()].filter((key) => key.includes('draft'))).toEqual([])
})

test('a number in the text is caught at its field when it is left, and nothing is sent', async () => {
  app.open(page)
  await fillIn('打我电话13800000001')
  expect(app.screen.queryByText(/像是手机号/)).toBeNull()
  app.fireEvent.blur(app.screen.getByLabelText('想要什么'))
  await app.screen.findByText(/“13800000001”像是手机号/)
  submit()
  await app.screen.findByText('上面有 1 处要改一改')
  expect(asked).not.toContain('wish.post')
  write('想要什么', '想要放大镜')
  expect(app.screen.queryByText(/像是手机号/)).toBeNull()
})

test('empty fields each say what is missing', async () => {
  app.open(page)
  await app.screen.findByText('听泉华府同心驿')
  submit()
  for (const said of ['请写一句想要什么', /请再说两句/, '请选一样']) expect(app.screen.getByText(said)).toBeTruthy()
  expect(asked).not.toContain('wish.post')
})

test('what was written survives a killed page, and can be thrown away', async () => {
  app.open(page)
  await fillIn('想要一个收音机')
  app.close()
  app = startApp(phone)
  app.device.connect(as('resident'))
  app.open(page)
  await app.screen.findByText('接着上次没写完的')
  expect(app.screen.getByLabelText<HTMLInputElement>('想要什么').value).toBe('想要一个收音机')
  expect(app.screen.getByRole('radio', { name: '想要东西' }).className).toContain('is-on')
  app.fireEvent.click(app.screen.getByText('从头写'))
  expect(app.screen.getByLabelText<HTMLInputElement>('想要什么').value).toBe('')
})

test('a lost answer and a killed app make one wish, not two', async () => {
  app.device.connect(async (body) => {
    const answer = await cloud.post('resident', body)
    if (body.name === 'wish.post') throw new Error('the answer was lost')
    return answer
  })
  app.open(page)
  await fillIn('想要一张小凳子')
  submit()
  await app.screen.findByText(/网络不通，内容已保存/)
  app.close()
  app = startApp(phone)
  app.device.connect(as('resident'))
  app.open(page)
  await app.screen.findByText('听泉华府同心驿')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalledTimes(1))
  expect(await titled('想要一张小凳子')).toHaveLength(1)
})

test('a second tap while the first is on its way sends nothing', async () => {
  app.open(page)
  await fillIn('想要一盆花')
  const button = app.screen.getByText('提交心愿')
  app.fireEvent.click(button)
  app.fireEvent.click(button)
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect(asked.filter((name) => name === 'wish.post')).toHaveLength(1)
})

test('without a home it says so first, and leads to where a home is chosen', async () => {
  app.device.connect(as('stranger'))
  app.open(page)
  await app.screen.findByText(/先选您住的小区/)
  app.fireEvent.click(app.screen.getByText('选小区'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: '/features/member/pages/home/index?' })
})

test('a building head wishes for somebody she helps; it is the elder’s wish, and says who helped', async () => {
  app.device.connect(as('building-head'))
  app.open(page)
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '孙爷爷' }))
  await fillIn('想理个发')
  expect(app.screen.getByRole('radio', { name: '为老人' }).className).toContain('is-on')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [wish] = await titled('想理个发', 'building-head')
  expect(wish).toMatchObject({ forName: '孙爷爷', forWhom: 'elder' })
  const { timeline } = await cloud.ask('building-head', 'wish.get', { wishId: wish?.id ?? '' })
  expect(timeline[0]).toMatchObject({ what: 'posted', byRole: 'building-head' })
})

test('opened for somebody helped, the wish is theirs without choosing again', async () => {
  app.device.connect(as('building-head'))
  const helped = await cloud.ask('building-head', 'help.list', { limit: 50 })
  const id = helped.items.find(({ callName }) => callName === '孙爷爷')?.id ?? ''
  app.open(page, { forId: id })
  expect((await app.screen.findByRole('radio', { name: '孙爷爷' })).className).toContain('is-on')
  await fillIn('想要一双棉鞋')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [wish] = await titled('想要一双棉鞋', 'building-head')
  expect(wish).toMatchObject({ forName: '孙爷爷', forWhom: 'elder' })
})

test('what was asked back is worded anew, with the reason in sight and the station kept', async () => {
  const { id } = await wishesOf(cloud).post('想借一把梯子')
  await cloud.ask('station-manager', 'wish.ask-back', { wishId: id, reason: '请说清楚要多高的' }, someKey())
  app.open(page, { id })
  await app.screen.findByText('驿站请您改一改：请说清楚要多高的')
  expect(app.screen.getByLabelText<HTMLInputElement>('想要什么').value).toBe('想借一把梯子')
  write('再说两句', '两米高的，换窗帘用')
  submit()
  await app.waitFor(async () => {
    expect(await wishesOf(cloud).get(id)).toMatchObject({ status: 'in-review', detail: '两米高的，换窗帘用' })
  })
})

test('the tap that hands it in asks WeChat first, and the ledger counts the answer', async () => {
  app.device.connect(as('elder'))
  const template = async () =>
    (await cloud.ask('elder', 'notice.templates', {})).items.find(({ moment }) => moment === 'wish-claimed')
  const before = await template()
  app.taro.requestSubscribeMessage.mockImplementation(async () => {
    expect(asked).not.toContain('wish.post')
    return { errMsg: 'requestSubscribeMessage:ok', [before?.templateId ?? '']: 'accept' }
  })
  app.open(page)
  await app.waitFor(() => expect(answered).toContain('notice.templates'))
  await fillIn('想要一条围巾')
  submit()
  expect(app.taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: [before?.templateId] })
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  expect((await template())?.left).toBe((before?.left ?? 0) + 1)
})

test('a photo goes along; one that is not wanted after all does not', async () => {
  app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  app.taro.cloud.uploadFile.mockImplementation(async (file) => ({
    fileID: await cloud.upload('resident', (file as { cloudPath: string }).cloudPath),
  }))
  app.open(page)
  await fillIn('想要同样的茶杯')
  app.fireEvent.click(app.screen.getByText(/拍张照片/))
  await app.screen.findByLabelText('您拍的照片')
  submit()
  await app.waitFor(() => expect(app.taro.redirectTo).toHaveBeenCalled())
  const [wish] = await titled('想要同样的茶杯')
  expect((await wishesOf(cloud).get(wish?.id ?? '')).photos).toHaveLength(1)
})
