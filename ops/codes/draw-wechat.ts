import { OpsError } from '../fault'
import type { PrintedCode } from './code-list'

export interface WechatAccount {
  appId: string
  secret: string
  /** WeChat's own, unless a test has another. */
  base?: string
}

const wechat = 'https://api.weixin.qq.com'
const widthPx = 1280

interface Refusal {
  errcode?: number
  errmsg?: string
  access_token?: string
}

const hints: Record<number, string> = {
  40001: 'AppSecret 不对',
  40013: 'AppID 不对',
  40125: 'AppSecret 不对',
  40164: '这台电脑的 IP 不在白名单里（微信公众平台 → 开发管理 → IP 白名单）',
  41030: '页面还没有发布：小程序上线以后才能生成码',
  45009: '今天的次数用完了，明天再来',
}

const sentenceOf = ({ errcode = -1, errmsg = '' }: Refusal) => `${hints[errcode] ?? errmsg}（微信 ${errcode}）`

async function post(base: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
    throw new OpsError(`连不上 ${new URL(base).host}`)
  })
}

async function tokenOf({ appId, secret, base = wechat }: WechatAccount): Promise<string> {
  const body = { grant_type: 'client_credential', appid: appId, secret }
  const answer = (await (await post(base, '/cgi-bin/stable_token', body)).json()) as Refusal
  if (!answer.access_token) throw new OpsError(`微信没有给令牌：${sentenceOf(answer)}`)
  return answer.access_token
}

/** Draws with WeChat's server API, which needs the account's secret. Answers a drawer that keeps its token. */
export async function wechatDrawer(account: WechatAccount): Promise<(code: PrintedCode) => Promise<Buffer>> {
  const { base = wechat } = account
  const path = `/wxa/getwxacodeunlimit?access_token=${encodeURIComponent(await tokenOf(account))}`
  return async ({ page, scene, name }) => {
    const answer = await post(base, path, { page, scene, width: widthPx, check_path: true })
    const bytes = Buffer.from(await answer.arrayBuffer())
    // A refusal comes as JSON in the place of the picture.
    if (bytes[0] !== 0x7b) return bytes
    throw new OpsError(`“${name}”的码没有画成：${sentenceOf(JSON.parse(bytes.toString('utf8')) as Refusal)}`)
  }
}
