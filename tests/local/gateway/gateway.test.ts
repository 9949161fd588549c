import { request } from 'node:http'
import { Worker } from 'node:worker_threads'
import { BinaryAnswer, GatewayError } from '../../../local/gateway/action'
import { sdkDatabase, sdkEnvironment, startGateway, type TestGateway } from '../../support/gateway'

let gateway: TestGateway
const seen: { body: Record<string, unknown>; openid: string | undefined }[] = []

beforeAll(async () => {
  gateway = await startGateway({
    maxBodyBytes: 200_000,
    callerOf: (secretId) => (secretId.startsWith('worker-') ? { openid: secretId, source: 'wx_client' } : null),
    actions: {
      'wx.openApi': (body, { caller }) => {
        seen.push({ body, openid: caller?.openid })
        if (body.apiName === 'refused') throw new GatewayError('INVALID_PARAM', 'no such api')
        return new BinaryAnswer(Buffer.from([0x12, 0x02, 0x7b, 0x7d]))
      },
      'functions.invokeFunction': (body, { caller }) => {
        seen.push({ body, openid: caller?.openid })
        return { data: { response_data: JSON.stringify({ openid: caller?.openid ?? null }) } }
      },
      'test.crash': () => {
        throw new Error('inside: secret path /x')
      },
    },
  })
})
afterAll(() => gateway.stop())
beforeEach(() => {
  seen.length = 0
})

interface Answer {
  status: number | undefined
  type: string | undefined
  text: string
}

function send(body: string | Buffer, headers: Record<string, string> = {}, method = 'POST'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(gateway.url, { method, headers: { 'content-type': 'application/json', ...headers } }, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      res.on('end', () => resolve({ status: res.statusCode, type: res.headers['content-type'], text }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

const json = async (answer: Promise<Answer>) => {
  const { status, type, text } = await answer
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8'])
  return JSON.parse(text) as { code?: string; message?: string; requestId?: string }
}

describe('refusals are HTTP 200 with a code, a message and a request id', () => {
  it.each([
    ['not JSON', '{"action":', 'INVALID_PARAM'],
    ['an empty body', '', 'INVALID_PARAM'],
    ['a list', '[1]', 'INVALID_PARAM'],
    ['no action', '{}', 'INVALID_COMMON_PARAM'],
    ['an unknown action', '{"action":"database.dropEverything"}', 'INVALID_COMMON_PARAM'],
    ['a name from the prototype', '{"action":"constructor"}', 'INVALID_COMMON_PARAM'],
    ['a missing collection name', '{"action":"database.getDocument"}', 'INVALID_PARAM'],
    ['a query that is no EJSON', '{"action":"database.getDocument","collectionName":"x","query":"{"}', 'INVALID_PARAM'],
    ['a query that is a list', '{"action":"database.getDocument","collectionName":"x","query":"[]"}', 'INVALID_PARAM'],
    [
      'documents that are no text',
      '{"action":"database.insertDocument","collectionName":"x","data":[{}]}',
      'INVALID_PARAM',
    ],
    [
      'a transaction id of a wrong type',
      '{"action":"database.getDocument","collectionName":"x","transactionId":5}',
      'INVALID_PARAM',
    ],
    [
      'an unknown transaction',
      '{"action":"database.commitTransaction","transactionId":"x"}',
      'DATABASE_TRANSACTION_FAIL',
    ],
  ])('%s', async (_name, body, code) => {
    gateway.engine.ensureCollection('x')
    const answer = await json(send(body))
    expect(answer.code).toBe(code)
    expect(answer.message).toMatch(/\w/)
    expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('a negative offset or a fractional limit', async () => {
    const body = { action: 'database.getDocument', collectionName: 'x' }
    for (const page of [{ offset: -1 }, { limit: 1.5 }, { limit: 'many' }]) {
      expect((await json(send(JSON.stringify({ ...body, ...page })))).code).toBe('INVALID_PARAM')
    }
  })

  it('a body over the limit, announced or not', async () => {
    const big = JSON.stringify({ action: 'x', filler: 'x'.repeat(300_000) })
    expect((await json(send(big))).message).toContain('bigger than 200000 bytes')
    expect((await json(send(big, { 'transfer-encoding': 'chunked' }))).message).toContain('bigger than 200000 bytes')
  })

  it('another method than POST', async () => {
    expect((await json(send('', {}, 'GET'))).code).toBe('INVALID_PARAM')
  })

  it('a fault inside says nothing about the inside', async () => {
    const answer = await json(send('{"action":"test.crash"}'))
    expect(answer.code).toBe('SYS_ERR')
    expect(JSON.stringify(answer)).not.toContain('secret path')
    expect(gateway.faults.splice(0).map(String)).toEqual(['Error: inside: secret path /x'])
  })
})

describe('forms', () => {
  interface OpenApiSdk {
    init(options: object): void
    openapi: { security: { msgSecCheck(data: object): Promise<object> } }
  }

  it('reach their action with text fields and the protobuf bytes; binary answers go back', async () => {
    sdkDatabase(gateway.url, 'worker-form')
    const sdk = require('wx-server-sdk') as OpenApiSdk
    await sdk.openapi.security.msgSecCheck({ content: '你好' })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.openid).toBe('worker-form')
    expect(seen[0]?.body.apiName).toBe('security.msgSecCheck')
    const bytes = seen[0]?.body.requestData
    expect(Buffer.isBuffer(bytes)).toBe(true)
    expect((bytes as Buffer).includes(Buffer.from('你好'))).toBe(true)
  })

  it('are answered as octets, refusals as JSON', async () => {
    const form = (apiName: string) =>
      [
        '--b',
        'content-disposition: form-data; name="action"',
        '',
        'wx.openApi',
        '--b',
        'content-disposition: form-data; name="apiName"',
        '',
        apiName,
        '--b--',
        '',
      ].join('\r\n')
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const good = await send(form('fine'), headers)
    expect([good.type, good.text]).toEqual(['application/octet-stream', '\u0012\u0002{}'])
    expect((await json(send(form('refused'), headers))).code).toBe('INVALID_PARAM')
    expect((await json(send('--b\r\nbroken', headers))).code).toBe('INVALID_PARAM')
  })
})

describe('the caller', () => {
  it('is nobody for an unknown or missing credential', async () => {
    await json(send('{"action":"functions.invokeFunction"}'))
    expect(seen[0]?.openid).toBeUndefined()
  })

  it('is told by the secret id of the worker thread that the SDK runs in', async () => {
    const code = `
      const sdk = require('wx-server-sdk')
      sdk.init({ env: 'local' })
      sdk.callFunction({ name: 'other', data: {} }).then(
        (answer) => require('node:worker_threads').parentPort.postMessage(answer.result.openid),
        (error) => require('node:worker_threads').parentPort.postMessage(String(error)),
      )`
    const ask = (secretId: string) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(code, { eval: true, env: sdkEnvironment(gateway.url, secretId) })
        worker.once('message', resolve)
        worker.once('error', reject)
      })
    expect(await Promise.all([ask('worker-1'), ask('worker-2')])).toEqual(['worker-1', 'worker-2'])
  })
})
