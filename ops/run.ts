import { parseArgs } from 'node:util'
import { AppError } from '../cloudfunctions/_platform/app-error'
import { type Target, targetOf, within } from './cloud/target'
import { codesCommand } from './command/codes'
import type { Command, CommandInput, Flags } from './command/command'
import { demoCommands } from './command/demo'
import { deployCommand } from './command/deploy'
import { exportCommand } from './command/export'
import { grantCommand } from './command/grant'
import { importCommands } from './command/import'
import { importStreetsCommand } from './command/import-streets'
import { privacyUsesCommand } from './command/privacy-uses'
import { reportCommand } from './command/report'
import { templateCommand } from './command/template'
import { coordinatesOf } from './coordinates'
import { describeFault, OpsError } from './fault'
import { ensureCollections } from './import/import-file'
import { finishEarlier } from './import/run-plan'

const commands: Record<string, Command> = {
  ...importCommands,
  'import-streets': importStreetsCommand,
  export: exportCommand,
  grant: grantCommand,
  template: templateCommand,
  codes: codesCommand,
  deploy: deployCommand,
  reports: reportCommand,
  'privacy-uses': privacyUsesCommand,
  ...demoCommands,
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  target: text,
  url: text,
  env: text,
  coordinates: text,
  openid: text,
  role: text,
  area: text,
  why: text,
  form: text,
  id: text,
  keys: text,
  bbox: text,
  key: text,
  days: text,
  kind: text,
  preview: flag,
  'dry-run': flag,
  help: flag,
}

export const help = () =>
  [
    '用法：npm run ops -- <命令> [参数]',
    '',
    ...Object.values(commands).flatMap(({ usage, what }) => [`  ${usage}`, `      ${what}`]),
    '',
    '默认连接本机的云（--target local，--url http://127.0.0.1:8787）；',
    '真实环境：--target cloud --env <环境编号>，密钥放在环境变量 TENCENTCLOUD_SECRETID、TENCENTCLOUD_SECRETKEY。',
    '--dry-run 只检查并列出每一处错误，不写入。表格格式见 ops/README.md。',
  ].join('\n')

function parsed(words: string[]): { values: Flags; positionals: string[] } {
  try {
    return parseArgs({ args: words, options, allowPositionals: true })
  } catch (error) {
    throw new OpsError(`参数不对：${(error as Error).message}`)
  }
}

async function perform(command: Command, input: CommandInput, target: Target): Promise<void> {
  await within(target, async () => {
    await ensureCollections()
    if (command.writes && !input.isDryRun) await finishEarlier(input.log)
    await command.run(input)
  })
}

/** Asked before the SDK is: it loses the cause of a failed connection. */
async function requireReachable(target: Target): Promise<void> {
  if (target.kind !== 'local') return
  await fetch(target.adminUrl, { method: 'POST', body: '{}' }).catch(() => {
    throw new OpsError(`连不上 ${target.adminUrl}：请先运行 npm start，或用 --url 说明地址`)
  })
}

/** The SDK's own words in a sentence. */
function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return `云没有完成请求：${error.code}，请稍后再运行一次`
  const { code, path } = error as { code?: unknown; path?: unknown }
  if (code === 'ENOENT') return `没有这个文件或文件夹：${path}`
  if (code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR') return `不能读写这个文件：${path}`
  const words = String((error as { errMsg?: unknown }).errMsg ?? (error as Error).message ?? error)
  return `云没有完成请求：${words.split('\n')[0]}。可以放心再运行一次`
}

async function attempt(words: string[], log: (line: string) => void): Promise<void> {
  const { values: flags, positionals } = parsed(words)
  const [name, ...files] = positionals
  if (!name || name === 'help' || flags.help) return log(help())
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new OpsError(`没有命令“${name}”。运行 npm run ops -- help 看全部命令`)
  const input: CommandInput = {
    files,
    flags,
    isDryRun: flags['dry-run'] === true,
    coordinates: () => coordinatesOf(flags.coordinates),
    now: () => new Date(),
    log,
  }
  if (command.isOffline) return command.run(input)
  const target = targetOf(flags)
  await requireReachable(target)
  try {
    await perform(command, input, target)
  } catch (error) {
    throw error instanceof OpsError ? error : new OpsError(sentenceFor(error))
  }
}

/** Runs one command line; answers the exit code. Everything the operator should know goes to `log`. */
export async function runOps(words: string[], log: (line: string) => void): Promise<number> {
  try {
    await attempt(words, log)
    return 0
  } catch (error) {
    if (!(error instanceof OpsError)) throw error
    for (const fault of error.faults) log(describeFault(fault))
    log(error.message)
    return 1
  }
}
