/** @jest-environment jsdom */
import { memberFields, personalParts, phoneApis } from '../../../src/features/about/privacy-uses.const'
import { type RunningApp, startApp } from '../support/app'
import { type CloudProcess, startCloud } from '../support/cloud'

jest.mock('@tarojs/taro', () => require('../support/taro'))
jest.mock('@tarojs/components', () => require('../support/taro-components'))

type Answer = { event: string; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

let cloud: CloudProcess
let app: RunningApp
let answers: Answer[]

beforeAll(async () => {
  cloud = await startCloud()
}, 60_000)
afterAll(() => cloud?.stop())

const refusal = (name: string) => ({ errMsg: `${name}:fail privacy permission is not authorized`, errno: 104 })

/** As in WeChat: the interface waits for the answer, then fails or goes on; once agreed it asks no more. */
function guard(name: 'getLocation' | 'setClipboardData' | 'chooseMedia', answer: unknown) {
  app.taro[name].mockImplementation(
    () =>
      new Promise((resolve, reject) => {
        const [listener] = app.taro.onNeedPrivacyAuthorization.mock.calls[0] as [Listener]
        listener(
          (said) => {
            answers.push(said)
            if (said.event === 'agree') resolve(answer)
            else reject(refusal(name))
          },
          { referrer: name },
        )
      }),
  )
}

beforeEach(() => {
  answers = []
  app = startApp(new Map())
  app.device.connect((body) => cloud.post('resident', body))
  app.taro.canIUse.mockImplementation((name) => name === 'onNeedPrivacyAuthorization')
  guard('getLocation', { longitude: 118.84, latitude: 35.17 })
  guard('setClipboardData', {})
})
afterEach(() => app.close())

const tap = async (words: string | RegExp) =>
  app.fireEvent.click(await app.screen.findByText(words, {}, { timeout: 10_000 }))
const sheet = () => app.screen.queryByRole('dialog', { name: '先问您一声' })
const patience = { timeout: 10_000 }
const stations = () => document.querySelectorAll('.station').length

const askPosition = async () => {
  app.fireEvent.click(await app.screen.findByRole('button', { name: /，换地方$/ }))
  await tap('用我现在的位置')
}

test('nobody is asked at start; at first need one sheet says what for', async () => {
  app.open('pages/map')
  await app.waitFor(() => expect(stations()).toBeGreaterThan(0), patience)
  expect(sheet()).toBeNull()
  await askPosition()
  await app.screen.findByText(/要用到您的位置/)
  expect(app.screen.getAllByRole('dialog', { name: '先问您一声' })).toHaveLength(1)
  await tap('同意')
  await app.waitFor(() => expect(answers).toEqual([{ event: 'agree', buttonId: 'agree-privacy' }]))
  expect(document.getElementById('agree-privacy') ?? sheet()).toBeNull()
  await app.screen.findByText(/我的位置/)
})

test('refused: the list stays, and the estate can be chosen', async () => {
  app.open('pages/map')
  await app.waitFor(() => expect(stations()).toBeGreaterThan(0), patience)
  await askPosition()
  await tap('不同意')
  await app.screen.findByText(/没有拿到您的位置/)
  expect(answers).toEqual([{ event: 'disagree' }])
  expect([sheet(), stations() > 0]).toEqual([null, true])
  await tap('选小区')
  expect(app.taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('pick-estate') })
})

test('a page of any feature asks too: copying waits for the answer and does not pretend', async () => {
  app.open('features/member/pages/code')
  await tap('复制编号')
  await app.screen.findByText(/放进手机的剪贴板/)
  await tap('不同意')
  await app.waitFor(() => expect(answers).toEqual([{ event: 'disagree' }]))
  expect(app.screen.queryByText('复制好了')).toBeNull()
  await tap('复制编号')
  await tap('同意')
  await app.screen.findByText('复制好了')
})

test('two things that wait get the one answer', async () => {
  app.open('pages/map')
  const both = Promise.allSettled([app.taro.getLocation(), app.taro.setClipboardData()])
  await tap('不同意')
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('with everything refused and failing, every page still opens and says what there is', async () => {
  for (const api of ['getLocation', 'chooseMedia', 'scanCode', 'makePhoneCall', 'setClipboardData'] as const)
    app.taro[api].mockRejectedValue(refusal(api))
  app.taro.requestSubscribeMessage.mockRejectedValue({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 })
  const { items } = await cloud.ask('resident', 'station.list', { limit: 1 })
  for (const [page, words, params] of [
    ['pages/map', /个驿站/, {}],
    ['pages/service', /驿站/, {}],
    ['pages/wish', /心愿/, {}],
    ['pages/me', '长辈版', {}],
    ['features/station/pages/detail', items[0]?.name ?? '', { id: items[0]?.id ?? '' }],
    ['features/about/pages/privacy', '用了哪些信息，用来做什么', {}],
  ] as const) {
    app.open(page, params)
    expect((await app.screen.findAllByText(words, {}, patience)).length).toBeGreaterThan(0)
    for (const button of app.screen.queryAllByText(/^(打电话|扫码|复制)/)) app.fireEvent.click(button)
    app.close()
  }
  expect(answers).toEqual([])
})

test('the privacy page has a sentence for everything in its list, and the question does not lie over it', async () => {
  app.open('features/about/pages/privacy')
  const headings = [...document.querySelectorAll('.heading')].map((element) => element.textContent)
  expect(headings).toHaveLength(phoneApis.length + 3)
  expect(new Set(headings).size).toBe(headings.length)
  const kept = [...document.querySelectorAll('.card')].find((card) => card.textContent?.includes('云端存了您哪些资料'))
  expect(kept?.textContent?.match(/· /g)?.length).toBeGreaterThanOrEqual(personalParts.length + 5)
  expect(memberFields.length).toBeGreaterThan(5)
  app.taro.getLocation().catch(() => undefined)
  await app.waitFor(() => expect(app.taro.onNeedPrivacyAuthorization).toHaveBeenCalledTimes(1))
  expect(sheet()).toBeNull()
})
