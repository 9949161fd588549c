import { personas } from '../../../local/demo/personas'
import type { CallName, Output } from '../../../src/contracts/api'
import type { TestCloud } from '../local-cloud'

const templateIds = ['demo-meeting-notice', 'demo-suggestion-progress', 'demo-todo-reminder']
const messagesEach = 12

/** A call that must succeed. */
export const caller = (cloud: TestCloud) => {
  let keys = 0
  return async <N extends CallName>(persona: string, name: N, input: object = {}): Promise<Output<N>> => {
    const answer = await cloud.call(persona, name, input, `key-${++keys}-fresh`)
    if (!answer.ok) throw new Error(`${name} by ${persona}: ${JSON.stringify(answer.error)}`)
    return answer.data as Output<N>
  }
}
export type Call = ReturnType<typeof caller>

/** One estate is enough: the others' meetings, months long, would only keep the timer busy, as would orders and wishes. */
export function keepOneEstate({ engine }: TestCloud, areaPath: string): void {
  const elsewhere = { areaPath: { $ne: areaPath } }
  for (const collection of ['stations', 'meetings', 'suggestions']) engine.remove({ collection }, elsewhere, true)
  for (const collection of ['orders', 'wishes', 'outbox', 'inbox', 'calls']) engine.remove({ collection }, {}, true)
}

/** Takes the coming meetings away, as if the timer had never planned any: its next run does. */
export function unplanMeetings({ engine }: TestCloud, fromMonth: string): void {
  engine.remove({ collection: 'meetings' }, { month: { $gte: fromMonth } }, true)
  for (const collection of ['plans', 'tellings']) engine.remove({ collection }, {}, true)
}

/** Everybody has let WeChat bring some messages of each kind that meetings need. */
export async function allowMessages(cloud: TestCloud, call: Call): Promise<void> {
  const decisions = Object.fromEntries(templateIds.map((id) => [id, 'accept']))
  const answers = templateIds.map((templateId) => ({ templateId, answer: 'accept' }))
  for (const { id: persona } of personas)
    for (let time = 0; time < messagesEach; time += 1) {
      await cloud.post('/local/subscribe', { persona, templateIds, decisions })
      await call(persona, 'notice.ledger-add', { answers })
    }
}

/** Whoever has not voted yet hands in a paper that says yes. Answers how many. */
export async function restVotesOnPaper(call: Call, counter: string, ballotId: string): Promise<number> {
  let papers = 0
  for (;;) {
    const { items } = await call(counter, 'ballot.units', { ballotId, missing: true, limit: 50 })
    if (items.length === 0) return papers
    for (const { unitId } of items) {
      const choices = ['yes']
      await call(counter, 'ballot.record', { ballotId, unitId, choices })
      papers += 1
    }
  }
}
