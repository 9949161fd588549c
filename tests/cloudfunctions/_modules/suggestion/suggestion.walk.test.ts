import fc from 'fast-check'
import { jobs } from '../../../../cloudfunctions/_modules/jobs'
import * as offered from '../../../../cloudfunctions/_modules/suggestion'
import { settled } from '../../../../cloudfunctions/_modules/suggestion/suggestion.due.rules'
import type { Suggestion } from '../../../../cloudfunctions/_modules/suggestion/suggestion.row'
import { clock } from '../../../../cloudfunctions/_platform/clock'
import { funnelStages } from '../../../../src/contracts/suggestion.const'
import { codeOf, dataOf, memoryApi, type Person } from '../../../support/memory-api'
import {
  aCount,
  action,
  aPosted,
  committee,
  decided,
  link,
  reviewer,
  suggestionText,
  withSuggestions,
} from '../../../support/suggestions'

// Random walks through the real router, and through what meetings and votes call: whatever people do, in whatever order,
// at whatever time.

const persons = [
  'former-manager',
  'party-member',
  'station-manager',
  'street-staff',
  'building-head',
  'nobody',
] as const
const acts = {
  'suggestion.revise': suggestionText({ detail: '写清楚了' }),
  'suggestion.withdraw': { reason: '不用了' },
  'suggestion.collect': {},
  'suggestion.ask-back': { reason: '请写清楚' },
  'suggestion.decline': { reason: '请找物业' },
  'suggestion.discuss': { meetingId: 'meeting-1', outcome: 'to-action', decision: '物业来办' },
  'suggestion.submit': {},
  'suggestion.set-action': { ...action, dueOn: '2027-03-01' },
  'suggestion.note': { note: '灯买好了' },
  'suggestion.finish': { words: '装好了' },
  'suggestion.feedback': { isGood: true },
} as const
type Act = keyof typeof acts
const inTx = {
  agenda: (tx, at, id) =>
    offered.putOnAgendaInTx(tx, at, id, { areaId: 'jn-1-1-1', meetingId: 'meeting-1', itemNumber: 1 }, reviewer),
  'off agenda': (tx, at, id) => offered.takeOffAgendaInTx(tx, at, id, 'meeting-1', reviewer),
  minutes: (tx, at, id) => offered.discussInTx(tx, at, id, decided, reviewer),
  vote: (tx, at, id) => offered.submittedInTx(tx, at, id, { areaId: 'jn-1-1-1', ...link }, committee),
  'call off': (tx, at, id) => offered.takenBackInTx(tx, at, id, link.ballotId, committee),
  passed: (tx, at, id) => offered.decidedInTx(tx, at, id, { ...link, isPassed: true, count: aCount(true) }, committee),
} satisfies Record<string, (tx: Parameters<typeof offered.discussInTx>[0], at: Date, id: string) => Promise<void>>

const common: (Act | keyof typeof inTx)[] = [
  'suggestion.collect',
  'minutes',
  'suggestion.submit',
  'vote',
  'passed',
  'suggestion.set-action',
  'suggestion.finish',
]
const step = fc.record({
  id: fc.constantFrom('sugg-a', 'sugg-b', 'sugg-c'),
  person: fc.constantFrom(...persons),
  act: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...common) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...(Object.keys(acts) as Act[]), ...(Object.keys(inTx) as (keyof typeof inTx)[])),
    },
    { weight: 1, arbitrary: fc.constant('not good' as const) },
    { weight: 1, arbitrary: fc.constant('tick' as const) },
  ),
  hours: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }) }),
})

const refusals = ['not-allowed', 'not-found', 'wrong-state', 'not-signed-in', 'bad-input']

function check(before: Suggestion, after: Suggestion, at: Date) {
  expect(after.history.slice(0, before.history.length)).toEqual(before.history)
  expect(after.history.map(({ revision }) => revision)).toEqual(after.history.map((_, i) => i + 1))
  const instants = after.history.map(({ at: instant }) => instant)
  expect(instants).toEqual([...instants].sort())
  const steps = after.history.map(({ what }) => what)
  if (after.status === 'passed') expect(steps.lastIndexOf('passed')).toBeGreaterThan(steps.lastIndexOf('submitted'))
  if (after.status === 'closed') expect(after.reached).toContain('done')
  // Whoever closed it never reported it done.
  const closer = after.history.find(({ what }) => what === 'closed')
  if (closer) expect(closer.by).not.toBe(after.proof?.by)
  // What was reached stays, unless it was withdrawn or said not to be done.
  const lost = before.reached.filter((stage) => !after.reached.includes(stage))
  if (after.status === 'withdrawn') expect(after.reached).toEqual([])
  else if (steps.at(-1) === 'reopened') expect(lost).toEqual(lost.length > 0 ? ['done'] : [])
  else expect(lost).toEqual([])
  expect(settled(settled(after, at), at)).toEqual(settled(after, at))
}

/** The funnel's figure for each stage, and how many records the list opens behind it. */
async function funnelEqualsRecords(made: ReturnType<typeof memoryApi>) {
  for (const input of [{}, { areaId: 'jn-1-1-1', year: 2026 }, { areaId: 'jn-2' }]) {
    const { stages } = dataOf(await made.call('nobody', 'suggestion.funnel', input))
    for (const { stage, suggestions } of stages) {
      const { items } = dataOf(await made.call('nobody', 'suggestion.list', { ...input, reached: stage, limit: 50 }))
      expect([stage, items.length]).toEqual([stage, suggestions])
    }
    expect(stages.map(({ stage }) => stage)).toEqual(funnelStages)
    expect(stages[0]?.suggestions).toBe(Math.max(...stages.map(({ suggestions }) => suggestions)))
  }
}

test('no walk breaks a rule, loses count, or refuses without saying why', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (walk) => {
      const made = memoryApi()
      withSuggestions(made.store)
      await made.store.removeWhere('suggestions', {})
      for (const [i, id] of ['sugg-a', 'sugg-b', 'sugg-c'].entries())
        made.store.put('suggestions', aPosted({ id, number: i + 1 }))
      const tick = clock({
        store: made.store,
        caller: () => ({ openid: '', source: 'wx_trigger' }),
        send: async () => 0,
        jobs,
        now: () => made.state.now,
        log: () => {},
      })
      for (const { id, person, act, hours } of walk) {
        const stored = () => made.store.rows('suggestions').find(({ _id }) => _id === id) as Suggestion
        const before = stored()
        let code = 'ok'
        if (act === 'tick') await tick()
        else if (act in inTx)
          await made.store
            .transaction((tx) => inTx[act as keyof typeof inTx](tx, made.state.now, id))
            .catch((error: { code: string }) => {
              code = error.code
            })
        else {
          const name = act === 'not good' ? 'suggestion.feedback' : (act as Act)
          const input = act === 'not good' ? { isGood: false, words: '还是暗' } : acts[name]
          code = codeOf(await made.call(person as Person, name, { suggestionId: id, ...input } as never))
        }
        if (code !== 'ok') expect(refusals).toContain(code)
        if (code !== 'ok') expect(stored()).toEqual(before)
        check(before, stored(), made.state.now)
        made.state.now = new Date(made.state.now.getTime() + hours * 3_600_000)
      }
      await funnelEqualsRecords(made)
    }),
    { numRuns: 60 },
  )
}, 120_000)
