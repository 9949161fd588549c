import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../local/paths'
import { codePages } from '../../ops/codes/code-list'
import { wechatDrawer } from '../../ops/codes/draw-wechat'
import { sceneIn } from '../../src/contracts/scene.calc'
import { areasCsv, countyCloud, type OpsCloud, stationLine, stationsCsv } from './cloud'

const printed = { file: 'a.png', name: '阳光1号同心驿', page: codePages.station, scene: 's:xx-1-1-001' }

test('the pages that codes open are in the package', () => {
  const app = readFileSync(fromRoot('src/app.config.ts'), 'utf8')
  for (const page of Object.values(codePages)) {
    const [, feature, path] = /^features\/(\w+)\/(.+)$/.exec(page) ?? []
    expect(app).toMatch(new RegExp(`root: 'features/${feature}'[^}]*'${path}'`, 's'))
  }
})

describe('on the local cloud', () => {
  let cloud: OpsCloud
  let folder: string
  beforeAll(async () => {
    cloud = await countyCloud()
    const areas = cloud.file('areas.csv', areasCsv.concat('\nxx-1-1-1-1,楼栋,1号楼,xx-1-1-1,,'))
    await cloud.run('import-areas', areas, '--coordinates', 'wgs84')
    const other = stationLine('2', { 社区编号: 'xx-1-2', 小区编号: '' })
    const stations = cloud.file('stations.csv', stationsCsv(stationLine('1'), other))
    await cloud.run('import-stations', stations, '--coordinates', 'wgs84')
  }, 60_000)
  afterAll(() => cloud?.stop())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codes-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['xx', [], ['xx-1-1-001 阳光1号同心驿.png', 'xx-1-2-002 阳光2号同心驿.png']],
    ['xx-1-1', [], ['xx-1-1-001 阳光1号同心驿.png']],
    ['xx', ['--kind', 'building'], ['xx-1-1-1-1 阳光花园-1号楼.png']],
  ])('one picture each for %s %j', async (area, more, expected) => {
    const { code, said } = await cloud.run('codes', folder, '--area', area, ...more)
    expect([code, said]).toEqual([0, `已画 ${expected.length} 个码到 ${folder}`])
    expect(readdirSync(folder).sort()).toEqual(expected)
    for (const file of expected) {
      const png = readFileSync(join(folder, file))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(400)
    }
  })

  test('a dry run says what each would say, and that is what the app reads', async () => {
    const { said } = await cloud.run('codes', folder, '--area', 'xx-1-1', '--dry-run')
    const [, page, scene = ''] = said.split('\n')[0]?.split('　') ?? []
    expect([page, sceneIn(scene)]).toEqual([codePages.station, { kind: 'station', id: 'xx-1-1-001' }])
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    [[], '--area'],
    [['--area', 'none'], '--area'],
    [['--area', 'xx', '--kind', 'bench'], '--kind'],
  ])('a wrong command line gives a sentence: %j', async (words, expected) => {
    expect(await cloud.run('codes', folder, ...words)).toEqual({ code: 1, said: expect.stringContaining(expected) })
  })
})

/** Stands in for WeChat's server; answers what it is given and keeps what it was asked. */
async function wechatServer(answers: Record<string, object | Buffer>) {
  const asked: { path: string; body: unknown }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString()) })
      const answer = answers[(request.url ?? '').replace(/\?.*/, '')] ?? {}
      response.end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { asked, account: { appId: 'wx0123456789abcdef', secret: 'sec', base }, stop: () => server.close() }
}

describe('by WeChat', () => {
  const token = '/cgi-bin/stable_token'
  const draw = '/wxa/getwxacodeunlimit'
  const drawn = async (answers: Record<string, object | Buffer>) => {
    const server = await wechatServer(answers)
    try {
      return { picture: await (await wechatDrawer(server.account))(printed), asked: server.asked }
    } finally {
      server.stop()
    }
  }

  test('a token for the account, then the picture of page and scene', async () => {
    const { picture, asked } = await drawn({ [token]: { access_token: 't/1' }, [draw]: Buffer.from('\u0089PNG') })
    expect(picture.toString()).toBe('\u0089PNG')
    expect(asked).toEqual([
      { path: token, body: { grant_type: 'client_credential', appid: 'wx0123456789abcdef', secret: 'sec' } },
      {
        path: `${draw}?access_token=t%2F1`,
        body: { page: printed.page, scene: printed.scene, width: 1280, check_path: true },
      },
    ])
  })

  test.each([
    ['the wrong place', { [token]: { errcode: 40164, errmsg: 'invalid ip' } }, '白名单'],
    ['a page that is not out yet', { [token]: { access_token: 't' }, [draw]: { errcode: 41030 } }, '还没有发布'],
    ['something unknown', { [token]: { access_token: 't' }, [draw]: { errcode: 7, errmsg: 'odd' } }, 'odd（微信 7）'],
  ])('refused because of %s: a sentence', async (_, answers, expected) => {
    await expect(drawn(answers)).rejects.toThrow(expected)
  })
})
