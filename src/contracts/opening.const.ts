/** Minutes since midnight, Asia/Shanghai. `until` may be 1440 (24:00). A span never crosses midnight: split it in two. */
export interface Span {
  from: number
  until: number
}

/**
 * When a station is open. `week[0]` is Monday … `week[6]` Sunday. A day in `days` (YYYY-MM-DD) replaces the weekday's
 * spans (special hours on that day); an empty list means closed all day, with the reason people are shown.
 */
export interface Opening {
  week: Span[][]
  days: Record<string, { spans: Span[]; reason?: string }>
}
