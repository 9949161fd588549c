/** What a printed code stands for. With an id of at most 28 characters it keeps within the 32 of WeChat's `scene`. */
const prefixes = { station: 's:', building: 'b:' } as const
export const sceneLimit = 32

export type SceneKind = keyof typeof prefixes
export interface Scene {
  kind: SceneKind
  id: string
}

export const sceneOf = ({ kind, id }: Scene) => prefixes[kind] + id

/** Undefined for what is no scene of ours. */
export function sceneIn(text: string): Scene | undefined {
  const kind = (Object.keys(prefixes) as SceneKind[]).find((one) => text.startsWith(prefixes[one]))
  const id = kind ? text.slice(prefixes[kind].length) : ''
  return kind && /^[0-9a-z][0-9a-z-]{0,27}$/.test(id) ? { kind, id } : undefined
}
