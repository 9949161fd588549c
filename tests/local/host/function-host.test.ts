import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const client = (openid: string) => ({ openid, source: 'wx_client' })
const me = client('o-someone-0000000000000000')

describe('the function host', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir, limits: { workers: 2, waiting: 5 } })
  })
  afterAll(() => cloud.stop())

  const run = async (name: string, event: Record<string, unknown>, caller = me) =>
    JSON.parse(await cloud.host.invoke(name, event, caller))

  it('tells the function who asks, as the SDK reads it', async () => {
    const context = await run('echo', { verb: 'context' })
    expect(context).toMatchObject({ OPENID: me.openid, SOURCE: 'wx_client', ENV: 'local' })
    expect(context.APPID).toMatch(/^wx/)
    expect(context.UNIONID).toBeUndefined()
  })

  it('adds userInfo to the event, as the platform does', async () => {
    const event = await run('echo', { verb: 'event', x: [1, { y: '二' }] })
    expect(event).toEqual({
      verb: 'event',
      x: [1, { y: '二' }],
      userInfo: { appId: expect.any(String), openId: me.openid },
    })
  })

  it('never mixes two people who ask at the same time', async () => {
    const people = Array.from({ length: 5 }, (_, index) => client(`o-person-${index}-00000000000000`))
    const answers = await Promise.all(people.map((person) => run('echo', { verb: 'sleep', ms: 60 }, person)))
    for (const [index, { before, after }] of answers.entries()) {
      expect([before, after]).toEqual([people[index]?.openid, people[index]?.openid])
    }
  })

  it('keeps an instance warm between calls', async () => {
    const first = await run('echo', { verb: 'count' })
    const second = await run('echo', { verb: 'count' })
    expect(second.calls).toBeGreaterThan(first.calls)
  })

  it('refuses at once when too many wait', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => run('echo', { verb: 'sleep', ms: 40 })))
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(12 - 2 - 5)
    for (const one of refused) expect(one).toMatchObject({ reason: { reason: 'busy' } })
  })

  it.each([
    ['throw', 'crash'],
    ['reject', 'crash'],
    ['exit', 'crash'],
    ['circular', 'crash'],
    ['loop', 'timeout'],
    ['hang', 'timeout'],
  ])('a call that does %s fails alone, and the next one works', async (way, reason) => {
    const others = [run('echo', { verb: 'sleep', ms: 200 }), run('naughty', { way: 'fine' })]
    await expect(run('naughty', { way })).rejects.toMatchObject({ reason })
    await expect(Promise.all(others)).resolves.toHaveLength(2)
    await expect(run('naughty', { way: 'fine' })).resolves.toEqual({ fine: true })
  })

  it('says so when a function cannot be loaded or does not exist', async () => {
    await expect(run('broken', {})).rejects.toMatchObject({ reason: 'crash' })
    await expect(run('broken', {})).rejects.toMatchObject({ reason: 'crash' })
    await expect(run('nobody', {})).rejects.toMatchObject({ reason: 'unknown' })
    await expect(run('constructor', {})).rejects.toMatchObject({ reason: 'unknown' })
  })

  it('reaches the database through the unmodified SDK', async () => {
    const { _id } = await run('echo', { verb: 'add', collection: 'things', data: { a: 1 } })
    expect(await run('echo', { verb: 'read', collection: 'things' })).toEqual([{ _id, a: 1 }])
  })

  it('lets a function call another for the same person', async () => {
    const context = await run('echo', { verb: 'forward', to: 'echo', data: { verb: 'context' } })
    expect(context).toMatchObject({ OPENID: me.openid, SOURCE: 'wx_client,scf' })
  })

  it('answers null for a function that returns nothing', async () => {
    expect(await run('echo', { verb: 'nothing' })).toBeNull()
    expect(await run('echo', { verb: 'forward', to: 'echo', data: { verb: 'nothing' } })).toBeNull()
  })

  // The SDK turns every coded refusal of callFunction into errCode -1 and keeps the message.
  it('tells a calling function what went wrong', async () => {
    const missing = await run('echo', { verb: 'forward', to: 'nobody', data: {} })
    expect(missing).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('could not be found') })
    const thrown = await run('echo', { verb: 'forward', to: 'naughty', data: { way: 'throw' } })
    expect(thrown).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('told to throw') })
    const late = await run('echo', { verb: 'forward', to: 'naughty', data: { way: 'hang' } })
    expect(late).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('timed out after 3 seconds') })
  })
})
