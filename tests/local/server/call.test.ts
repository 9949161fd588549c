import { connect } from 'node:net'
import { personaById } from '../../../local/demo/personas'
import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const trace = expect.stringMatching(/^[0-9a-f-]{8,}$/)
const refusal = (code: string, fields?: string[]) => ({
  ok: false,
  error: { code, ...(fields ? { fields } : {}), traceId: trace },
})

describe('POST /call', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir, limits: { workers: 2, waiting: 1 } })
  })
  afterAll(() => cloud.stop())

  const send = async (body: unknown, headers: Record<string, string> = { 'x-persona': 'resident' }) =>
    (await cloud.post('/call', body, headers)).json()

  it.each(['resident', 'elder', 'station-manager', 'stranger'])('calls api as %s', async (id) => {
    expect(await cloud.call(id, 'x.y', { a: [1, '二'] }, 'k1')).toEqual({
      ok: true,
      data: { name: 'x.y', input: { a: [1, '二'] }, key: 'k1', openid: personaById(id)?.openid },
    })
  })

  it('passes the function’s own refusal on', async () => {
    expect(await send({ name: 'refuse' })).toEqual({ ok: false, error: { code: 'not-found', traceId: 't' } })
  })

  it.each([
    ['not JSON', 'nonsense'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '5'],
    ['half a document', '{"name":"x"'],
  ])('refuses a body that is %s', async (_what, body) => {
    expect(await send(body)).toEqual(refusal('bad-input', []))
  })

  it('refuses a persona that does not exist, and takes the resident where none is named', async () => {
    expect(await send({ name: 'x' }, { 'x-persona': 'nobody' })).toEqual(refusal('bad-input', ['x-persona']))
    expect(await send({ name: 'x' }, { 'x-persona': '__proto__' })).toEqual(refusal('bad-input', ['x-persona']))
    expect(await send({ name: 'x' }, {})).toMatchObject({ data: { openid: personaById('resident')?.openid } })
  })

  it('refuses five megabytes at once, and the sender gets to see it', async () => {
    expect(await send({ name: 'x', input: 'a'.repeat(5 * 1024 * 1024) })).toEqual(refusal('too-large'))
  })

  it('takes a body just under a megabyte', async () => {
    expect(await send({ name: 'x', input: 'a'.repeat(1_000_000) })).toMatchObject({ ok: true })
  })

  it('answers while a body is still being sent', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(cloud.url).port), '127.0.0.1')
      socket.on('error', reject)
      socket.setEncoding('utf8').once('data', (text: string) => {
        socket.destroy()
        resolve(text)
      })
      socket.write('POST /call HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 9000000\r\n\r\n')
      socket.write('a'.repeat(1_100_000))
    })
    expect(answer).toContain('"too-large"')
  })

  it.each(['throw', 'text'])('says nothing about the inside when the function does %s', async (name) => {
    const answer = await send({ name })
    expect(answer).toEqual(refusal('internal'))
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  it('says busy when the function hangs or too many wait', async () => {
    const hanging = ['a', 'b', 'c'].map(() => send({ name: 'hang' }))
    await Promise.all([cloud.call('elder', 'hang'), ...hanging]).then((answers) => {
      for (const answer of answers) expect(answer).toEqual(refusal('busy'))
    })
    expect(await send({ name: 'x' })).toMatchObject({ ok: true })
  })
})
