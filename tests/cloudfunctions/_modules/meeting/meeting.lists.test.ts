import { draftRevision } from '../../../../cloudfunctions/_modules/meeting/minutes.rules'
import { meetingWorld } from '../../../support/meeting-world'
import { meetingStates, withMeetings } from '../../../support/meetings'
import { codeOf, type Person } from '../../../support/memory-api'
import { memberId as id } from '../../../support/people'

function world() {
  const api = meetingWorld()
  withMeetings(api.store)
  return api
}

describe('lists', () => {
  const list = (when: 'coming' | 'past' | 'to-do', part = {}) => ({ areaId: 'jn-1-1-1', when, ...part })
  const idsOf = ({ items: found }: { items: { id: string }[] }) => found.map((one) => one.id)

  test('coming: soonest first, until a day after; past: latest first, cancelled and closed too', async () => {
    const { act, at } = world()
    expect(idsOf(await act('nobody', 'meeting.list', list('coming')))).toEqual([
      'meeting-drafted',
      'meeting-over',
      'meeting-door',
      'meeting-announced',
      'meeting-planned',
      'meeting-proposed',
    ])
    expect(idsOf(await act('nobody', 'meeting.list', list('past')))).toEqual(['meeting-cancelled', 'meeting-closed'])
    at('2026-11-23T04:00:01.000Z')
    expect(idsOf(await act('nobody', 'meeting.list', list('past')))).toEqual([
      'meeting-cancelled',
      'meeting-over',
      'meeting-drafted',
      'meeting-closed',
    ])
  })

  test('page by page each stands once', async () => {
    const { act } = world()
    const seen: string[] = []
    for (let cursor: string | undefined, pages = 0; pages < 9; pages++) {
      const page = await act('nobody', 'meeting.list', list('coming', { limit: 2, ...(cursor && { cursor }) }))
      seen.push(...idsOf(page))
      cursor = page.cursor
      if (!cursor) break
    }
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  test('to do: what waits for those who run it, the longest waiting first, the announced behind the others', async () => {
    const { act } = world()
    expect(idsOf(await act('community-staff', 'meeting.list', list('to-do', { areaId: 'jn-1-1' })))).toEqual([
      'meeting-drafted',
      'meeting-over',
      'meeting-door',
      'meeting-planned',
      'meeting-announced',
    ])
  })

  test('to do: announcing a meeting does not take it out, closing it does', async () => {
    const { act, at } = world()
    const ids = async () => idsOf(await act('community-staff', 'meeting.list', list('to-do', { areaId: 'jn-1-1' })))
    await act('station-manager', 'meeting.announce', { meetingId: 'meeting-planned' })
    expect(await ids()).toContain('meeting-planned')
    at('2026-12-03T11:30:00.000Z')
    expect(await ids()).toContain('meeting-planned')
    await act('station-manager', 'meeting.publish-minutes', {
      meetingId: 'meeting-drafted',
      revision: draftRevision(meetingStates.drafted()),
    })
    expect(await ids()).not.toContain('meeting-drafted')
  })

  test.each([
    ['nobody', 'not-signed-in'],
    ['other-manager', 'not-allowed'],
    ['former-manager', 'not-allowed'],
    ['building-head', 'not-allowed'],
    ['street-staff', 'ok'],
  ] as [Person, string][])('to do is asked for by %s: %s', async (person, code) => {
    const { call } = world()
    expect(codeOf(await call(person, 'meeting.list', list('to-do')))).toBe(code)
  })

  test('mine: what I or somebody I help is invited to or signed up for', async () => {
    const { act } = world()
    await act('building-head', 'meeting.answer', { meetingId: 'meeting-announced', answer: 'yes', forId: id('elder') })
    const mine = await act('building-head', 'meeting.mine', {})
    expect(idsOf(mine)).toEqual(['meeting-drafted', 'meeting-over', 'meeting-door', 'meeting-announced'])
    expect(idsOf(await act('former-manager', 'meeting.mine', {}))).toEqual([])
    await act('former-manager', 'meeting.answer', { meetingId: 'meeting-announced', answer: 'maybe' })
    expect((await act('former-manager', 'meeting.mine', {})).items).toMatchObject([
      { mine: { answer: 'maybe', isInvited: false } },
    ])
  })

  test('an area that is none has no meetings', async () => {
    const { call } = world()
    expect(codeOf(await call('nobody', 'meeting.list', { areaId: 'nope', when: 'coming' }))).toBe('not-found')
  })
})
