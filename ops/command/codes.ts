import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../../local/paths'
import { allRows } from '../cloud/rows'
import { targetOf } from '../cloud/target'
import { buildingCodes, type PrintedCode, stationCodes } from '../codes/code-list'
import { localDrawer } from '../codes/draw-local'
import { wechatDrawer } from '../codes/draw-wechat'
import { appIdOf } from '../deploy/app-id'
import { OpsError } from '../fault'
import type { Command, CommandInput, Flags } from './command'

async function wantedOf({ area = '', kind = 'station' }: Flags): Promise<PrintedCode[]> {
  const areas = await allRows('areas')
  if (!areas.some(({ _id }) => _id === area)) throw new OpsError('--area 要写一个区域编号，如县、街道、社区或小区的')
  if (kind === 'building') return buildingCodes(areas, area)
  if (kind !== 'station') throw new OpsError('--kind 要写 station 或 building')
  return stationCodes(await allRows('stations'), area)
}

/** The local cloud draws codes for the preview; real ones come from WeChat, which wants the account's secret. */
async function drawerFor(flags: Flags): Promise<(code: PrintedCode) => Promise<Uint8Array>> {
  const target = targetOf(flags)
  if (target.kind === 'local') return localDrawer(target.adminUrl)
  const appId = appIdOf(rootFolder())
  const secret = process.env.WECHAT_SECRET
  if (appId && secret) return wechatDrawer({ appId, secret })
  throw new OpsError(
    `真的小程序码由微信画：请在 project.private.config.json 写 appid，把 AppSecret 放进环境变量 WECHAT_SECRET，并把这台电脑的 IP 加进白名单`,
  )
}

async function run({ files, flags, isDryRun, log }: CommandInput): Promise<void> {
  const [folder, ...rest] = files
  if (!folder || rest.length > 0) throw new OpsError('请写一个文件夹名')
  const codes = await wantedOf(flags)
  if (isDryRun) {
    for (const { file, page, scene } of codes) log(`${file}　${page}　${scene}`)
    return log(`将画 ${codes.length} 个码`)
  }
  const draw = await drawerFor(flags)
  mkdirSync(folder, { recursive: true })
  for (const code of codes) writeFileSync(join(folder, code.file), await draw(code))
  log(`已画 ${codes.length} 个码到 ${folder}`)
}

export const codesCommand: Command = {
  usage: 'codes 文件夹 --area <区域编号> [--kind station|building] [--dry-run]',
  what: '画一个区域里所有驿站（或楼栋）的小程序码，一个一张 PNG；再画一遍就是换新',
  run,
}
