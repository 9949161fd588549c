/** @jest-environment jsdom */
import gcoord from 'gcoord'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

let cloud: CloudProcess
let app: RunningApp
let phone: Map<string, string>

const detail = 'features/station/pages/detail'
const stationId = 'jn-01-01-001'
const as = (persona: string) => (body: unknown) => cloud.post(persona, body)
const station = () => cloud.ask('resident', 'station.get', { stationId })

/** The nearest station that lends umbrellas and is open to it. */
async function lender(): Promise<string> {
  const { items } = await cloud.ask('resident', 'station.list', { equipment: ['umbrella'], openNow: true, limit: 1 })
  const id = items[0]?.id
  if (!id) throw new Error('no open station lends umbrellas now')
  return id
}

async function borrowUmbrella(): Promise<void> {
  const row = (await app.screen.findByText('雨伞')).closest<HTMLElement>('.list-row')
  app.fireEvent.click(row?.querySelector('.press') as HTMLElement)
}

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())

beforeEach(() => {
  phone = new Map()
  app = startApp(phone)
  app.device.connect(as('resident'))
})
afterEach(() => app.close())

test('a code on the door opens the station, signed out, by its scene', async () => {
  app.device.connect(as('stranger'))
  app.open(detail, { scene: encodeURIComponent(`s:${stationId}`) })
  const { name, address } = await station()
  await app.screen.findByText(name)
  expect(app.screen.getByText(new RegExp(address))).toBeTruthy()
  expect(app.screen.queryByText('管理这个驿站')).toBeNull()
})

test('navigation starts at the place in GCJ-02; the call goes to the public number', async () => {
  app.open(detail, { id: stationId })
  const { name, address, place, phone: phoneNumber } = await station()
  app.fireEvent.click(await app.screen.findByText('导航'))
  const [longitude, latitude] = gcoord.transform([place.lng, place.lat], gcoord.WGS84, gcoord.GCJ02)
  await app.waitFor(() =>
    expect(app.taro.openLocation).toHaveBeenCalledWith({ longitude, latitude, name, address, scale: 17 }),
  )
  app.fireEvent.click(app.screen.getByText('打电话'))
  expect(app.taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber })
})

test('where the phone opens no map, the address is shown to copy', async () => {
  app.taro.openLocation.mockRejectedValue({ errMsg: 'openLocation:fail' })
  app.open(detail, { id: stationId })
  app.fireEvent.click(await app.screen.findByText('导航'))
  app.fireEvent.click(await app.screen.findByText('复制地址'))
  const { address } = await station()
  expect(app.taro.setClipboardData).toHaveBeenCalledWith({ data: address })
})

test('a station that is gone says so, without a retry', async () => {
  app.open(detail, { id: 'jn-99-99-999' })
  await app.screen.findByText('没有找到，可能已经撤掉了')
  expect(app.screen.queryByText('再试一次')).toBeNull()
})

test('without network the kept index still walks and calls there', async () => {
  app.open(detail, { id: stationId })
  const { name } = await station()
  await app.screen.findByText(name)
  await app.waitFor(() => expect([...phone.keys()]).toContain('txy.station-index'))
  app.close()
  app = startApp(phone)
  app.device.connect(() => Promise.reject(new Error('no network')))
  app.open(detail, { id: stationId })
  await app.screen.findByText(/网络不通.*手机里存的资料/)
  expect(app.screen.getByText(name)).toBeTruthy()
  expect(app.screen.getByText('打电话')).toBeTruthy()
})

test('an umbrella is borrowed once, even when the answer was lost and the app was killed, and given back', async () => {
  const id = await lender()
  const left = async () =>
    (await cloud.ask('resident', 'station.get', { stationId: id })).items.find(({ kind }) => kind === 'umbrella')
      ?.left ?? 0
  const before = await left()
  const keys: (string | undefined)[] = []
  app.device.connect(async (body) => {
    const answer = await cloud.post('resident', body)
    if (body.name === 'station.borrow') keys.push(body.key)
    if (body.name === 'station.borrow') throw new Error('the answer was lost')
    return answer
  })
  app.open(detail, { id })
  await borrowUmbrella()
  await app.screen.findByText('网络不通，请连上网后再试')
  expect(await left()).toBe(before - 1)

  app.close()
  app = startApp(phone)
  app.device.connect((body) => {
    if (body.name === 'station.borrow') keys.push(body.key)
    return cloud.post('resident', body)
  })
  app.open(detail, { id })
  await borrowUmbrella()
  await app.screen.findByText('借好了，用完请还回来')
  expect(keys).toEqual([keys[0], keys[0]])
  expect(await left()).toBe(before - 1)

  app.fireEvent.click(app.screen.getByText('归还'))
  await app.screen.findByText('还好了，谢谢您')
  expect(await left()).toBe(before)
})

