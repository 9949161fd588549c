import type { Records } from '../records'

/** WeChat advises this limit and refuses at 1 MB; here the advice is the limit. */
export const mostBytes = 256 * 1024

const sizeOf = (text: string): number => new TextEncoder().encode(text).length

export type Change = Record<string, unknown>

/**
 * What of a `setData` reaches the view: its JSON. Records the size; throws if it is over the limit or no JSON at all.
 */
export function crossToView(records: Records, route: string, change: Change): Change {
  const text = JSON.stringify(change)
  if (text === undefined) throw new Error(`setData on ${route} got no object`)
  const bytes = sizeOf(text)
  records.setData.push({ route, keys: Object.keys(change), bytes, at: performance.now() })
  if (bytes > mostBytes) throw new Error(`setData on ${route} refused: ${bytes} bytes are more than ${mostBytes}`)
  return JSON.parse(text) as Change
}

/** `root.cn.[0].v` as Taro writes it and `root.cn[0].v` as WeChat documents it, into steps. */
const stepsOf = (path: string): (string | number)[] =>
  path
    .replace(/\.?\[(\d+)\]/g, '.#$1')
    .split('.')
    .filter((step) => step !== '')
    .map((step) => (step.startsWith('#') ? Number(step.slice(1)) : step))

/** The path as the view's framework reads it. */
export const viewPath = (path: string): string => path.replace(/\.\[/g, '[')

type Container = Record<string | number, unknown>

/** Writes one changed path into the logic layer's own copy of the data. */
export function writePath(data: Container, path: string, value: unknown): void {
  const steps = stepsOf(path)
  let at = data
  steps.slice(0, -1).forEach((step, index) => {
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = typeof steps[index + 1] === 'number' ? [] : {}
    at = at[step] as Container
  })
  const last = steps.at(-1)
  if (last !== undefined) at[last] = value
}
