import ICAL from 'ical.js'
import type { Meeting } from '../../../../cloudfunctions/_modules/meeting/meeting.row'
import * as rules from '../../../../cloudfunctions/_modules/meeting/meeting.rules'
import { usualRule } from '../../../../cloudfunctions/_modules/meeting/plan.rules'
import type { MeetingRule } from '../../../../src/contracts/meeting'
import { agenda, anAnnouncedMeeting, aPlannedMeeting, manager, theEstate } from '../../../support/meetings'
import { dataOf, memoryApi, mondayTen } from '../../../support/memory-api'

// Read by another program's parser, which works out itself when the estate meets.

const areaId = theEstate.areaId

async function fileOf(meetings: Meeting[], rule?: MeetingRule, at = mondayTen) {
  const { call, store, state } = memoryApi()
  state.now = at
  store.put('meetings', ...meetings)
  if (rule)
    store.put('schedules', {
      _id: areaId,
      rule,
      revision: 3,
      updatedAt: '2026-11-10T00:00:00.000Z',
      updatedBy: manager.by,
      updatedByRole: manager.byRole,
    })
  return dataOf(await call('nobody', 'meeting.calendar', { areaId }))
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  const series = events.find((event) => event.isRecurring())
  for (const event of events) if (series && event.isRecurrenceException()) series.relateException(event)
  return { calendar, events, series }
}

/** When the parser says that it starts, month by month from the tests' now on. */
function startsFrom(text: string, from: string, count: number) {
  const { series } = read(text)
  if (!series) throw new Error('no series')
  const iterator = series.iterator()
  const starts: { at: string; status: unknown; what: string; uid: string }[] = []
  for (let next = iterator.next(); next && starts.length < count; next = iterator.next()) {
    const { startDate, item } = series.getOccurrenceDetails(next)
    const at = startDate.toJSDate().toISOString()
    if (at >= from)
      starts.push({
        at,
        status: item.component.getFirstPropertyValue('status'),
        what: item.description ?? '',
        uid: item.uid,
      })
  }
  return starts
}

test('the usual rule is a series of first Thursdays, 19:00 in Shanghai, whatever the zone of the machine', async () => {
  const { text, fileName } = await fileOf([])
  expect(fileName).toBe('meeting-jn-1-1-1.ics')
  const { calendar, series, events } = read(text)
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(series?.startDate.zone.tzid).toBe('Asia/Shanghai')
  expect(String(series?.component.getFirstPropertyValue('rrule'))).toBe('FREQ=MONTHLY;BYDAY=1TH')
  expect(series?.endDate.subtractDate(series.startDate).toSeconds()).toBe(7200)
  expect(new Set(events.map(({ uid }) => uid))).toEqual(new Set([`meetings-${areaId}@tongxinyi`]))
  expect(startsFrom(text, '2026-11-01', 5).map(({ at }) => at)).toEqual([
    '2026-11-05T11:00:00.000Z',
    '2026-12-03T11:00:00.000Z',
    '2027-01-07T11:00:00.000Z',
    '2027-02-04T11:00:00.000Z',
    '2027-03-04T11:00:00.000Z',
  ])
  // 1 January and 1 October were holidays: a week later, until somebody confirms it.
  const year = startsFrom(text, '2026-01-01', 12)
  expect([year[0], year[9]]).toMatchObject([
    { at: '2026-01-08T11:00:00.000Z', status: 'TENTATIVE' },
    { at: '2026-10-08T11:00:00.000Z', status: 'TENTATIVE' },
  ])
})

