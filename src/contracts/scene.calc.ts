/** What a printed code stands for. With an id of at most 28 characters it keeps within the 32 of WeChat's `scene`. */
const prefixes = { station: 's:', building: 'b:', meeting: 'm:' } as const
export const sceneLimit = 32

export type SceneKind = keyof typeof prefixes
export interface Scene {
  kind: SceneKind
  id: string
  /** A meeting's six digits, where the door's screen shows them in the code. */
  code?: string
}

export const sceneOf = ({ kind, id, code }: Scene) => prefixes[kind] + id + (code ? `.${code}` : '')

/** Undefined for what is no scene of ours. */
export function sceneIn(text: string): Scene | undefined {
  const kind = (Object.keys(prefixes) as SceneKind[]).find((one) => text.startsWith(prefixes[one]))
  const [, id, code] = /^.:([0-9a-z][0-9a-z-]{0,27})(?:\.(\d{6}))?$/.exec(text) ?? []
  if (!kind || !id || (code && kind !== 'meeting')) return undefined
  return { kind, id, ...(code && { code }) }
}
