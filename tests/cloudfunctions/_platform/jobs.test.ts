import { migrations } from '../../../cloudfunctions/_modules/migrations'
import { clock } from '../../../cloudfunctions/_platform/clock'
import { collectionNames } from '../../../cloudfunctions/_platform/collections'
import { migrate } from '../../../cloudfunctions/_platform/migrate'
import { MemoryStore } from '../../support/memory-store'

const now = () => new Date('2026-11-23T02:00:00.000Z')
const key = (_id: string, at: string) => ({ _id, inputHash: '', result: 'null', at })
const quiet = () => {}

test.each(['', 'wx_client', 'wx_devtools', 'wx_client,scf', 'scf'])('the clock refuses source %p', async (source) => {
  const store = new MemoryStore().put('keys', key('old', '2020-01-01T00:00:00.000Z'))
  expect(await clock({ store, caller: () => ({ openid: '', source }), now, log: quiet })()).toEqual({ ok: false })
  expect(store.rows('keys')).toHaveLength(1)
})

test('the clock drops keys older than a week, and again does no harm', async () => {
  const store = new MemoryStore()
  store.put('keys', key('old', '2026-11-16T01:59:59.999Z'), key('young', '2026-11-16T02:00:00.000Z'))
  const run = clock({ store, caller: () => ({ openid: '', source: 'wx_trigger' }), now, log: quiet })
  expect(await run()).toEqual({ ok: true, done: { 'purge-keys': 1 } })
  expect(await run()).toEqual({ ok: true, done: { 'purge-keys': 0 } })
  expect(store.rows('keys').map(({ _id }) => _id)).toEqual(['young'])
})

test('a clock whose database is down says so in the log and lives on', async () => {
  const store = new MemoryStore()
  store.removeWhere = async () => {
    throw new Error('down')
  }
  const lines: string[] = []
  const log = (line: object) => lines.push(JSON.stringify(line))
  const run = clock({ store, caller: () => ({ openid: '', source: 'wx_trigger' }), now, log })
  expect(await run()).toEqual({ ok: false, done: {} })
  expect(lines.join()).toContain('"level":"error"')
})

test.each([
  ['a person', { openid: 'o-x', source: '' }],
  ['a phone', { openid: '', source: 'wx_client' }],
  ['a phone through a function', { openid: '', source: 'wx_client,scf' }],
  ['the web', { openid: '', source: 'wx_http' }],
])('migrate refuses %s', async (_, caller) => {
  const store = new MemoryStore()
  expect(await migrate({ store, caller: () => caller, log: quiet })()).toEqual({ ok: false })
  expect(store.rows('migrations')).toEqual([])
})

describe('migrate', () => {
  const operator = () => ({ openid: '', source: 'scf' })

  test('creates every collection, once', async () => {
    const store = new MemoryStore()
    const created: string[] = []
    store.createCollection = async (name) => {
      created.push(name)
    }
    const run = migrate({ store, caller: operator, now, log: quiet, steps: migrations })
    expect(await run()).toEqual({ ok: true, done: migrations.map(({ id }) => id).sort() })
    expect(new Set(created)).toEqual(new Set(collectionNames))
    expect(await run()).toEqual({ ok: true, done: [] })
  })

  test('runs steps by date, and after a failure goes on where it stopped', async () => {
    const store = new MemoryStore()
    const ran: string[] = []
    let isBroken = true
    const step = (id: string) => ({
      id,
      run: async () => {
        if (id.startsWith('2026-02') && isBroken) throw new Error('broken')
        ran.push(id)
      },
    })
    const run = migrate({
      store,
      caller: operator,
      now,
      log: quiet,
      steps: ['2026-03-c', '2026-01-a', '2026-02-b'].map(step),
    })
    await expect(run()).rejects.toThrow('broken')
    isBroken = false
    expect(await run()).toEqual({ ok: true, done: ['2026-02-b', '2026-03-c'] })
    expect(ran).toEqual(['2026-01-a', '2026-02-b', '2026-03-c'])
  })
})
