import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../../support/until'
import { freePort, isGroupAlive, runStart, type Started } from './run-start'

describe('npm start', () => {
  const folders: string[] = []
  const started: Started[] = []
  const folder = () => {
    const path = mkdtempSync(join(tmpdir(), 'start-'))
    folders.push(path)
    return path
  }
  const start = (env: Record<string, string>) => {
    const one = runStart(env)
    started.push(one)
    return one
  }
  afterAll(() => {
    for (const one of started) if (isGroupAlive(one)) process.kill(-(one.child.pid ?? 0), 'SIGKILL')
    for (const path of folders) rmSync(path, { recursive: true, force: true })
  })

  /** Ends with code 1 after exactly one line that says why, and no stack trace. */
  async function expectRefusal(env: Record<string, string>, sentence: RegExp): Promise<void> {
    const one = start(env)
    expect(await one.ended()).toBe(1)
    expect(one.output().match(/^✗ .*$/gm)).toEqual([expect.stringMatching(sentence)])
    expect(one.output()).not.toMatch(/^\s+at |Error:|node:internal/m)
    await until(() => !isGroupAlive(one))
  }

  it('says so when the port is busy', async () => {
    const server: Server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    await expectRefusal({ PORT: String(port), DATA_DIR: folder() }, new RegExp(`端口 ${port} 已被.*PORT=`))
    server.close()
  }, 120_000)

  it.each(['seventy', '70000', '-1', '80.5'])('says so when PORT is %s', async (port) => {
    await expectRefusal({ PORT: port, DATA_DIR: folder() }, /PORT 不是端口号/)
  })

  it('says so when the data folder cannot be written', async () => {
    await expectRefusal({ PORT: '0', DATA_DIR: '/dev/null/x' }, /数据文件夹不能写入：\/dev\/null\/x/)
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    await expectRefusal({ PORT: '0', DATA_DIR: file }, /数据文件夹不能写入/)
  }, 120_000)

  it.each(['county.sqlite', 'wechat.sqlite', 'lock.sqlite'])(
    'says so when %s is damaged',
    async (name) => {
      const dataDir = folder()
      writeFileSync(join(dataDir, name), 'this is no database'.repeat(1000))
      await expectRefusal({ PORT: '0', DATA_DIR: dataDir }, new RegExp(`损坏.*${name}`))
    },
    120_000,
  )

  it('starts, refuses a second one on its data, stops on Ctrl-C, and keeps what was written', async () => {
    const dataDir = folder()
    const env = { PORT: String(await freePort()), DATA_DIR: dataDir }
    const first = start(env)
    const url = await first.ready()
    expect(first.output()).toMatch(/1\. .*\n.*\n\s*2\. .*\n.*\n\s*3\. /)
    const near = { name: 'station.near', input: { place: { lng: 118.835, lat: 35.175 } } }
    const call = async (body: unknown) =>
      (
        await fetch(`${url}/call`, { method: 'POST', headers: { 'x-persona': 'resident' }, body: JSON.stringify(body) })
      ).json()
    expect(await call(near)).toMatchObject({ ok: true })
    const [template] = await (await fetch(`${url}/local/templates`)).json()
    const subscription = { persona: 'elder', templateIds: [template.id], decisions: { [template.id]: 'accept' } }
    await fetch(`${url}/local/subscribe`, { method: 'POST', body: JSON.stringify(subscription) })
    expect((await fetch(`${url}/app/`)).status).toBe(200)

    await expectRefusal({ PORT: '0', DATA_DIR: dataDir }, /正被另一个同心驿使用/)

    process.kill(first.child.pid ?? 0, 'SIGINT')
    expect(await first.ended()).toBe(0)
    await until(() => !isGroupAlive(first))

    const before = Date.now()
    const second = start(env)
    await second.ready()
    expect(Date.now() - before).toBeLessThan(10_000)
    expect(second.output()).not.toMatch(/示范县/)
    expect(await call(near)).toMatchObject({ ok: true })
    process.kill(second.child.pid ?? 0, 'SIGTERM')
    expect(await second.ended()).toBe(0)
    await until(() => !isGroupAlive(second))
  }, 300_000)

  it('can be started again after it was killed', async () => {
    const env = { PORT: '0', DATA_DIR: folder() }
    const first = start(env)
    await first.ready()
    process.kill(-(first.child.pid ?? 0), 'SIGKILL')
    await first.ended()
    const second = start(env)
    expect(await second.ready()).toMatch(/^http/)
    process.kill(second.child.pid ?? 0, 'SIGTERM')
    expect(await second.ended()).toBe(0)
  }, 300_000)
})
