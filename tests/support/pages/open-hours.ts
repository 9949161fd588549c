const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000

/** The next Wednesday at ten in Shanghai, when most stations are open and the demo county's orders lie ahead. */
export function nextOpenHours(now: Date): string {
  const local = new Date(now.getTime() + shanghaiMs)
  const today = Math.floor(local.getTime() / dayMs) * dayMs
  const ahead = (3 - local.getUTCDay() + 7) % 7 || 7
  return new Date(today + ahead * dayMs + 10 * 3_600_000 - shanghaiMs).toISOString()
}