test('what was moved stands on its new day, what was cancelled nowhere, what is proposed is tentative', async () => {
  const moved = rules.move(anAnnouncedMeeting({ id: 'm-12' }), '2026-12-10T10:30:00.000Z', '停电', manager, mondayTen)
  const january = aPlannedMeeting({ id: 'm-01', month: '2027-01' })
  const cancelled = rules.cancel(january, '春节', manager, mondayTen)
  const { text } = await fileOf([moved, cancelled])
  const starts = startsFrom(text, '2026-11-20', 3)
  expect(starts.map(({ at, status }) => [at, status])).toEqual([
    ['2026-12-10T10:30:00.000Z', 'CONFIRMED'],
    ['2027-02-04T11:00:00.000Z', 'CONFIRMED'],
    ['2027-03-04T11:00:00.000Z', 'CONFIRMED'],
  ])
  expect(starts[0]?.what).toBe('1. 南门路灯（物业公司，20分钟）\n2. 充电棚（业委会，30分钟）')
  const { events } = read(text)
  const instead = events.find((event) => event.isRecurrenceException() && event.sequence === moved.revision)
  expect(instead?.recurrenceId.toString()).toBe('2026-12-03T19:00:00')
})

test('each change raises the sequence, and the ids stay', async () => {
  const first = anAnnouncedMeeting({ id: 'm-12' })
  const second = rules.move(first, '2026-12-10T10:30:00.000Z', '停电', manager, mondayTen)
  const numbers = async (meeting: Meeting) => {
    const { events } = read((await fileOf([meeting])).text)
    return events
      .filter((event) => event.isRecurrenceException() && event.startDate.toString() > '2026-12')
      .map(({ uid, sequence }) => ({ uid, sequence }))
  }
  const [before, after] = [await numbers(first), await numbers(second)]
  expect(after[0]?.uid).toBe(before[0]?.uid)
  expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
})

test.each([
  [
    { ordinal: 'second', weekday: 2, time: '18:30' } as const,
    'FREQ=MONTHLY;BYDAY=2TU',
    ['2026-12-08T10:30:00.000Z', '2027-01-12T10:30:00.000Z'],
  ],
  [
    { ordinal: 'last', weekday: 6, time: '09:00' } as const,
    'FREQ=MONTHLY;BYDAY=-1SA',
    ['2026-12-26T01:00:00.000Z', '2027-01-30T01:00:00.000Z', '2027-02-27T01:00:00.000Z'],
  ],
  [
    { ordinal: 'fourth', weekday: 7, time: '00:30' } as const,
    'FREQ=MONTHLY;BYDAY=4SU',
    ['2026-12-26T16:30:00.000Z', '2027-01-23T16:30:00.000Z'],
  ],
])('%j', async (part, ruleText, starts) => {
  const { text } = await fileOf([], { ...usualRule, ...part })
  const { series } = read(text)
  expect(String(series?.component.getFirstPropertyValue('rrule'))).toBe(ruleText)
  expect(series?.sequence).toBe(3)
  expect(startsFrom(text, '2026-12-01', starts.length).map(({ at }) => at)).toEqual(starts)
})

test('while the rule is paused each meeting stands by itself', async () => {
  const meetings = [
    anAnnouncedMeeting({ id: 'm-12' }),
    rules.cancel(aPlannedMeeting({ id: 'm-01', month: '2027-01' }), '停', manager, mondayTen),
  ]
  const { text } = await fileOf(meetings, { ...usualRule, isPaused: true })
  const { events, series } = read(text)
  expect(series).toBeUndefined()
  expect(events.map(({ uid, startDate }) => [uid, startDate.toJSDate().toISOString()])).toEqual([
    ['m-12@tongxinyi', '2026-12-03T11:00:00.000Z'],
  ])
})

test('any words are read back as they were, in lines of at most 75 octets that end as the standard has it', async () => {
  const title = '路灯，停车; "充电"\\棚, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十😀'
  const nasty = { ...agenda[0], title } as (typeof agenda)[number]
  const meeting = rules.setAgenda(
    anAnnouncedMeeting({ id: 'm-12' }),
    { agenda: [nasty], seats: 40, venue: '大厅;二楼,东' },
    manager,
    mondayTen,
  )
  const { text } = await fileOf([meeting])
  expect(text.endsWith('\r\n')).toBe(true)
  const lines = text.slice(0, -2).split('\r\n')
  expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([])
  const event = read(text).events.find((one) => one.isRecurrenceException() && one.location)
  expect(event?.location).toBe('大厅;二楼,东')
  expect(event?.description).toContain(title)
})
