/** Streets are longer than the straight line by about this factor; used until a street network is loaded. */
export const detourFactor = 1.4

/** Walking speeds in metres per second; a county may set others (`county.paces`). */
export const defaultPaces = { adult: 1.25, elder: 0.8 } as const
export type Pace = keyof typeof defaultPaces
/** Ways of walking that the cloud knows by streets; `wheels`: a wheelchair or a pram, no stairs. */
export const walkPaces = ['adult', 'elder', 'wheels'] as const
export type WalkPace = (typeof walkPaces)[number]

/** Metres on foot, estimated from metres as the crow flies. */
export const estimatedWalkMetres = (straightMetres: number) => straightMetres * detourFactor

/** Whole minutes on foot, rounded up, at least 1, so that nobody is promised less than the walk takes. */
export const wholeMinutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60))
export const walkMinutesFor = (walkMetres: number, metresPerSecond: number) =>
  wholeMinutes(walkMetres / metresPerSecond)
