import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'server-'))
  const h5Dir = join(folder, 'h5')
  let cloud: TestCloud
  beforeAll(async () => {
    mkdirSync(join(h5Dir, 'js'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), 'not to be served')
    writeFileSync(join(h5Dir, 'index.html'), '<html><head></head><body>the app</body></html>')
    writeFileSync(join(h5Dir, 'js', 'app.0123abcd.js'), `console.log(${'1 + '.repeat(1000)}1)`)
    cloud = await startTestCloud({ functionsDir, h5Dir })
  })
  afterAll(async () => {
    await cloud.stop()
    rmSync(folder, { recursive: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${cloud.url}${path}`, { headers })
  /** `fetch` forbids the headers that a browser sets by itself. */
  const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status?: number; text: string }>((resolve, reject) => {
      const sent = request(`${cloud.url}${path}`, { method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part) => {
          text += part
        })
        response.on('end', () => resolve({ status: response.statusCode, text }))
      })
      sent.on('error', reject).end(method === 'POST' ? '{"name":"x"}' : undefined)
    })

  it('shows the frame at the root and the app below it, which follows the clock', async () => {
    const frame = await get('/')
    expect(frame.headers.get('content-type')).toContain('text/html')
    expect(await frame.text()).toContain('id="people"')
    const app = await (await get('/app/')).text()
    expect(app).toContain('the app')
    expect(app).toContain('/app-clock.js')
    expect((await get('/app-clock.js')).headers.get('content-type')).toContain('javascript')
    expect(await (await get('/app/pages/some/where')).text()).toContain('the app')
  })

  it('sends files with their type, packed, and to be kept only if they cannot change', async () => {
    const file = await get('/app/js/app.0123abcd.js')
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(file.headers.get('content-encoding')).toBe('gzip')
    expect(file.headers.get('cache-control')).toContain('immutable')
    expect(await file.text()).toMatch(/^console\.log\(1 \+ 1/)
    const page = await get('/app/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const tag = page.headers.get('etag') ?? ''
    expect((await get('/app/', { 'if-none-match': tag })).status).toBe(304)
  })

  it.each([
    '/app/js/missing.js',
    '/nowhere',
    '/local/nothing',
    '/app/..%2fsecret.txt',
    '/..%2fsecret.txt',
    '/app/js/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/app/%00',
    '/app/%E0%A4%A',
    '//',
  ])('has nothing at %s', async (path) => {
    const { status, text } = await ask(path, {})
    expect(status).toBe(404)
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it.each([
    ['another host’s name', { host: 'evil.example' }],
    ['a name that begins like this machine’s', { host: '127.0.0.1.evil.example' }],
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without origin', { origin: 'null' }],
    ['a request across sites', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('refuses %s', async (_what, headers) => {
    for (const [path, method] of [
      ['/call', 'POST'],
      ['/admin', 'POST'],
      ['/local/messages', 'GET'],
    ] as const) {
      const { status, text } = await ask(path, headers, method)
      expect(status).toBe(403)
      expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })

  it('lets its own page in, and a link from elsewhere', async () => {
    const { host } = new URL(cloud.url)
    expect((await ask('/local/health', { origin: `http://${host}` })).status).toBe(200)
    expect((await ask('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200)
    expect((await ask('/local/health', { host: `localhost:${host.split(':')[1]}` })).status).toBe(200)
  })

  it('lists the personas, each with a distinct openid of WeChat’s shape', async () => {
    const people: { id: string; openid: string }[] = await (await get('/local/personas')).json()
    expect(people.map(({ id }) => id)).toEqual([
      'resident',
      'elder',
      'party-member',
      'building-head',
      'station-manager',
      'committee-member',
      'community-staff',
      'county-staff',
      'stranger',
    ])
    expect(new Set(people.map(({ openid }) => openid)).size).toBe(people.length)
    for (const { openid } of people) expect(openid).toMatch(/^o[0-9A-Za-z_-]{27}$/)
  })

  it('says that it is well', async () => {
    expect(await (await get('/local/health')).json()).toMatchObject({
      ok: true,
      functions: expect.arrayContaining(['api']),
    })
  })

  it('refuses what is nested deeper than can be passed on, and goes on', async () => {
    const call = (input: string) =>
      fetch(`${cloud.url}/call`, { method: 'POST', body: `{"name":"x","input":${input}}` })
    const deep = await call('['.repeat(200_000) + ']'.repeat(200_000))
    expect(deep.status).toBe(200)
    expect(await deep.json()).toMatchObject({ ok: false, error: { code: 'too-large', fields: ['input'] } })
    expect((await call('{}')).status).toBe(200)
  })

  it('takes a picture and shows it, and nothing that is no picture', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a', 'hex')
    const send = (path: string, type: string) =>
      fetch(`${cloud.url}/local/files?path=${encodeURIComponent(path)}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: bytes,
      }).then((response) => response.json())
    const { ok, data } = await send('check/站/a.png', 'image/png')
    expect(ok).toBe(true)
    expect(data.fileId).toMatch(/^cloud:\/\/.*\.png$/)
    const shown = await get(`/local/files?id=${encodeURIComponent(data.fileId)}`)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
    for (const type of ['text/html', 'constructor'])
      expect(await send('check/b.png', type)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(await send('../up/a.png', 'image/png')).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    // Neither what is no picture by its name, nor over a picture that is there.
    for (const path of ['check/a.html', 'check/站/a.png'])
      expect(await send(path, 'image/png')).toMatchObject({ ok: false, error: { fields: ['path'] } })
    expect((await get('/local/files?id=cloud://other.x/a.png')).status).toBe(200)
    expect(await (await get('/local/files?id=nonsense')).json()).toMatchObject({ error: { fields: ['id'] } })
  })
})
