import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { rootFolder } from '../../local/paths'
import { allRows } from '../cloud/rows'
import { targetOf, within } from '../cloud/target'
import { appIdOf } from '../deploy/app-id'
import { deployedFunctions, deployFindings } from '../deploy/check'
import { closedRule, databaseLines } from '../deploy/database'
import type { Finding } from '../deploy/finding'
import { keyFile } from '../deploy/key-file'
import { readJson } from '../deploy/read-json'
import { ciPackage, previewCode, runCi, uploadCommands } from '../deploy/upload'
import { OpsError } from '../fault'
import type { Command, CommandInput, Flags } from './command'

const words = { fault: '✗ 要改', missing: '· 还缺' } as const
const lineOf = ({ level, where, message }: Finding) => `${words[level]} ${where}：${message}`

/** What the cloud knows, if a cloud was named: a dry run must not need one. */
async function templatesOf(flags: Flags): Promise<TemplateRow[] | undefined> {
  if (!flags.target && !flags.url) return undefined
  return within(targetOf(flags), () => allRows('templates')).catch((error) => {
    // A new environment has no collections yet.
    if (/not exist/i.test(String((error as { errMsg?: unknown }).errMsg ?? error))) return []
    throw new OpsError('连不上云，看不到模板编号：不写 --target 可以只查文件')
  })
}

/** The mini-program calls the environment that its functions go to; without one named, its default. */
function build(root: string, cloudEnv: string | undefined, log: (line: string) => void): void {
  log('正在打包小程序和云函数……')
  const env = cloudEnv ? { ...process.env, TARO_APP_CLOUD_ENV: cloudEnv } : process.env
  try {
    execFileSync(process.execPath, [join(root, 'config', 'build.mjs')], { cwd: root, stdio: 'pipe', env })
  } catch (error) {
    throw new OpsError(`打包没有成功：\n${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`)
  }
}

/** Says all that was found; throws if anything of it would be refused, or the county is not ready to upload. */
function judge(findings: readonly Finding[], isUpload: boolean, log: (line: string) => void): void {
  for (const finding of findings) log(lineOf(finding))
  const faults = findings.filter(({ level }) => level === 'fault').length
  if (faults > 0) throw new OpsError(`有 ${faults} 处要改，改好再运行`)
  if (isUpload && findings.some(({ where }) => where === 'AppID')) throw new OpsError('没有 AppID，不能上传')
  log(findings.length === 0 ? '检查完，都齐了' : `检查完，没有要改的；还缺 ${findings.length} 样，由县里补上`)
}

const cloudEnvOf = ({ env }: Flags) => env ?? process.env.TCB_ENV

async function upload(root: string, { flags, log }: CommandInput): Promise<void> {
  const key = keyFile(flags.key ?? '', root)
  const { version = '' } = readJson<{ version: string }>(join(root, 'package.json')) ?? {}
  const isPreview = flags.preview === true
  const env = cloudEnvOf(flags)
  const commands = uploadCommands({
    root,
    key,
    appId: appIdOf(root) ?? '',
    version,
    description: flags.why ?? `同心驿 ${version}`,
    isPreview,
    env,
    functions: deployedFunctions,
  })
  if (!isPreview && !env) log('没有写 --env，只传小程序，不传云函数')
  for (const line of commands) {
    log(`npx ${ciPackage} ${line.slice(0, 3).join(' ')} ……`)
    const code = await runCi(line)
    if (code !== 0)
      throw new OpsError(
        `${ciPackage} 没有成功（${code}）：请看上面它说的话；常见的是 IP 不在白名单、密钥和 AppID 不配`,
      )
  }
  log(isPreview ? `预览码在 ${previewCode(root)}，用微信扫` : '已上传。到微信公众平台“版本管理”里提交审核')
}

export const deployCommand: Command = {
  usage: 'deploy --dry-run | deploy --key 密钥文件 [--preview] [--env <环境编号>] [--why "<说明>"]',
  what: '打包并检查能检查的一切；有代码上传密钥时，上传小程序和云函数，或生成预览码',
  isOffline: true,
  run: async (input) => {
    const { flags, isDryRun, log } = input
    const root = rootFolder()
    if (!isDryRun && !flags.key) throw new OpsError('没有密钥：请写 --key 密钥文件，或用 --dry-run 只检查')
    // Before anything slow.
    if (flags.key) keyFile(flags.key, root)
    const templates = await templatesOf(flags)
    build(root, cloudEnvOf(flags), log)
    judge(deployFindings(root, templates), !isDryRun, log)
    if (isDryRun) {
      log(`\n数据库要有这些集合，权限都选“自定义安全规则”，写 ${closedRule}：`)
      for (const line of databaseLines()) log(`  ${line}`)
      return
    }
    await upload(root, input)
  },
}
