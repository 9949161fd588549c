import { countedItems } from '../../../cloudfunctions/_modules/ballot/ballot.rules'
import type { Station } from '../../../cloudfunctions/_modules/station/station.row'
import { demoRows } from '../../../local/demo/make-demo'
import { type CountyRows, countyStory } from '../../../local/demo/meetings/county-story'
import { demoEstates } from '../../../local/demo/meetings/estates.const'
import { funnelStages } from '../../../src/contracts/suggestion.const'
import { Id } from '../../../src/contracts/text'

// The demo county's meetings as they stand at an instant. Whatever the instant, the story must hold.

const { areas, stations } = demoRows()
const personas = ['resident', 'elder', 'party-member', 'building-head', 'station-manager', 'committee-member', 'helped']
const people = new Map(personas.map((id) => [id, `member-${id}`]))
const pictures = new Map([['plaza-evening.png', 'cloud://demo/lamps.png']])
const tell = (now: string) => countyStory({ areas, stations: stations as unknown as Station[], people, pictures, now })
const home = 'jn-01-01-01'

const instants = [
  ['an ordinary day', '2026-11-26T03:00:00.000Z'],
  ['the morning after a meeting', '2026-11-06T01:00:00.000Z'],
  ['a meeting’s own afternoon', '2026-12-03T08:00:00.000Z'],
  ['during a meeting', '2026-12-03T12:00:00.000Z'],
  ['shortly after one', '2026-12-03T16:00:00.000Z'],
  ['before the national holiday', '2026-09-28T02:00:00.000Z'],
  ['in a year whose holidays are unknown', '2031-03-12T02:00:00.000Z'],
] as const

/** Every instant that a row says something happened at. */
const happened = ({ suggestions, meetings, votings }: CountyRows): string[][] => [
  ...suggestions.map(({ history }) => history.map(({ at }) => at)),
  ...meetings.map(({ history }) => history.map(({ at }) => at)),
  ...votings.map(({ ballot }) => ballot.history.map(({ at }) => at)),
  ...votings.map(({ papers }) => papers.map(({ at }) => at)),
]

describe.each(instants)('%s', (_name, now) => {
  const rows = tell(now)
  const { suggestions, meetings, votings } = rows

  test('lamps that were put up are shown as proof', () => {
    const lit = suggestions.filter(({ kind, proof, ballot }) => kind === 'lighting' && proof && ballot)
    expect(lit.length).toBeGreaterThan(0)
    for (const { proof } of lit) expect(proof?.photos).toEqual(['cloud://demo/lamps.png'])
  })

  test('82 meetings are over, the funnel is 345, 58, 49', () => {
    const closed = meetings.filter(({ status }) => status === 'closed')
    expect(closed).toHaveLength(82)
    expect(closed.every(({ record }) => record?.publishedAt !== undefined)).toBe(true)
    const funnel = funnelStages.map((stage) => suggestions.filter(({ reached }) => reached.includes(stage)).length)
    expect(Object.fromEntries(funnelStages.map((stage, i) => [stage, funnel[i]]))).toMatchObject({
      collected: 345,
      passed: 58,
      done: 49,
    })
    expect([...funnel].sort((a, b) => b - a)).toEqual(funnel)
  })

  test('nothing has happened after it, and everything in order', () => {
    for (const steps of happened(rows)) {
      expect([...steps].sort()).toEqual(steps)
      expect((steps.at(-1) ?? '') <= now).toBe(true)
    }
  })

  test('each estate met month by month, at its own station', () => {
    for (const { areaId, meetings: count } of demoEstates) {
      const own = meetings.filter((meeting) => meeting.areaId === areaId && meeting.status === 'closed')
      expect(own).toHaveLength(count)
      expect(new Set(own.map(({ month }) => month)).size).toBe(count)
      for (const { venue } of own) expect(stations.some(({ name }) => name === venue)).toBe(true)
    }
  })

  test('the count of each vote follows from its papers', () => {
    for (const { ballot, papers, boxes } of votings) {
      expect(boxes.reduce((sum, { tookPart }) => sum + tookPart.units, 0)).toBe(papers.length)
      if (ballot.status === 'closed') expect(countedItems(ballot, papers)).toEqual(ballot.items)
      expect(new Set(papers.map(({ unitId }) => unitId)).size).toBe(papers.length)
    }
    expect(votings.filter(({ ballot }) => ballot.status === 'open')).toHaveLength(1)
  })

  test('in the personas’ estate the next meeting has one seat left, and the owners vote right now', () => {
    const next = meetings.filter(({ areaId, status }) => areaId === home && status === 'announced')
    expect(next).toHaveLength(1)
    expect(next[0]?.people.filter(({ place }) => place === 'seat')).toHaveLength((next[0]?.seats ?? 0) - 1)
    expect(next[0]?.agenda.filter(({ suggestionId }) => suggestionId !== undefined)).toHaveLength(2)
    const open = votings.find(({ ballot }) => ballot.areaId === home && ballot.status === 'open')?.ballot
    expect(open && open.opensAt < now && open.closesAt > now).toBe(true)
    expect(open?.items).toHaveLength(3)
    const proposed = meetings.filter(({ status }) => status === 'proposed')
    expect(proposed.some(({ areaId, holidayName }) => areaId === 'jn-01-01-03' && holidayName !== undefined)).toBe(true)
  })

  test('ids fit and are unique, people are known, and it is all marked as made up', () => {
    const all = [...suggestions, ...meetings, ...votings.map(({ ballot }) => ballot)]
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(all.length)
    for (const { _id, isSynthetic } of all) expect([Id.safeParse(_id).success, isSynthetic]).toEqual([true, true])
    const known = new Set([...rows.members.map(({ _id }) => _id), ...people.values()])
    for (const { involved } of all) expect(involved.filter((id) => !known.has(id))).toEqual([])
  })
})

test('the same for the same instant', () => {
  expect(tell(instants[0][1])).toEqual(tell(instants[0][1]))
})
