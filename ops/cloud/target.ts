import { OpsError } from '../fault'

/** Which cloud a command works on: the local one by its gateway's address, or a real environment by its id. */
export type Target = { kind: 'local'; adminUrl: string } | { kind: 'cloud'; env: string }

const localUrl = 'http://127.0.0.1:8787'

/** The keys come from the environment only, never from a flag: flags end up in the shell's history. */
function requireKeys(): void {
  const missing = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'].filter((name) => !process.env[name])
  if (missing.length === 0) return
  throw new OpsError(
    `连接真实云环境需要密钥：请设置环境变量 ${missing.join('、')}（腾讯云控制台 → 访问管理 → API 密钥），再运行一次`,
  )
}

/** From `--target local [--url …]` (the default) or `--target cloud --env <id>` (or TCB_ENV). */
export function targetOf(flags: { target?: string; url?: string; env?: string }): Target {
  const kind = flags.target ?? 'local'
  if (kind === 'local') {
    const url = flags.url ?? `http://127.0.0.1:${process.env.PORT ?? new URL(localUrl).port}`
    if (!/^https?:\/\/\S+$/.test(url)) throw new OpsError(`--url 要写成 ${localUrl}，不能写“${url}”`)
    return { kind, adminUrl: `${url.replace(/\/(admin)?$/, '')}/admin` }
  }
  if (kind !== 'cloud') throw new OpsError(`--target 要写 local 或 cloud，不能写“${kind}”`)
  const env = flags.env ?? process.env.TCB_ENV
  if (!env) throw new OpsError('连接真实云环境需要环境编号：请写 --env <编号> 或设置 TCB_ENV')
  requireKeys()
  return { kind, env }
}

/** What the unmodified SDK reads, at each request, to find its cloud. undefined takes a variable away. */
function sdkEnvironment(target: Target): Record<string, string | undefined> {
  if (target.kind === 'cloud')
    return { TCB_CONTEXT_CNFG: undefined, TCB_ENV: target.env, TENCENTCLOUD_RUNENV: undefined }
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: target.adminUrl }),
    TCB_ENV: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  }
}

function setAll(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** Points the SDK at the target while `run` runs, and puts the process's environment back afterwards. */
export async function within<T>(target: Target, run: () => Promise<T>): Promise<T> {
  const wanted = sdkEnvironment(target)
  const before = Object.fromEntries(Object.keys(wanted).map((name) => [name, process.env[name]]))
  setAll(wanted)
  try {
    return await run()
  } finally {
    setAll(before)
  }
}
