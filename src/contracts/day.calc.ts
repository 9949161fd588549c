const dayMs = 86_400_000

/** The instant so many days (of 24 hours) after another; before it for less than none. */
export const later = (at: string | Date, days: number) => new Date(new Date(at).getTime() + days * dayMs).toISOString()

/** The instant at which a day in Asia/Shanghai is over. */
export const endOfDay = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + dayMs).toISOString()
