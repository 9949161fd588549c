import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const me = { openid: 'o-someone-0000000000000000', source: 'wx_client' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('files, through the official SDK', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir, largestFile: 100_000 })
  })
  afterAll(() => cloud.stop())

  const sdk = async (method: string, options: Record<string, unknown>) =>
    JSON.parse(await cloud.host.invoke('echo', { verb: 'storage', method, options }, me))
  const upload = (cloudPath: string, content: string) => sdk('uploadFile', { cloudPath, base64: base64(content) })
  const urlOf = async (fileID: string) => (await sdk('getTempFileURL', { fileList: [fileID] })).fileList[0]

  it.each(['a.txt', 'deep/er/照片 1.jpg', 'a.txt/below', "odd/~!@$&'()+,;=[].txt"])(
    'uploads, shows, downloads and deletes %s',
    async (path) => {
      const { fileID } = await upload(path, `bytes of ${path}`)
      expect(fileID).toMatch(/^cloud:\/\/local\./)
      const { status, tempFileURL } = await urlOf(fileID)
      expect(status).toBe(0)
      const response = await fetch(encodeURI(tempFileURL))
      expect(await response.text()).toBe(`bytes of ${path}`)
      expect(await sdk('downloadFile', { fileID })).toEqual({ base64: base64(`bytes of ${path}`) })
      const { fileList } = await sdk('deleteFile', { fileList: [fileID] })
      expect(fileList).toEqual([{ fileID, status: 0, errMsg: 'ok' }])
      expect(await urlOf(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
    },
  )

  it('replaces a file of the same path', async () => {
    await upload('same.txt', 'old')
    const { fileID } = await upload('same.txt', 'new')
    expect(await sdk('downloadFile', { fileID })).toEqual({ base64: base64('new') })
  })

  it.each(['../up.txt', '/absolute.txt', 'a//b', 'a/../b', './a', 'a?b', 'a#b', 'a%2e', 'a\u0000b', 'x'.repeat(851)])(
    'refuses the path %j',
    async (path) => {
      expect(await upload(path, 'x')).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('path') })
    },
  )

  it('refuses a file that is too large and keeps what was there', async () => {
    const { fileID } = await upload('big.bin', 'small')
    expect(await upload('big.bin', 'x'.repeat(100_001))).toMatchObject({ errCode: expect.any(Number) })
    expect(await sdk('downloadFile', { fileID })).toEqual({ base64: base64('small') })
    expect(readdirSync(join(cloud.dataDir, 'files')).filter((name) => name.startsWith('.draft'))).toEqual([])
  })

  it('tells for each file of a list whether it is there', async () => {
    const { fileID } = await upload('here.txt', 'x')
    const { fileList } = await sdk('getTempFileURL', {
      fileList: [fileID, 'cloud://local.x/gone.txt', { fileID, maxAge: 60 }],
    })
    expect(fileList.map(({ status }: { status: number }) => status)).toEqual([0, -503003, 0])
    const gone = await sdk('deleteFile', { fileList: ['cloud://local.x/gone.txt'] })
    expect(gone.fileList).toMatchObject([{ status: -503003 }])
    const foreign = await sdk('deleteFile', { fileList: ['cloud://other.x/here.txt'] })
    expect(foreign.fileList).toMatchObject([{ status: -503004 }])
    expect(await sdk('downloadFile', { fileID: 'cloud://local.x/gone.txt' })).toMatchObject({
      errCode: expect.any(Number),
    })
  })

  it('takes at most fifty files at once', async () => {
    const fileList = Array.from({ length: 51 }, (_, index) => `cloud://local.x/${index}`)
    expect(await sdk('deleteFile', { fileList })).toMatchObject({ errMsg: expect.stringContaining('50') })
  })

  it('gives no bytes without a good ticket', async () => {
    const { tempFileURL } = await urlOf((await upload('mine.html', '<script>1</script>')).fileID)
    const good = new URL(tempFileURL)
    for (const [key, value] of [
      ['sign', '0'.repeat(64)],
      ['t', '9999999999'],
      ['t', '1'],
    ] as const) {
      const bad = new URL(good)
      bad.searchParams.set(key, value)
      expect((await fetch(bad)).status).toBe(403)
    }
    expect((await fetch(`${cloud.url}/storage/mine.html`)).status).toBe(403)
    expect((await fetch(`${cloud.url}/storage/..%2f..%2fcounty.sqlite`)).status).toBe(400)
    const shown = await fetch(good)
    expect(shown.headers.get('content-security-policy')).toBe('sandbox')
    expect((await fetch(good, { method: 'HEAD' })).headers.get('content-length')).toBe('18')
    const put = await fetch(good, { method: 'PUT', body: 'x', headers: { authorization: 'x' } })
    expect(put.status).toBe(403)
    expect(await put.text()).toContain('<Error>')
  })

  it('keeps the bytes inside the data folder only', () => {
    expect(existsSync(join(cloud.dataDir, 'up.txt'))).toBe(false)
    expect(readdirSync(join(cloud.dataDir, 'files')).every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true)
  })
})
