import * as wxServerSdk from 'wx-server-sdk'
import type { CollectionName, Rows } from './collections'
import type { CheckText } from './content-check'
import type { SendMessage } from './message'
import { isConflict, retry } from './retry'
import type { Caller, Query, Store, Test, Tx, Value } from './store'

/** The part of wx-server-sdk 4.0.2 we use. Its typings reject DYNAMIC_CURRENT_ENV and throwOnNotFound. */
interface Command {
  [operator: string]: (value?: unknown) => Command
}
interface SdkDocument {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  remove(): Promise<unknown>
}
interface SdkQuery {
  where(condition: object): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface SdkCollections {
  collection(name: string): SdkQuery & { doc(id: string): SdkDocument }
}
interface SdkDatabase extends SdkCollections {
  command: Command
  RegExp(options: { regexp: string; options: string }): unknown
  createCollection(name: string): Promise<unknown>
  runTransaction<T>(run: (tx: SdkCollections) => Promise<T>, retries: number): Promise<T>
}
/** What WeChat refused with; the platform's own failures have negative codes. */
interface WechatRefusal {
  errCode?: unknown
}
interface Sdk {
  openapi: {
    subscribeMessage: { send(options: object): Promise<unknown> }
    security: { msgSecCheck(options: object): Promise<{ result?: { suggest?: unknown } }> }
  }
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  database(options: { throwOnNotFound: boolean }): SdkDatabase
  getWXContext(): Record<string, unknown>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Uint8Array }>
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; tempFileURL: string }[] }>
}

const sdk = wxServerSdk as unknown as Sdk
const conflictsWithinMs = 15_000
/** The platform resolves at most this many files per request. */
const filesPerRequest = 50

let opened: SdkDatabase | undefined
function database(): SdkDatabase {
  if (!opened) {
    sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
    opened = sdk.database({ throwOnNotFound: false })
  }
  return opened
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** One field's tests in the SDK's words. Each becomes a condition of its own, joined by `and`. */
function conditions(field: string, test: Test): object[] {
  const { command: _ } = database()
  return Object.entries(test).map(([name, value]) => {
    if (name === 'has') return { [field]: value }
    if (name === 'size') return { [field]: _.size?.(value) }
    if (name === 'includes') return { [field]: database().RegExp({ regexp: escaped(String(value)), options: 'i' }) }
    return { [field]: _[name]?.(value) }
  })
}

function whereOf(where: Record<string, Value | Test>): object {
  const all = Object.entries(where).flatMap(([field, test]) =>
    typeof test === 'object' ? conditions(field, test) : [{ [field]: test }],
  )
  return all.length === 1 ? (all[0] ?? {}) : (database().command.and?.(all) ?? {})
}

function queryOf(name: CollectionName, { where, orderBy = [], limit }: Query): SdkQuery {
  let query: SdkQuery = database().collection(name)
  if (where && Object.keys(where).length > 0) query = query.where(whereOf(where))
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
  return query.limit(limit)
}

/**
 * Reads and writes single documents. Inside a transaction the SDK sends `where` and `add` past it, so `Tx` has neither;
 * `set` refuses a body with `_id`.
 */
const documents = (from: () => SdkCollections): Tx => ({
  get: async <N extends CollectionName>(name: N, id: string) =>
    (await from().collection(name).doc(id).get()).data as Rows[N] | null,
  set: async (name, row) => {
    const { _id, ...data } = row
    await from().collection(name).doc(_id).set({ data })
  },
  remove: async (name, id) => {
    await from().collection(name).doc(id).remove()
  },
})

/** CloudBase by the official SDK: the only place that knows it. */
export const cloudStore: Store = {
  get: documents(database).get,
  find: async <N extends CollectionName>(name: N, query: Query) => (await queryOf(name, query).get()).data as Rows[N][],
  count: async (name, where) => (await database().collection(name).where(whereOf(where)).count()).total,
  transaction: (run) =>
    retry(() => database().runTransaction((tx) => run(documents(() => tx)), 0), {
      isRetryable: isConflict,
      withinMs: conflictsWithinMs,
    }),
  removeWhere: async (name, where) => (await database().collection(name).where(whereOf(where)).remove()).stats.removed,
  createCollection: async (name) => {
    try {
      await database().createCollection(name)
    } catch (error) {
      if (!/exist/i.test(String((error as { errMsg?: unknown }).errMsg ?? error))) throw error
    }
  },
  fileUrls: async (fileIds) => {
    const urls = new Map<string, string>()
    for (let from = 0; from < fileIds.length; from += filesPerRequest) {
      const { fileList } = await sdk.getTempFileURL({ fileList: fileIds.slice(from, from + filesPerRequest) })
      for (const { fileID, tempFileURL } of fileList) if (tempFileURL) urls.set(fileID, tempFileURL)
    }
    return urls
  },
  readFile: async (fileID) => {
    database()
    return (await sdk.downloadFile({ fileID })).fileContent
  },
}

/** Read at call time from the environment that the platform sets for each call. */
export function cloudCaller(): Caller {
  const { OPENID, SOURCE } = sdk.getWXContext()
  return { openid: String(OPENID ?? ''), source: String(SOURCE ?? '') }
}

/** Sends by the open API. A refusal by WeChat has its code; any other failure leaves it unknown whether it was taken. */
export const cloudSend: SendMessage = async ({ touser, templateId, page, data }) => {
  database()
  try {
    await sdk.openapi.subscribeMessage.send({ touser, templateId, page, data, lang: 'zh_CN' })
    return 0
  } catch (error) {
    const { errCode } = error as WechatRefusal
    if (typeof errCode === 'number' && errCode > 0) return errCode
    throw error
  }
}

const verdicts = ['pass', 'review', 'risky'] as const

/** Version 2 of WeChat's content check. An answer that is none of its verdicts counts as no answer. */
export const cloudCheckText: CheckText = async ({ openid, scene, content }) => {
  database()
  const { result } = await sdk.openapi.security.msgSecCheck({ openid, scene, content, version: 2 })
  const verdict = verdicts.find((one) => one === result?.suggest)
  if (!verdict) throw new Error('msgSecCheck answered without a verdict')
  return verdict
}
