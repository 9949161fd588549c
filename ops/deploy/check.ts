import { join } from 'node:path'
import type { TemplateRow } from '../../cloudfunctions/_modules/notice/notice.row'
import { appIdFindings } from './app-id'
import { appJsonFindings } from './app-json'
import { databaseFindings } from './database'
import type { Finding } from './finding'
import { functionFindings } from './functions'
import { sizeFindings } from './package-size'
import { privateInfoFindings } from './private-infos'
import { templateFindings } from './templates'

export const deployedFunctions = ['api', 'clock', 'migrate'] as const

/** Everything about a built checkout that can be known without WeChat. `templates`: what the cloud holds, if it was asked. */
export function deployFindings(root: string, templates?: readonly TemplateRow[]): Finding[] {
  const dist = join(root, 'dist', 'weapp')
  return [
    ...appJsonFindings(dist),
    ...sizeFindings(dist),
    ...privateInfoFindings(root),
    ...functionFindings(join(root, 'dist', 'cloudfunctions'), deployedFunctions),
    ...databaseFindings(),
    ...appIdFindings(root),
    ...templateFindings(templates),
  ]
}
