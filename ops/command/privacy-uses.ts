import { writeFileSync } from 'node:fs'
import { rootFolder } from '../../local/paths'
import { isUsesFresh, privacyUses, usesFile, usesText } from '../deploy/privacy-uses'
import { OpsError } from '../fault'
import type { Command } from './command'

export const privacyUsesCommand: Command = {
  usage: 'privacy-uses [--dry-run]',
  what: '按代码实际用到的接口和存下的资料，重写隐私说明的清单；--dry-run 只看是不是最新',
  isOffline: true,
  run: async ({ isDryRun, log }) => {
    const root = rootFolder()
    if (isUsesFresh(root)) return log('隐私清单是最新的')
    if (isDryRun) throw new OpsError(`${usesFile} 和代码对不上，请运行 npm run ops -- privacy-uses`)
    writeFileSync(`${root}/${usesFile}`, usesText(privacyUses(root)))
    log(`已写 ${usesFile}。隐私页缺的说明，npm run check 会指出`)
  },
}
