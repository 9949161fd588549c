import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'
import { until } from '../../support/until'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const me = { openid: 'o-someone-0000000000000000', source: 'wx_client' }
const hour = 3_600_000
/** Real and shifted times are read one after the other, on a machine that may be busy. */
const slack = 5_000

describe('the clock and the timers', () => {
  let cloud: TestCloud
  beforeEach(async () => {
    cloud = await startTestCloud({ functionsDir })
  })
  afterEach(() => cloud.stop())

  const run = async (verb: string, event = {}) => JSON.parse(await cloud.host.invoke('echo', { verb, ...event }, me))
  const ticks = (): Promise<{ event: { Time: string } }[]> => run('read', { collection: 'ticks' }).catch(() => [])
  const tick = async () => (await cloud.post('/local/tick', {})).json()
  const move = async (body: unknown) => (await cloud.post('/local/clock', body)).json()

  it('shifts Date inside a function that was loaded before, and the database’s own time', async () => {
    expect(Math.abs((await run('now')).now - Date.now())).toBeLessThan(slack)
    await move({ now: '2031-05-01T08:00:00+08:00' })
    const { now, iso, isDate } = await run('now')
    expect(now - Date.parse('2031-05-01T00:00:00Z')).toBeLessThan(slack)
    expect(now).toBeGreaterThanOrEqual(Date.parse('2031-05-01T00:00:00Z'))
    expect(iso).toMatch(/^2031-05-01T00:00/)
    expect(isDate).toBe(true)
    expect(await run('stamp')).toMatch(/^2031-05-01T00:00/)
    await move({ now: null })
    expect(Math.abs((await run('now')).now - Date.now())).toBeLessThan(slack)
  })

  it('lets time go on after a shift', async () => {
    await move({ now: '2031-05-01T08:00:00+08:00' })
    const before = (await run('now')).now
    await until(async () => (await run('now')).now > before)
  })

  it('wakes no timer before the county is there, and does so from then on', async () => {
    const wokenIn: string[] = []
    let stage = 'preparing'
    const other = await startTestCloud({
      functionsDir,
      prepare: async ({ clock, host }) => {
        const invoke = host.invoke.bind(host)
        host.invoke = (name, ...rest) => {
          wokenIn.push(stage)
          return invoke(name, ...rest)
        }
        clock.set(clock.now() + 25 * hour)
      },
      seed: async () => {
        stage = 'seeding'
      },
    })
    try {
      stage = 'ready'
      expect(wokenIn).toEqual([])
      other.clock.set(other.clock.now() + 25 * hour)
      await until(() => wokenIn.includes('ready'))
    } finally {
      await other.stop()
    }
  })

  it('is read and moved over HTTP', async () => {
    const read = async () => (await fetch(`${cloud.url}/local/clock`)).json()
    expect(await read()).toMatchObject({ isReal: true })
    await move({ advance: 'P1DT1H' })
    const { now, isReal } = await read()
    expect(isReal).toBe(false)
    expect(Math.abs(Date.parse(now) - Date.now() - 25 * hour)).toBeLessThan(slack)
  })

  it.each([
    [{ advance: '1 day' }, 'advance'],
    [{ advance: 'P' }, 'advance'],
    [{ advance: 'PT' }, 'advance'],
    [{ advance: 5 }, 'advance'],
    [{ advance: `P${'9'.repeat(12)}D` }, 'advance'],
    [{ now: 'tomorrow' }, 'now'],
    [{ now: '2031-13-01T00:00:00Z' }, 'now'],
    [{ now: '2031-05-01T08:00:00' }, 'now'],
    [{ now: 5 }, 'now'],
    [{}, 'now'],
  ])('refuses to move to %j', async (body, field) => {
    expect(await move(body)).toMatchObject({ ok: false, error: { code: 'bad-input', fields: [field] } })
    expect(cloud.clock.isShifted).toBe(false)
  })

  it('runs a timer once on request, as the timer and nobody else', async () => {
    expect(await tick()).toEqual({ ran: [{ function: 'ticker', trigger: 'daily', isOk: true }] })
    expect(await ticks()).toMatchObject([
      { source: 'wx_trigger', openid: null, event: { Type: 'Timer', TriggerName: 'daily' } },
    ])
  })

  it('fires a due timer once, however many due times the clock passes', async () => {
    await move({ now: '2031-05-01T08:00:00+08:00' })
    await until(async () => (await ticks()).length === 1)
    await move({ advance: 'P3D' })
    await until(async () => (await ticks()).length === 2)
    await move({ advance: 'PT10M' })
    await move({ advance: 'PT30M' })
    await until(async () => (await ticks()).length === 3)
    expect((await ticks()).at(-1)?.event.Time).toMatch(/^2031-05-04T00:4/)
  })

  it('fires by itself when the shifted time comes', async () => {
    await move({ now: '2031-05-01T08:29:58+08:00' })
    // The jump itself passes due times, and fires once.
    await until(async () => (await ticks()).length === 2)
    expect(
      (await ticks())
        .map(({ event }) => event.Time.slice(0, 19))
        .sort()
        .at(-1),
    ).toBe('2031-05-01T00:30:00')
  })
})
