import type { MeetingView } from '../../../src/contracts/meeting'
import type { CloudProcess } from './cloud'
import { someKey } from './wishes'

export const estateId = 'jn-01-01-01'
const runner = 'station-manager'

export const minutesAhead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** Meetings as tests need them: planned by the clock, then run through the real calls. */
export const meetingsOf = (cloud: CloudProcess) => {
  const get = (meetingId: string, persona = 'resident') => cloud.ask(persona, 'meeting.get', { meetingId })
  const coming = async () =>
    (await cloud.ask(runner, 'meeting.list', { areaId: estateId, when: 'coming', limit: 10 })).items
  /** The estate's own that nobody was told of yet, and the demo county's that many have signed up for. */
  const plan = async () => {
    await cloud.local('/local/tick')
    const all = await coming()
    const planned = all.find(({ status }) => status === 'planned')
    const told = all.find(({ status }) => status === 'announced')
    if (!planned || !told) throw new Error('the demo county has no such meetings')
    return { planned: planned.id, told: told.id }
  }
  const move = (meetingId: string, startsAt: string): Promise<MeetingView> =>
    cloud.ask(runner, 'meeting.move', { meetingId, startsAt, reason: '赶上放假' }, someKey())
  const setAgenda = (meetingId: string, seats: number, titles = ['充电棚建在哪里', '楼道灯怎么修']) =>
    cloud.ask(
      runner,
      'meeting.set-agenda',
      { meetingId, seats, items: titles.map((title) => ({ title, minutes: 20, presenter: '物业公司' })) },
      someKey(),
    )
  /** Planned, made firm at an instant, with an agenda, and told. */
  const announced = async (meetingId: string, startsAt: string, seats = 40) => {
    await move(meetingId, startsAt)
    await setAgenda(meetingId, seats)
    return cloud.ask(runner, 'meeting.announce', { meetingId }, someKey())
  }
  const answer = (persona: string, meetingId: string, said: 'yes' | 'maybe' | 'no', forId?: string) =>
    cloud.ask(persona, 'meeting.answer', { meetingId, answer: said, ...(forId && { forId }) }, someKey())
  /** Without a seat left. */
  const full = async (meetingId: string, startsAt: string) => {
    const { seats, seatsLeft } = await move(meetingId, startsAt)
    return setAgenda(meetingId, seats - seatsLeft)
  }
  return { get, coming, plan, move, setAgenda, announced, full, answer }
}