test('a manager closes a day and takes it back with the undo', async () => {
  app.device.connect(as('station-manager'))
  app.open(detail, { id: stationId })
  app.fireEvent.click(await app.screen.findByText('管理这个驿站'))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: `/features/station/pages/manage/index?id=${stationId}` })
  app.close()

  app.open('features/station/pages/manage', { id: stationId })
  const days = await app.screen.findAllByText('这天不开')
  app.fireEvent.change(app.screen.getByLabelText('为什么不开（可以不写）'), { target: { value: '停电检修' } })
  app.fireEvent.click(days[2] as HTMLElement)
  await app.screen.findByText('后天不开，已经告诉大家')
  const closed = Object.values((await station()).opening.days).filter(({ reason }) => reason === '停电检修')
  expect(closed).toEqual([{ spans: [], reason: '停电检修' }])

  app.fireEvent.click(app.screen.getByText('撤回'))
  await app.waitFor(async () => {
    expect(Object.values((await station()).opening.days).some(({ reason }) => reason === '停电检修')).toBe(false)
  })
  await app.waitFor(() => expect(app.screen.queryByText('照常开')).toBeNull())
})

test('the week is edited as a whole and saved', async () => {
  app.device.connect(as('station-manager'))
  app.open('features/station/pages/manage', { id: stationId })
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '每周时间' }))
  expect(app.screen.queryByText('保存时间')).toBeNull()
  app.fireEvent.change(app.screen.getAllByLabelText('picker')[0] as HTMLElement, { target: { value: '07:30' } })
  app.fireEvent.click(app.screen.getByText('保存时间'))
  await app.screen.findByText('新的时间已经生效')
  expect((await station()).opening.week[0]?.[0]?.from).toBe(450)
})

test('an item is checked with a photo as evidence, by whoever may', async () => {
  app.device.connect(as('community-staff'))
  app.taro.chooseMedia.mockResolvedValue({ tempFiles: [{ tempFilePath: 'tmp://1.jpg' }] })
  app.taro.cloud.uploadFile.mockImplementation(async (file) => {
    const { cloudPath } = file as { cloudPath: string }
    expect(cloudPath).toMatch(new RegExp(`^stations/${stationId}/`))
    return { fileID: await cloud.upload('community-staff', cloudPath) }
  })
  app.open('features/station/pages/manage', { id: stationId })
  app.fireEvent.click(await app.screen.findByRole('radio', { name: '五统一' }))
  app.fireEvent.click(app.screen.getByText('统一标识'))
  app.fireEvent.click(app.screen.getByText('拍照'))
  await app.screen.findByLabelText('刚拍的照片')
  app.fireEvent.click(app.screen.getByText('要整改'))
  await app.screen.findByText('已经记下')
  const sign = (await station()).checklist.find(({ item }) => item === 'sign')
  expect(sign).toMatchObject({ state: 'failed', photos: [expect.stringContaining(stationId)] })
  app.fireEvent.click(app.screen.getByRole('radio', { name: '改动记录' }))
  await app.screen.findByText('查了五统一 · 统一标识 · 要整改')
})

test('who may not manage a station is told so', async () => {
  app.open('features/station/pages/manage', { id: stationId })
  await app.screen.findByText('这件事要由驿站的管理员来做。')
  expect(app.screen.queryAllByRole('radio')).toHaveLength(0)
})

test('an estate found by name becomes the place, and the page goes back', async () => {
  app.taro.getCurrentPages.mockReturnValue([{}, {}])
  app.open('features/station/pages/pick-estate')
  app.fireEvent.change(app.screen.getByLabelText('小区或社区的名字'), { target: { value: '花园' } })
  const { items } = await cloud.ask('resident', 'area.search', { text: '花园', levels: ['estate', 'community'] })
  const first = items[0]
  app.fireEvent.click((await app.screen.findAllByText(first?.name ?? ''))[0] as HTMLElement)
  expect(app.taro.navigateBack).toHaveBeenCalled()
  expect(JSON.parse(phone.get('txy.chosen-place') ?? '')).toEqual({
    kind: 'estate',
    label: first?.name,
    place: first?.place,
  })
})

test('the county page adds up, and opens its parts', async () => {
  app.open('features/station/pages/figures')
  await app.screen.findByText('179')
  const { children } = await cloud.ask('resident', 'area.figures', {})
  expect(children.reduce((sum, { stations }) => sum + stations, 0)).toBe(179)
  app.fireEvent.click(app.screen.getByText(children[0]?.area.name ?? ''))
  expect(app.taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/station/pages/figures/index?id=${children[0]?.area.id}`,
  })
})
