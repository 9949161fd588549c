export interface TimeFieldProps {
  label: string
  /** Minutes since midnight; 1440 is 24:00. */
  minutes: number
  onChange: (minutes: number) => void
}

export const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Reads `08:30`; what is no time is undefined. */
export function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
