import { join } from 'node:path'
import type { AppJson } from './app-json'
import { type Finding, fault } from './finding'
import { isUsesFresh, privacyUses, usesFile } from './privacy-uses'
import { exclusivePairs, privateApis } from './private-apis.const'
import { readJson } from './read-json'

const where = 'requiredPrivateInfos'

/** Whether what the code uses, what `app.json` declares and what the privacy page says are the same. */
export function privateInfoFindings(root: string): Finding[] {
  const app = readJson<AppJson>(join(root, 'dist/weapp/app.json')) ?? {}
  const declared = app.requiredPrivateInfos ?? []
  const { phoneApis } = privacyUses(root)
  const needed = phoneApis.filter((api) => privateApis[api]?.list)
  const scopes = phoneApis.flatMap((api) => privateApis[api]?.scope ?? [])
  return [
    ...needed.filter((api) => !declared.includes(api)).map((api) => fault(where, `代码用了 ${api}，这里没有写`)),
    ...declared.filter((api) => !needed.includes(api)).map((api) => fault(where, `写了 ${api}，代码却没有用`)),
    ...exclusivePairs
      .filter((pair) => pair.every((api) => declared.includes(api)))
      .map((pair) => fault(where, `${pair.join(' 和 ')} 只能写一个`)),
    ...scopes
      .filter((scope) => !app.permission?.[scope])
      .map((scope) => fault('permission', `缺少 ${scope} 的用途说明，微信弹窗上要用`)),
    ...(isUsesFresh(root) ? [] : [fault(usesFile, '和代码对不上，请运行 npm run ops -- privacy-uses')]),
  ]
}
