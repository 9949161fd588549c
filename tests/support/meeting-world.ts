import { meetingDeadlines, planMeetings, tellPeople } from '../../cloudfunctions/_modules/meeting'
import type { ClockContext } from '../../cloudfunctions/_platform/clock'
import type { CallName, Input } from '../../src/contracts/api'
import { dataOf, memoryApi, type Person } from './memory-api'
import { withMembers } from './people'

/** The small county with its members, and the clock's jobs for meetings. */
export function meetingWorld() {
  const api = memoryApi()
  withMembers(api.store)
  const limits = { budget: Number.POSITIVE_INFINITY }
  const stuck: string[] = []
  const ctx: ClockContext = {
    store: api.store,
    send: () => Promise.reject(new Error('no sender')),
    now: () => api.state.now,
    hasTime: () => limits.budget-- > 0,
    log: (event) => stuck.push(event),
  }
  const tick = async () => {
    // The clock never runs at the very instant of an act.
    api.state.now = new Date(api.state.now.getTime() + 1)
    let done = 0
    // As the clock does: one job's failure stops no other.
    for (const job of [planMeetings, meetingDeadlines, tellPeople])
      done += await job.run(ctx).catch(() => {
        stuck.push(job.name)
        return 0
      })
    return done
  }
  const at = (instant: string) => {
    api.state.now = new Date(instant)
  }
  /** Does it and fails if it is refused. */
  const act = async <N extends CallName>(person: Person, name: N, input: Input<N>) =>
    dataOf(await api.call(person, name, input))
  /** Who was told what, by the title, in the order of names. */
  const told = (title?: string | RegExp) =>
    api.store
      .rows('inbox')
      .filter(({ moment }) => moment.startsWith('meeting-') || moment === 'todo')
      .filter(
        (line) => title === undefined || (typeof title === 'string' ? line.title === title : title.test(line.title)),
      )
      .map(({ to }) => to)
      .sort()
  const meeting = async (id: string) => {
    const row = await api.store.get('meetings', id)
    if (!row) throw new Error(`no meeting ${id}`)
    return row
  }
  return { ...api, limits, stuck, tick, at, act, told, meeting }
}

export const bodyOfAgenda = [{ title: '南门路灯', minutes: 20, presenter: '物业公司' }]
