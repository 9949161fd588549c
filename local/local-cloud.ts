import { type DataFolder, openDataFolder } from './data-folder'
import { databaseActions } from './gateway/database-actions'
import { type Engine, openEngine } from './gateway/engine/engine'
import { createGateway } from './gateway/gateway'
import { type Clock, createClock } from './host/clock'
import { readFunctions } from './host/function-config'
import { FunctionHost } from './host/function-host'
import { invokeAction } from './host/invoke-action'
import { Timers } from './host/timers'
import type { PoolLimits } from './host/worker-pool'
import { openApiAction } from './open-api/open-api-action'
import { openApis } from './open-api/open-apis'
import { demoTemplates, type MessageTemplate } from './open-api/template'
import { WechatLedger } from './open-api/wechat-ledger'
import { fromRoot } from './paths'
import { type Listening, listen } from './server/listen'
import { localRoutes } from './server/local-routes'
import { createRouter } from './server/router'
import { StaticFiles } from './server/static-files'
import { createSimulatorHandler } from './simulator/handler'
import { asStartFailure } from './start-failure'
import { FileStore } from './storage/file-store'
import { type StorageSettings, storageActions } from './storage/storage-actions'
import { createTickets } from './storage/ticket'

export type Seed = (to: { adminUrl: string; host: FunctionHost; log: (line: string) => void }) => Promise<void>

export interface LocalCloudOptions {
  /** 0 takes a free one. */
  port: number
  dataDir: string
  /** Built functions, one per subfolder. */
  functionsDir: string
  /** The H5 build; without it there is no page at `/app/`. */
  h5Dir?: string
  /** The WeChat build; without it there is no simulator at `/weapp/`. */
  weappDir?: string
  /** Run at each start before anybody else is let in. */
  prepare?: (cloud: Omit<LocalCloud, 'stop'>) => Promise<void>
  /** Fills an empty data folder; run once, and again if it did not come to its end. */
  seed?: Seed
  /** The functions' environment variables, from a secret that belongs to the data folder and outlives a restart. */
  functionEnv?: (secret: string) => Record<string, string>
  templates?: MessageTemplate[]
  limits?: Partial<PoolLimits>
  /** Bytes of one uploaded file. */
  largestFile?: number
  say?: (line: string) => void
}

export interface LocalCloud {
  url: string
  /** Where the SDK's requests go (`TCB_CONTEXT_CNFG`). */
  adminUrl: string
  engine: Engine
  host: FunctionHost
  clock: Clock
  timers: Timers
  ledger: WechatLedger
  stop(): Promise<void>
}

const usualLimits: PoolLimits = { workers: 2, waiting: 200 }
const usualLargestFile = 50 * 1024 * 1024

/** Starts a whole local cloud in this process. Throws `StartFailure`, leaving nothing running. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const undo: (() => unknown)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    return { ...(await assemble(options, undo)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(options: LocalCloudOptions, undo: (() => unknown)[]): Promise<Omit<LocalCloud, 'stop'>> {
  const { functionsDir, templates = demoTemplates } = options
  const data = openDataFolder(options.dataDir)
  undo.push(() => data.release())
  const clock = createClock()
  const engine = opened(data.database, () => openEngine({ file: data.database, now: () => new Date(clock.now()) }))
  undo.push(() => engine.close())
  const ledger = opened(data.wechat, () => new WechatLedger(data.wechat))
  undo.push(() => ledger.close())

  let handle: ReturnType<typeof createRouter> = (_request, response) => response.writeHead(503).end()
  const server = await listen(options.port, (request, response) => handle(request, response))
  undo.push(() => server.close())
  const url = `http://127.0.0.1:${server.port}`
  const adminUrl = `${url}/admin`

  const host = new FunctionHost({
    functions: readFunctions(functionsDir),
    workerFile: fromRoot('dist', 'node', 'worker.cjs'),
    adminUrl,
    clock,
    limits: { ...usualLimits, ...options.limits },
    env: options.functionEnv?.(data.secret) ?? {},
    log: data.log,
    onClientCall: (openid) => ledger.visit(openid, clock.now()),
  })
  undo.push(() => host.stop())
  const timers = new Timers(host, clock)
  undo.push(() => timers.stop())

  const storage = storageOf(options, data, server)
  const actions = {
    ...databaseActions(engine),
    ...storageActions(storage),
    'functions.invokeFunction': invokeAction(host),
    'wx.openApi': openApiAction(openApis({ ledger, templates, now: clock.now, previewUrl: url })),
  }
  let isReady = false
  handle = createRouter({
    host,
    gateway: createGateway({
      actions,
      callerOf: (secretId) => host.callerOf(secretId),
      onFault: (error, action) => data.log(`[gateway] ${action}: ${error instanceof Error ? error.stack : error}`),
    }),
    storage,
    local: localRoutes({ host, clock, timers, ledger, templates }),
    preview: new StaticFiles(fromRoot('dist', 'node', 'preview')),
    app: options.h5Dir ? new StaticFiles(options.h5Dir, withClock) : undefined,
    weapp: options.weappDir
      ? createSimulatorHandler({ dist: options.weappDir, clockScript: '/app-clock.js' })
      : undefined,
    log: data.log,
    isReady: () => isReady,
  })
  const cloud = { url, adminUrl, engine, host, clock, timers, ledger }
  await options.prepare?.(cloud)
  if (options.seed && !data.isSeeded) {
    await options.seed({ adminUrl, host, log: options.say ?? (() => {}) })
    data.markSeeded()
  }
  // Not before: what a timer writes for a county that is half there stands in the way of the rest.
  timers.start()
  host.warm(['api'])
  isReady = true
  return cloud
}

/** The app in the preview follows the moved clock, too. */
const withClock = (html: string): string => html.replace('<head>', '<head><script src="/app-clock.js"></script>')

function opened<T>(file: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    throw asStartFailure(error, file)
  }
}

/** File tickets go by real time: the bytes are fetched by programs that know nothing of a moved clock. */
function storageOf(options: LocalCloudOptions, data: DataFolder, server: Listening): StorageSettings {
  return {
    store: new FileStore(data.files, options.largestFile ?? usualLargestFile),
    tickets: createTickets(data.secret, Date.now),
    baseUrl: () => `http://127.0.0.1:${server.port}/storage`,
  }
}
