import { Report } from '../../../src/contracts/report'
import type * as CallErrors from '../../../src/platform/call-error'
import type * as Reporting from '../../../src/platform/report'
import { framesOf, kindOfError } from '../../../src/platform/stack'
import type * as TaroStub from '../support/taro'

jest.mock('@tarojs/taro', () => require('../support/taro'))

let phone: Map<string, string>
let sent: { release: string; reports: Report[] }[]
let reporting: typeof Reporting
let CallError: typeof CallErrors.CallError
let taro: typeof TaroStub
let isOnline = true

/** The app anew, with what the phone kept. */
function start() {
  jest.resetModules()
  taro = require('../support/taro')
  taro.device.remember(phone)
  taro.device.connect(async ({ input }) => {
    if (!isOnline) throw new Error('no network')
    sent.push(input as (typeof sent)[number])
    return { ok: true, data: { taken: 1 } }
  })
  taro.default.getCurrentPages.mockReturnValue([{ route: 'pages/wish/index?id=m-1' }])
  reporting = require('../../../src/platform/report')
  CallError = require('../../../src/platform/call-error').CallError
}

const pass = () => jest.advanceTimersByTimeAsync(8000)

beforeEach(() => {
  jest.useFakeTimers()
  phone = new Map()
  sent = []
  isOnline = true
  start()
})
afterEach(() => jest.useRealTimers())

const crash = new TypeError('张阿姨 13800138000 is not a function')
crash.stack = `TypeError: 张阿姨 13800138000\n    at ask (https://usr/pages/wish/index.js:1:204)\n    at 张阿姨 (https://usr/x.js:1:2)`

test('a crash is sent without its message, and the cloud takes it as it is', async () => {
  reporting.reportCrash(crash)
  await pass()
  const reports = [
    {
      kind: 'crash',
      code: 'TypeError',
      page: 'pages/wish/index',
      frames: ['ask@pages/wish/index.js:1:204'],
      times: 1,
    },
  ]
  expect(sent).toEqual([{ release: '0.0.0', reports }])
  for (const report of sent.flatMap((batch) => batch.reports)) expect(Report.parse(report)).toEqual(report)
  expect(phone.size).toBe(0)
})

test('what a page shows is reported with its trace, everyday refusals are not', async () => {
  reporting.reportFailure(new CallError('slot-full', [], '0123456789abcdef'))
  reporting.reportFailure(new CallError('offline'))
  reporting.reportRejection({ reason: new CallError('busy') })
  await pass()
  expect(sent).toEqual([])
  reporting.reportFailure(new CallError('internal', [], '0123456789abcdef'))
  await pass()
  expect(sent[0]?.reports).toMatchObject([{ kind: 'failure', code: 'internal', traceId: '0123456789abcdef' }])
})

test('the same again is counted, not repeated; all together go in one call', async () => {
  for (let time = 0; time < 120; time++) reporting.reportCrash(crash)
  reporting.reportRejection({ reason: { errMsg: 'navigateTo:fail page "x" is not found' } })
  await pass()
  expect(sent.map(({ reports }) => reports.map(({ code, times }) => [code, times]))).toEqual([
    [
      ['TypeError', 99],
      ['navigateTo-fail', 1],
    ],
  ])
  reporting.reportCrash(crash)
  await pass()
  expect(sent).toHaveLength(1)
})

test('one start of the app reports twenty different faults at most, ten in a call', async () => {
  for (let batch = 0; batch < 5; batch++) {
    for (let at = 0; at < 8; at++) reporting.reportCrash(`Error\n    at f${batch}x${at} (https://usr/a.js:1:2)`)
    await pass()
  }
  expect(sent.map(({ reports }) => reports.length)).toEqual([8, 8, 4])
})

test('without network, or when the app is killed, it is sent at the next start', async () => {
  isOnline = false
  reporting.reportCrash(crash)
  await pass()
  isOnline = true
  start()
  reporting.sendUnsent()
  await pass()
  expect(sent[0]?.reports).toMatchObject([{ code: 'TypeError' }])
})

test('a cloud that refuses reports is not asked again and again', async () => {
  let asked = 0
  taro.device.connect(async () => {
    asked += 1
    return { ok: false, error: { code: 'internal', traceId: '0123456789abcdef' } }
  })
  reporting.reportCrash(crash)
  await pass()
  await pass()
  expect(asked).toBe(1)
})

test.each([
  ['    at Object.run [as call] (https://usr/common.js:2:15)', ['Object.run@common.js:2:15']],
  ['    at async save (app-service.js:10:7)', ['save@app-service.js:10:7']],
  ['    at https://usr/taro.js:1:1', ['anonymous@taro.js:1:1']],
  ['render@https://usr/pages/map/index.js:1:9', ['render@pages/map/index.js:1:9']],
  ['    at f (https://usr/js/12345678.js:1:9)', ['f']],
  ['    at home (with wang)', []],
  ['王阿姨@家', []],
  ['13800138000', []],
])('a frame of %j', (line, frames) => {
  expect(framesOf(line)).toEqual(frames)
})

test.each([
  ['MiniProgramError\nx is not defined\nReferenceError: x is not defined', 'MiniProgramError'],
  ['getLocation:fail auth deny', 'getLocation-fail'],
  ['王阿姨', 'Error'],
])('the kind of %j', (text, kind) => {
  expect(kindOfError(text)).toBe(kind)
})
