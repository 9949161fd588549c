import { join } from 'node:path'
import { type Finding, fault, missing } from './finding'
import { appIdPattern } from './limits.const'
import { readJson } from './read-json'

const publicFile = 'project.config.json'
/** Not committed: overrides the public one, as in WeChat's own tools. */
const privateFile = 'project.private.config.json'
const placeholder = 'touristappid'

/** The county's AppID, or undefined while only the placeholder is there. */
export function appIdOf(root: string): string | undefined {
  const written = [privateFile, publicFile].map((file) => readJson<{ appid: string }>(join(root, file))?.appid)
  return written.find((id) => id !== undefined && id !== '' && id !== placeholder)
}

export function appIdFindings(root: string): Finding[] {
  const id = appIdOf(root)
  if (id === undefined)
    return [missing('AppID', `还是占位的 ${placeholder}：请在 ${privateFile} 里写本县小程序的 appid`)]
  return appIdPattern.test(id) ? [] : [fault('AppID', `“${id}”不像 AppID（wx 加 16 位数字或 a 到 f）`)]
}
