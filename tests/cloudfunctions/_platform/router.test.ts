import { AppError } from '../../../cloudfunctions/_platform/app-error'
import { codeOf, dataOf, memoryApi, people } from '../../support/memory-api'

const place = { lng: 118.835, lat: 35.175 }

/** A JSON body nested `depth` deep, as a parser would give it. */
const nested = (depth: number) => {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = { a: value }
  return value
}

test.each([
  ['no body', undefined, 'unknown-call'],
  ['null', null, 'unknown-call'],
  ['a number', 7, 'unknown-call'],
  ['a list', [], 'unknown-call'],
  ['no name', { input: {} }, 'unknown-call'],
  ['an unknown name', { name: 'station.destroy' }, 'unknown-call'],
  ['__proto__', { name: '__proto__' }, 'unknown-call'],
  ['constructor', { name: 'constructor' }, 'unknown-call'],
  ['a name that is a list', { name: ['station.near'] }, 'unknown-call'],
  ['no input', { name: 'station.near' }, 'bad-input'],
  ['a text as input', { name: 'station.near', input: 'x' }, 'bad-input'],
  ['NaN', { name: 'station.near', input: { place: { lng: Number.NaN, lat: 35 } } }, 'bad-input'],
  ['Paris', { name: 'station.near', input: { place: { lng: 2.35, lat: 48.85 } } }, 'out-of-county'],
  ['a long text', { name: 'station.search', input: { text: 'x'.repeat(5_000_000) } }, 'too-large'],
  ['many nodes', { name: 'station.search', input: { text: Array.from({ length: 10_000 }, () => 1) } }, 'too-large'],
  ['deep', { name: 'station.search', input: nested(100_000) }, 'too-large'],
  ['a cursor from nowhere', { name: 'station.list', input: { cursor: 'abc.def' } }, 'cursor-invalid'],
  ['a cursor of odd letters', { name: 'station.list', input: { cursor: '../..;' } }, 'bad-input'],
  ['a page too long', { name: 'station.list', input: { limit: 51 } }, 'bad-input'],
  ['half a character', { name: 'station.search', input: { text: '\ud800' } }, 'bad-input'],
])('%s is refused', async (_, event, expected) => {
  const { send, store } = memoryApi()
  const answer = await send(event)
  expect(codeOf(answer)).toBe(expected)
  expect(store.writes).toBe(0)
})

test('the fields at fault are named, what the caller made up only as far as it can be a name', async () => {
  const { send } = memoryApi()
  const fields = async (input: unknown) => {
    const answer = await send({ name: 'station.near', input })
    return answer.ok ? [] : answer.error.fields
  }
  expect(await fields({ place: { lng: 'x', lat: 91 }, pace: 'run' })).toEqual(['place.lng', 'place.lat', 'pace'])
  expect(await fields({ place, minutes: 61 })).toEqual(['minutes'])
  expect(await fields({ place, '<script>alert(1)</script>': 1 })).toEqual(['scriptalert1script'])
  expect(await fields(JSON.parse('{"place":{"lng":118.8,"lat":35.1},"__proto__":{"limit":1}}'))).toEqual(['__proto__'])
  expect(await fields(3)).toEqual(['input'])
})

test.each([undefined, '', 'short', 7, 'x'.repeat(65), 'with space'])(
  'a write with the key %p is refused',
  async (key) => {
    const { send, store } = memoryApi()
    const answer = await send({ name: 'station.borrow', input: { stationId: 'jn-1-1-001', item: 'umbrella' }, key })
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', fields: ['key'] } })
    expect(store.writes).toBe(0)
  },
)

test('what goes wrong inside is told by its trace id only, and logged with it', async () => {
  const { call, lines } = memoryApi({
    'station.get': async () => {
      throw new Error('connection to mongodb://root:secret lost')
    },
  })
  const answer = await call('stranger', 'station.get', { stationId: 'jn-1-1-001' })
  expect(answer).toEqual({ ok: false, error: { code: 'internal', traceId: expect.stringMatching(/^[0-9a-f]{16}$/) } })
  const [line] = lines
  expect(line).toMatchObject({ level: 'error', code: 'internal', traceId: answer.ok ? '' : answer.error.traceId })
  expect(String(line?.cause)).toContain('router.test')
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test('an answer is stripped to its contract', async () => {
  const { call, station } = memoryApi({
    'station.search': async () => ({
      items: [],
      cursor: undefined,
      openid: people.stranger,
      rows: [station],
    }),
  })
  expect(dataOf(await call('stranger', 'station.search', { text: 'x' }))).toEqual({ items: [] })
})

test('an answer that breaks its contract is not sent', async () => {
  const { call } = memoryApi({ 'station.search': async () => ({ items: [{ id: 'half' }] }) as never })
  expect(codeOf(await call('stranger', 'station.search', { text: 'x' }))).toBe('internal')
})

test('a refusal keeps its code and fields', async () => {
  const { call } = memoryApi({
    'station.get': async () => {
      throw new AppError('conflict', ['revision'])
    },
  })
  expect(await call('stranger', 'station.get', { stationId: 'x' })).toMatchObject({
    error: { code: 'conflict', fields: ['revision'] },
  })
})

test('each call leaves one line without personal data', async () => {
  const { call, lines } = memoryApi()
  await call('stranger', 'station.borrow', { stationId: 'jn-1-1-001', item: 'umbrella' })
  await call('stranger', 'station.near', { place })
  expect(lines.map((line) => [line.event, line.name, line.code])).toEqual([
    ['call', 'station.borrow', 'ok'],
    ['call', 'station.near', 'ok'],
  ])
  expect(JSON.stringify(lines)).not.toContain(people.stranger)
})

test('a platform that cannot keep up is busy, and the log knows why', async () => {
  const { send, store, lines } = memoryApi()
  store.get = () => Promise.reject(Object.assign(new Error('ESOCKETTIMEDOUT'), { errCode: -501001 }))
  expect(codeOf(await send({ name: 'station.get', input: { stationId: 'jn-1-1-001' } }))).toBe('busy')
  expect(lines).toContainEqual(expect.objectContaining({ level: 'error', code: 'busy', cause: expect.any(String) }))
})
