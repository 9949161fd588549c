import { shanghaiMs } from '../../../src/contracts/day.const'

// The few lines of RFC 5545 that we need. The libraries there are write local times by the zone of the machine they run
// on, or take longer to load than all of ours.

const longestOctets = 75
const eol = '\r\n'

/** TEXT: what separates values is escaped, a new line written out. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Folds a line between characters, so that none is longer than 75 octets. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > longestOctets) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join(eol)
}

const compact = (iso: string) => iso.slice(0, 19).replace(/[-:]/g, '')
const utc = (instant: string) => `${compact(new Date(instant).toISOString())}Z`
const local = (instant: string) => compact(new Date(Date.parse(instant) + shanghaiMs).toISOString())
const zoned = (name: string, instants: readonly string[]) =>
  `${name};TZID=Asia/Shanghai:${instants.map(local).join(',')}`

export interface CalendarEvent {
  uid: string
  /** Raised with each change, so that a program takes the later one. */
  sequence: number
  startsAt: string
  endsAt: string
  summary: string
  location?: string
  description?: string
  isTentative?: boolean
  /** `FREQ=MONTHLY;BYDAY=1TH`, without the starts that are left out. */
  rule?: { text: string; except: readonly string[] }
  /** Which start of the rule it takes the place of. */
  insteadOf?: string
}

function eventLines(event: CalendarEvent, madeAt: string): string[] {
  const { rule, insteadOf, location, description } = event
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(madeAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...(insteadOf !== undefined ? [zoned('RECURRENCE-ID', [insteadOf])] : []),
    zoned('DTSTART', [event.startsAt]),
    zoned('DTEND', [event.endsAt]),
    ...(rule ? [`RRULE:${rule.text}`] : []),
    ...(rule && rule.except.length > 0 ? [zoned('EXDATE', rule.except)] : []),
    `SUMMARY:${escaped(event.summary)}`,
    ...(location !== undefined ? [`LOCATION:${escaped(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    `STATUS:${event.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

/** China keeps one time all year. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** A calendar as the text of an .ics file. */
export function calendarFile(name: string, events: readonly CalendarEvent[], madeAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tongxinyi//meetings//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...zone,
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join(eol)}${eol}`
}
