import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, fault } from './finding'
import { functionNamePattern, timeoutLimit } from './limits.const'
import { readJson } from './read-json'
import { timerFindings } from './timer'

export interface FunctionConfig {
  timeout: number
  permissions: { openapi?: unknown }
  triggers: { name?: string; type?: string; config?: string }[]
}

/** The folders that are uploaded. */
export const functionNames = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : []

const pinned = /^\d+\.\d+\.\d+$/

function manifestFindings(name: string, folder: string): Finding[] {
  const manifest = readJson<{ dependencies: Record<string, string> }>(join(folder, 'package.json'))
  if (!manifest) return [fault(name, '缺少 package.json，云端装不上 wx-server-sdk')]
  const { dependencies = {} } = manifest
  return [
    ...('wx-server-sdk' in dependencies ? [] : [fault(name, 'package.json 里没有 wx-server-sdk')]),
    ...Object.entries(dependencies)
      .filter(([, version]) => !pinned.test(version))
      .map(([dependency, version]) => fault(name, `${dependency} 的版本“${version}”没有写死，要写成 1.2.3 这样`)),
  ]
}

function configFindings(name: string, folder: string): Finding[] {
  const config = readJson<FunctionConfig>(join(folder, 'config.json'))
  if (!config) return [fault(name, 'config.json 没有或读不懂')]
  const { timeout = 0, permissions, triggers = [] } = config
  const openapi = permissions?.openapi
  const isList = Array.isArray(openapi) && openapi.every((api) => typeof api === 'string' && /^\w+\.\w+$/.test(api))
  return [
    ...(timeout >= 1 && timeout <= timeoutLimit ? [] : [fault(name, `timeout 要写 1 到 ${timeoutLimit} 秒`)]),
    ...(isList ? [] : [fault(name, 'permissions.openapi 要是接口名的列表，如 subscribeMessage.send')]),
    ...(triggers.length > 1 ? [fault(name, '一个云函数只能有一个定时触发器')] : []),
    ...triggers.flatMap((trigger) => timerFindings(name, trigger)),
  ]
}

function oneFunction(name: string, folder: string): Finding[] {
  return [
    ...(functionNamePattern.test(name) ? [] : [fault(name, '云函数名只能用字母、数字、横线，字母开头')]),
    ...(existsSync(join(folder, 'index.js')) ? [] : [fault(name, '缺少 index.js')]),
    ...(existsSync(join(folder, 'index.ts')) ? [fault(name, 'index.ts 和 index.js 在一起时，上传会失败')] : []),
    ...(existsSync(join(folder, 'node_modules')) ? [fault(name, '不要带 node_modules，云端会自己装')] : []),
    ...manifestFindings(name, folder),
    ...configFindings(name, folder),
  ]
}

/** What is wrong with the built functions; `expected` are those that must be there. */
export function functionFindings(folder: string, expected: readonly string[]): Finding[] {
  const names = functionNames(folder)
  return [
    ...expected
      .filter((name) => !names.includes(name))
      .map((name) => fault(name, '没有打好的云函数，请先运行 npm run build')),
    ...names.flatMap((name) => oneFunction(name, join(folder, name))),
  ]
}
