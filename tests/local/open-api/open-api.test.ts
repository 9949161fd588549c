import { toBuffer } from 'qrcode'
import { personas } from '../../../local/demo/personas'
import type { MessageTemplate } from '../../../local/open-api/template'
import { fromRoot } from '../../../local/paths'
import { startTestCloud, type TestCloud } from '../../support/local-cloud'

const functionsDir = fromRoot('tests', 'support', 'fixtures', 'functions')
const me = { openid: personas[0]?.openid ?? '', source: 'wx_client' }
const templates: MessageTemplate[] = [
  { id: 'T1', title: '进度', fields: { thing1: '事项', time2: '时间', phrase3: '状态' } },
  { id: 'T2', title: '数', fields: { number1: '数量' } },
]
const good = { thing1: { value: '理发' }, time2: { value: '2026年11月24日 09:30' }, phrase3: { value: '已接单' } }

describe('open APIs, through the official SDK', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir, templates })
  })
  afterAll(() => cloud.stop())

  const openapi = async (path: string, data: unknown, name = 'echo') =>
    JSON.parse(await cloud.host.invoke(name, { verb: 'openapi', way: 'openapi', path, data }, me))
  const send = (change: Record<string, unknown> = {}) =>
    openapi('subscribeMessage.send', {
      touser: me.openid,
      templateId: 'T1',
      page: 'pages/me/index',
      data: good,
      ...change,
    })
  const accept = async (templateIds: unknown, decisions: unknown, persona = 'resident') =>
    (await cloud.post('/local/subscribe', { persona, templateIds, decisions })).json()
  const messages = async () => (await fetch(`${cloud.url}/local/messages`)).json()

  describe('subscribeMessage.send', () => {
    it('sends one message per acceptance, keeps it, and shows it with its labels', async () => {
      expect(await send()).toMatchObject({ errCode: 43101 })
      expect(await accept(['T1'], { T1: 'accept' })).toEqual({ errMsg: 'requestSubscribeMessage:ok', T1: 'accept' })
      const before = (await messages()).length
      expect(await send()).toMatchObject({ errCode: 0 })
      expect(await send()).toMatchObject({ errCode: 43101 })
      const [latest, ...rest] = await messages()
      expect(rest).toHaveLength(before)
      expect(latest).toMatchObject({
        touser: me.openid,
        personaId: 'resident',
        title: '进度',
        page: 'pages/me/index',
        data: good,
        lines: [
          { label: '事项', value: '理发' },
          { label: '时间', value: '2026年11月24日 09:30' },
          { label: '状态', value: '已接单' },
        ],
      })
    })

    it('counts acceptances by person and template, and only acceptances', async () => {
      await accept(['T1', 'T2'], { T1: 'reject', T2: 'accept' })
      await accept(['T1'], { T1: 'ban' })
      await accept(['T1'], { T1: 'accept' }, 'elder')
      expect(await send()).toMatchObject({ errCode: 43101 })
      expect(await send({ templateId: 'T2', data: { number1: { value: 3 } } })).toMatchObject({ errCode: 0 })
    })

    it('spends nothing on a refused message', async () => {
      await accept(['T1'], { T1: 'accept' })
      expect(await send({ data: { ...good, phrase3: { value: '不止五个汉字了' } } })).toMatchObject({ errCode: 47003 })
      expect(await send()).toMatchObject({ errCode: 0 })
    })

    it.each([
      ['a person that is none', { touser: 'nobody' }, 40003],
      ['a template that is none', { templateId: 'T9' }, 40037],
      ['a page that begins with a slash', { page: '/pages/me/index' }, 41030],
      ['a state that is none', { miniprogramState: 'beta' }, 47003],
      ['no data', { data: undefined }, 47003],
      ['a missing field', { data: { thing1: { value: 'x' } } }, 47003],
      ['a line break', { data: { ...good, thing1: { value: 'a\nb' } } }, 47003],
      ['an empty field', { data: { ...good, thing1: { value: ' ' } } }, 47003],
    ])('refuses %s', async (_what, change, errCode) => {
      expect(await send(change)).toMatchObject({ errCode })
    })

    it.each([
      [['T1'], { T1: 'maybe' }, 'decisions'],
      [['T1'], undefined, 'decisions'],
      [['T9'], { T9: 'accept' }, 'templateIds'],
      [[], {}, 'templateIds'],
      ['T1', { T1: 'accept' }, 'templateIds'],
    ])('refuses to record %j %j', async (ids, decisions, field) => {
      expect(await accept(ids, decisions)).toMatchObject({ ok: false, error: { code: 'bad-input', fields: [field] } })
    })
  })

  describe('security.msgSecCheck', () => {
    const check = (change: Record<string, unknown> = {}) =>
      openapi('security.msgSecCheck', { version: 2, scene: 2, openid: me.openid, content: '想要一副老花镜', ...change })

    it.each([
      ['想要一副老花镜', 'pass', 100],
      ['一起去赌 博 吧', 'risky', 20006],
      ['加微信有优惠', 'review', 10001],
      ['加微信聊赌博', 'risky', 20006],
    ])('judges %s as %s', async (content, suggest, label) => {
      expect(await check({ content })).toMatchObject({
        errCode: 0,
        result: { suggest, label },
        detail: [{ strategy: 'keyword', suggest, label }],
        traceId: expect.any(String),
      })
    })

    it.each([
      [{ version: 1 }, 40097],
      [{ openid: 'x' }, 40003],
      [{ scene: 9 }, 40129],
      [{ content: '' }, 44002],
      [{ content: '字'.repeat(2501) }, 45002],
      [{ openid: personas[7]?.openid }, 61010],
    ])('refuses %j', async (change, errCode) => {
      expect(await check(change)).toMatchObject({ errCode })
    })

    it('takes exactly 2500 characters', async () => {
      expect(await check({ content: '字'.repeat(2500) })).toMatchObject({ errCode: 0 })
    })
  })

  describe('wxacode.getUnlimited', () => {
    const draw = (change: Record<string, unknown> = {}) =>
      openapi('wxacode.getUnlimited', { scene: 's-jn-01-01-1', page: 'features/station/pages/detail/index', ...change })

    it('encodes the preview’s address with page and scene', async () => {
      const link = `${cloud.url}/?page=features%2Fstation%2Fpages%2Fdetail%2Findex&scene=s-jn-01-01-1`
      const expected = await toBuffer(link, { width: 430, margin: 2, errorCorrectionLevel: 'M' })
      expect((await draw()).base64).toBe(expected.toString('base64'))
    })

    it('draws a PNG of the asked width', async () => {
      const { contentType, base64 } = await draw({ width: 290 })
      expect(contentType).toBe('image/png')
      const png = Buffer.from(base64, 'base64')
      expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
      expect(Math.abs(png.readUInt32BE(16) - 290)).toBeLessThan(40)
    })

    it.each([
      [{ scene: '' }, 40169],
      [{ scene: 'x'.repeat(33) }, 40169],
      [{ scene: '站' }, 40169],
      [{ scene: 'a%20' }, 40169],
      [{ scene: undefined }, 40169],
      [{ page: '/pages/x' }, 41030],
      [{ page: 'pages/x?a=1' }, 41030],
      [{ envVersion: 'beta' }, 40097],
      [{ width: 'wide' }, 40097],
    ])('refuses %j', async (change, errCode) => {
      expect(await draw(change)).toMatchObject({ errCode })
    })
  })

  it('refuses an API that the function’s config.json does not list', async () => {
    expect(await openapi('', {}, 'naughty')).toEqual({ errCode: -604101 })
  })

  it('names the APIs there are when asked for another', async () => {
    expect(await openapi('wxacode.get', {})).toMatchObject({
      errCode: -501007,
      errMsg: expect.stringMatching(/no openapi\.wxacode\.get.*wxacode\.getUnlimited/),
    })
  })
})
