/** What the ground is like. The order is the number kept in a graph file: add at the end only, at most eight. */
export const surfaces = ['even', 'rough', 'trail', 'stairs', 'lift'] as const
export type Surface = (typeof surfaces)[number]

/** What stands where an edge ends. The order is the number kept in a graph file; at most four. */
export const passages = ['open', 'signal', 'lift', 'step'] as const
export type Passage = (typeof passages)[number]

/** How somebody walks. Data, so that a county may set its own. */
export interface Profile {
  id: string
  /** On even ground. */
  metresPerSecond: number
  /** How many times longer a metre takes there than on even ground: at least 1, `Infinity` where there is no way. */
  surface: Record<Surface, number>
  /** Seconds lost in passing, whichever way: a signal, a lift, a step or bar in the way. `Infinity` if it stops one. */
  passSeconds: Record<Exclude<Passage, 'open'>, number>
}

export const adult: Profile = {
  id: 'adult',
  metresPerSecond: 1.25,
  surface: { even: 1, rough: 1.05, trail: 1.25, stairs: 1.8, lift: 1 },
  passSeconds: { signal: 20, lift: 40, step: 2 },
}

/** Stairs are walked only when the way round is five times longer. */
export const elder: Profile = {
  id: 'elder',
  metresPerSecond: 0.8,
  surface: { even: 1, rough: 1.15, trail: 1.6, stairs: 5, lift: 1 },
  passSeconds: { signal: 25, lift: 45, step: 8 },
}

/** A wheelchair or a pram. */
export const wheelchair: Profile = {
  id: 'wheelchair',
  metresPerSecond: 0.9,
  surface: { even: 1, rough: 1.6, trail: Infinity, stairs: Infinity, lift: 1 },
  passSeconds: { signal: 25, lift: 50, step: Infinity },
}

/** Why a profile cannot be used, as an English sentence; undefined when it can. */
export function faultOfProfile({ metresPerSecond, surface, passSeconds }: Profile): string | undefined {
  if (!(metresPerSecond > 0.1 && metresPerSecond < 5)) return 'metresPerSecond must lie between 0.1 and 5'
  const slow = surfaces.find((name) => !(surface[name] >= 1))
  if (slow) return `surface.${slow} must be at least 1: nobody walks faster than on even ground`
  const wait = passages.find((name) => name !== 'open' && !(passSeconds[name] >= 0))
  return wait && `passSeconds.${wait} must not be negative`
}
