import { builtinTags } from '../../compile/tags.const'
import type { Records } from '../records'
import type { ApiGroup } from './define'

const lacking = (records: Records, name: string) => () => {
  records.missing.push(name)
  throw new Error(`${name} is not simulated`)
}

/** An API of WeChat's that we lack must be there, as apps look before they call; calling it fails by name. */
function withLacking(records: Records, prefix: string, own: ApiGroup, all: readonly string[]): ApiGroup {
  const rest = all.filter((name) => !(name in own)).map((name) => [name, lacking(records, `${prefix}.${name}`)])
  return { ...Object.fromEntries(rest), ...own }
}

/** What WeChat keeps on `wx` that is no API. */
const values = { env: { USER_DATA_PATH: 'wxfile://usr' }, version: {} }

/** The `wx` that an app sees. An ordinary object: webpack keeps its list of chunks on it, as in WeChat. */
export function createWx(
  records: Records,
  own: { wx: ApiGroup; cloud: ApiGroup },
  all: { wx: readonly string[]; cloud: readonly string[] },
): ApiGroup {
  const known = new Set([...Object.keys(own.wx), 'cloud'])
  const tags: readonly string[] = builtinTags
  const canIUse = (schema: string): boolean => {
    const name = schema.split('.')[0] ?? ''
    return known.has(name) || tags.includes(name) || (name === 'cloud' && (schema.split('.')[1] ?? 'init') in own.cloud)
  }
  const cloud = withLacking(records, 'wx.cloud', own.cloud, all.cloud)
  return withLacking(records, 'wx', { ...values, ...own.wx, canIUse, cloud }, all.wx)
}
