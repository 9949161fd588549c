const dayMs = 86_400_000
const hourMs = 3_600_000
const shanghaiMs = 8 * hourMs
const monday = 1

/**
 * The next ten in the morning in Shanghai, when most stations are open: no later, so that what the demo county has ordered
 * and asked for still lies ahead. Before a Monday's ten, when its first order would be over, time stands as it is.
 */
export function nextOpenHours(now: Date): string {
  const local = now.getTime() + shanghaiMs
  const today = Math.floor(local / dayMs) * dayMs
  const ten = today + 10 * hourMs
  const next = new Date(ten > local ? ten : ten + dayMs)
  return next.getUTCDay() === monday ? now.toISOString() : new Date(next.getTime() - shanghaiMs).toISOString()
}
