export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
/** China keeps one time all year, so much ahead of UTC. */
export const shanghaiMs = 8 * hourMs
