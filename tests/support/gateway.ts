import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actions, Caller } from '../../local/gateway/action'
import { databaseActions } from '../../local/gateway/database-actions'
import { type Engine, openEngine } from '../../local/gateway/engine/engine'
import { createGateway } from '../../local/gateway/gateway'
import { keepAliveTimeout } from '../../local/server/listen'
import type { Database } from './sdk'

export interface TestGateway {
  engine: Engine
  url: string
  folder: string
  /** Faults inside the gateway; a good test leaves this empty. */
  faults: unknown[]
  stop(): Promise<void>
}

export interface TestGatewayOptions {
  now?: () => Date
  actions?: Actions
  callerOf?: (secretId: string) => Caller | null
  maxBodyBytes?: number
}

/** A gateway of its own on a free port, over a data file in a temporary folder. */
export async function startGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  const engine = openEngine({ file: join(folder, 'cloud.sqlite'), now: options.now ?? (() => new Date()) })
  const faults: unknown[] = []
  const handler = createGateway({
    actions: { ...databaseActions(engine), ...options.actions },
    callerOf: options.callerOf ?? (() => null),
    onFault: (error) => faults.push(error),
    ...(options.maxBodyBytes === undefined ? {} : { maxBodyBytes: options.maxBodyBytes }),
  })
  const server = createServer({ keepAliveTimeout }, (req, res) => void handler(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { engine, url: `http://127.0.0.1:${port}/admin`, folder, faults, stop }
}

/** What points the unmodified SDK at a gateway (wechat.md); to be set before the SDK is first required. */
export const sdkEnvironment = (url: string, secretId = 'local') => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
  // Or the SDK leaves a three-second timer behind every failed request.
  SILENCE: 'true',
  TENCENTCLOUD_SECRETID: secretId,
  TENCENTCLOUD_SECRETKEY: 'local',
})

/** The official SDK's database, talking to `url`. A missing document reads as null, as in the product's code. */
export function sdkDatabase(url: string, secretId?: string): Database {
  Object.assign(process.env, sdkEnvironment(url, secretId))
  const sdk = require('wx-server-sdk') as { init(options: object): void; database(options: object): Database }
  sdk.init({ env: 'local' })
  return sdk.database({ throwOnNotFound: false })
}
