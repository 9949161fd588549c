import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from '../../../local/local-cloud'
import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const me = { openid: 'o-someone-0000000000000000', source: 'wx_client' }

describe('the local cloud', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'keep-'))
  afterAll(() => rmSync(dataDir, { recursive: true }))

  const run = async (cloud: TestCloud, event: Record<string, unknown>) =>
    JSON.parse(await cloud.host.invoke('echo', event, me))

  it('keeps documents, files, secrets, acceptances and messages over a restart', async () => {
    const functionEnv = (secret: string) => ({ KEY: secret })
    const first = await startTestCloud({ functionsDir, dataDir, functionEnv })
    const key = await run(first, { verb: 'env', name: 'KEY' })
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    await run(first, { verb: 'add', collection: 'things', data: { a: 1 } })
    const upload = { verb: 'storage', method: 'uploadFile', options: { cloudPath: 'a.txt', base64: 'aGk=' } }
    const { fileID } = await run(first, upload)
    first.ledger.accept(me.openid, 'T')
    first.ledger.accept(me.openid, 'T')
    first.ledger.send({ sentAt: '2026-01-01T00:00:00.000Z', touser: me.openid, templateId: 'T', data: {} })
    await first.stop()

    const second = await startTestCloud({ functionsDir, dataDir, functionEnv })
    expect(await run(second, { verb: 'env', name: 'KEY' })).toBe(key)
    expect(await run(second, { verb: 'env', name: 'HOME' })).toBeNull()
    expect(await run(second, { verb: 'read', collection: 'things' })).toMatchObject([{ a: 1 }])
    const download = { verb: 'storage', method: 'downloadFile', options: { fileID } }
    expect(await run(second, download)).toEqual({ base64: 'aGk=' })
    expect(second.ledger.quota(me.openid, 'T')).toBe(1)
    expect(second.ledger.messages(10)).toMatchObject([{ touser: me.openid, templateId: 'T' }])
    await second.stop()
  })

  it('seeds once, and again after a seeding that failed', async () => {
    const own = mkdtempSync(join(tmpdir(), 'seed-'))
    const seen: string[] = []
    const seed =
      (name: string, fails = false): Seed =>
      async ({ adminUrl }) => {
        seen.push(name)
        expect(adminUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/admin$/)
        if (fails) throw new Error('the seed failed')
      }
    await expect(startTestCloud({ functionsDir, dataDir: own, seed: seed('a', true) })).rejects.toThrow(
      'the seed failed',
    )
    for (const name of ['b', 'c']) await (await startTestCloud({ functionsDir, dataDir: own, seed: seed(name) })).stop()
    expect(seen).toEqual(['a', 'b'])
    rmSync(own, { recursive: true })
  })

  it('answers only what the SDK needs while it is being prepared', async () => {
    const cloud = await startTestCloud({
      functionsDir,
      prepare: async ({ url, host }) => {
        const early = await fetch(`${url}/call`, { method: 'POST', body: '{"name":"x"}' })
        expect(early.status).toBe(503)
        expect(await early.json()).toMatchObject({ ok: false, error: { code: 'busy' } })
        const added = await host.invoke('echo', { verb: 'add', collection: 'early', data: {} }, me)
        expect(JSON.parse(added)._id).toEqual(expect.any(String))
      },
    })
    expect(await cloud.call('resident', 'x')).toMatchObject({ ok: true })
    await cloud.stop()
  })

  it('is refused on a folder that another one holds, and leaves that one running', async () => {
    const first = await startTestCloud({ functionsDir })
    await expect(startTestCloud({ functionsDir, dataDir: first.dataDir })).rejects.toThrow(/data folder in use/)
    expect(await first.call('resident', 'x')).toMatchObject({ ok: true })
    await first.stop()
  })

  it('runs the product’s own functions', async () => {
    const cloud = await startTestCloud()
    expect(await cloud.call('resident', 'no.such-call', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-call' },
    })
    await cloud.stop()
  })
})
