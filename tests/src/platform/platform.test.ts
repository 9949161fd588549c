import { errorCodes } from '../../../src/contracts/error.const'
import { sceneIn, sceneLimit, sceneOf } from '../../../src/contracts/scene.calc'
import { keyFor, settle } from '../../../src/platform/action-key'
import type { CallError } from '../../../src/platform/call-error'
import { errorCopy, failureOf } from '../../../src/platform/error-copy'
import { call } from '../../../src/platform/rpc'
import { readCode } from '../../../src/platform/scan'
import { createStore } from '../../../src/platform/store'
import { device } from '../support/taro'

jest.mock('@tarojs/taro', () => require('../support/taro'))
// report.test.ts has it.
jest.mock('../../../src/platform/report', () => ({ reportFailure: () => undefined }))

let phone: Map<string, string>
beforeEach(() => {
  phone = new Map()
  device.remember(phone)
})

describe('the key of a write', () => {
  const input = { stationId: 'a', item: 'umbrella' }

  test('stays the same until the cloud has answered, also after a restart', () => {
    const key = keyFor('station.borrow', input)
    expect(keyFor('station.borrow', input)).toBe(key)
    device.remember(new Map(phone))
    expect(keyFor('station.borrow', input)).toBe(key)
  })

  test('is new for the next action, and for another input or call', () => {
    const key = keyFor('station.borrow', input)
    expect(keyFor('station.borrow', { ...input, item: 'toolbox' })).not.toBe(key)
    expect(keyFor('station.give-back', input)).not.toBe(key)
    settle('station.borrow', input)
    expect(keyFor('station.borrow', input)).not.toBe(key)
  })

  test('is forgotten after a day', () => {
    const key = keyFor('station.borrow', input, 0)
    expect(keyFor('station.borrow', input, 23 * 3_600_000)).toBe(key)
    expect(keyFor('station.borrow', input, 25 * 3_600_000)).not.toBe(key)
  })
})

describe('a call', () => {
  test('that is refused throws the code, the fields and the trace id', async () => {
    device.connect(async () => ({ ok: false, error: { code: 'bad-input', fields: ['place.lng', 3], traceId: 't1' } }))
    const error: CallError = await call('station.get', { stationId: 'x' }).then(Promise.reject, (reason) => reason)
    expect({ ...error }).toEqual({ code: 'bad-input', fields: ['place.lng'], traceId: 't1' })
    expect(error.isUnsettled).toBe(false)
  })

  test.each([
    ['no network', { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail network is not connected' }, 'offline'],
    ['an error without words', new Error('boom'), 'offline'],
    [
      'a function that took too long',
      { errCode: -504003, errMsg: 'Invoking task timed out after 20 seconds' },
      'timeout',
    ],
    [
      'the same, wrapped',
      { errCode: -404011, errMsg: 'cloud function execution error: errCode: -504003 | errMsg: timed out' },
      'timeout',
    ],
    ['a function that crashed', { errCode: -504002, errMsg: 'functions execute fail' }, 'internal'],
    [
      'the same, in words only',
      { errMsg: 'cloud.callFunction:fail Error: errCode: -504002 functions execute fail' },
      'internal',
    ],
    ['a function that is not there', { errCode: -501000, errMsg: 'FunctionName could not be found' }, 'internal'],
    ['too many at once', { errCode: -501004, errMsg: 'exceed concurrent request limit' }, 'busy'],
  ])('that fails with %s says what to do about that', async (_, error, code) => {
    device.connect(() => Promise.reject(error))
    const failure: CallError = await call('station.get', { stationId: 'x' }).then(Promise.reject, (reason) => reason)
    expect(failure.code).toBe(code)
    expect(failure.isUnsettled).toBe(true)
    expect(errorCopy[failure.code]).toMatch(/请/)
  })

  test.each([
    ['an unknown code', { ok: false, error: { code: 'from-the-future' } }],
    ['no object', 'ok'],
    ['nothing', undefined],
    ['an error without form', { ok: false }],
  ])('answered with %s is an internal failure', async (_, answer) => {
    device.connect(async () => answer)
    await expect(call('station.get', { stationId: 'x' })).rejects.toMatchObject({ code: 'internal' })
  })

  test('without network is offline', async () => {
    device.connect(() => Promise.reject(new Error('request:fail')))
    await expect(call('station.get', { stationId: 'x' })).rejects.toMatchObject({ code: 'offline', isUnsettled: true })
  })

  test('that nobody answers times out', async () => {
    jest.useFakeTimers()
    device.connect(() => new Promise(() => undefined))
    const failing = expect(call('station.get', { stationId: 'x' })).rejects.toMatchObject({ code: 'timeout' })
    await jest.advanceTimersByTimeAsync(12_000)
    await failing
    jest.useRealTimers()
  })
})

test('every code has a sentence of its own that says what happened, without jargon', () => {
  const sentences = [...errorCodes, 'offline' as const, 'timeout' as const].map((code) => errorCopy[code])
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[^A-Za-z]{8,40}$/)
  expect(failureOf(new TypeError('x')).code).toBe('internal')
})

test.each([
  ['s:jn-01-01-001', 'station', 'jn-01-01-001'],
  ['features/station/pages/detail/index?scene=s%3Ajn-01-01-001', 'station', 'jn-01-01-001'],
  ['https://example.com/?scene=s:abc#x', 'station', 'abc'],
  ['b:jn-01-01-01-1', 'building', 'jn-01-01-01-1'],
  ['features/member/pages/home/index?scene=b%3Ajn-1', 'building', 'jn-1'],
  ['m:m-202612-jn-01-01-01', 'meeting', 'm-202612-jn-01-01-01'],
])('the code %s names a %s', (text, kind, id) => {
  expect(readCode(text)).toEqual({ kind, id })
})

test("the screen at a meeting's door carries the six digits as well", () => {
  const shown = { kind: 'meeting', id: 'm-202612-jn-01-01-01', code: '042917' } as const
  expect(readCode(sceneOf(shown))).toEqual(shown)
  expect(readCode(sceneOf(shown).toUpperCase())).toEqual(shown)
  expect(sceneOf(shown).length).toBeLessThanOrEqual(sceneLimit)
  for (const other of ['s:jn-01-01-001.042917', 'm:a.04291', 'm:a.0429170', 'm:a.'])
    expect(sceneIn(other)).toBeUndefined()
})

test.each(['station', 'building', 'meeting'] as const)(
  "a %s's scene is read as it was made, and WeChat takes it",
  (kind) => {
    const longest = { kind, id: 'a'.repeat(28) }
    expect(sceneOf(longest).length).toBeLessThanOrEqual(sceneLimit)
    expect(sceneOf(longest)).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]+$/)
    expect(sceneIn(sceneOf(longest))).toEqual(longest)
    expect(readCode(`page?scene=${encodeURIComponent(sceneOf(longest))}`)).toEqual(longest)
  },
)

test.each(['https://example.com', 's:', 's:UPPER', 'x:1', 'b:', 'b:../x', '%', 's:a b', `s:${'a'.repeat(29)}`])(
  '%s is no code of ours',
  (text) => {
    expect(readCode(text)).toEqual({ kind: 'unknown' })
  },
)

test('a store reads damaged storage as empty and tells its listeners of a change', () => {
  phone.set('txy.n', '{damaged')
  const store = createStore(() => 1, 'n')
  const heard = jest.fn()
  expect(store.get()).toBe(1)
  const stop = store.subscribe(heard)
  store.set(2)
  stop()
  store.set(3)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(createStore(() => 1, 'n').get()).toBe(3)
})
