const pattern = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** An ISO 8601 duration of weeks to seconds (`P1D`, `PT90M`) in milliseconds; undefined for anything else. */
export function durationMs(text: unknown): number | undefined {
  const match = typeof text === 'string' ? pattern.exec(text) : null
  if (!match || !/\d[WDHMS]$/.test(match[0])) return undefined
  const [, sign, ...parts] = match
  const units = [7 * day, day, hour, minute, second]
  const total = units.reduce((sum, unit, index) => sum + unit * Number(parts[index] ?? 0), 0)
  return sign ? -total : total
}
