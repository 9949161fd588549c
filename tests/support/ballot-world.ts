import { jobs } from '../../cloudfunctions/_modules/jobs'
import { clock } from '../../cloudfunctions/_platform/clock'
import type { BallotChoice } from '../../src/contracts/ballot.const'
import { estateId, sixUnits } from './ballots'
import { aRole } from './factories'
import { dataOf, memoryApi, type Person, people } from './memory-api'
import { withMembers } from './people'

const ids = sixUnits.map(({ _id }) => _id)

/** The small county with a register, whose party member is on the committee, and what tests do with it. */
export function ballotWorld(units = sixUnits) {
  const made = memoryApi()
  withMembers(made.store)
  made.store.removeWhere('inbox', {})
  made.store.removeWhere('calls', {})
  made.store.put('units', ...units)
  made.store.put('roles', aRole({ openid: people['party-member'], kind: 'committee-member', areaId: estateId }))
  const send = async () => 0
  const caller = () => ({ openid: '', source: 'wx_trigger' })
  const tick = () => clock({ store: made.store, caller, send, jobs, now: () => made.state.now, log: () => {} })()
  const at = (instant: string) => {
    made.state.now = new Date(instant)
  }
  const inbox = async (person: Person) =>
    dataOf(await made.call(person, 'notice.inbox', {})).items.map(({ title }) => title)
  const open = async (person: Person = 'station-manager') =>
    dataOf(
      await made.call(person, 'ballot.open', {
        areaId: estateId,
        title: '充电棚和电梯',
        items: [
          { title: '在北门建充电棚', matter: 'ordinary' },
          { title: '用维修资金换电梯', matter: 'reserved' },
        ],
        closesOn: '2026-12-06',
      }),
    ).id
  const record = (ballotId: string, i: number, choice: BallotChoice, by: Person = 'station-manager') =>
    made.call(by, 'ballot.record', { ballotId, unitId: ids[i] ?? '', choices: [choice, choice] })
  const get = async (ballotId: string, person: Person = 'stranger') =>
    dataOf(await made.call(person, 'ballot.get', { ballotId }))
  return { ...made, tick, at, inbox, open, record, get }
}
