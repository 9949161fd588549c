import type { Order } from '../../../../cloudfunctions/_modules/order/order.row'
import {
  type Actor,
  canUndo,
  cutoffAt,
  guards,
  mayDo,
  maySee,
  type Part,
  type Verb,
} from '../../../../cloudfunctions/_modules/order/order.rules'
import * as verbs from '../../../../cloudfunctions/_modules/order/order.verbs.rules'
import { type OrderStatus, orderStatuses } from '../../../../src/contracts/order.const'
import { mondayTen } from '../../../support/memory-api'
import { act, anOrderIn, aRequest, aTheme, grabber, helper, keeper, owner, slotOn } from '../../../support/orders'

const outsider: Actor = { id: 'm-outsider' }
const actors: Record<Part | 'outsider', Actor> = {
  owner,
  keeper,
  contact: { id: 'm-contact', contact: 'group' },
  helper,
  former: { id: helper.id, former: 'party-member' },
  grabber: { ...grabber, id: 'm-other' },
  outsider,
}
const inTime = new Date(mondayTen.getTime() + 60_000)
const duringSlot = new Date('2026-11-24T01:30:00.000Z')

const run: Record<Verb, (order: Order, as: verbs.Act) => Order> = {
  accept: (order, as) => verbs.accept(order, as),
  decline: (order, as) => verbs.decline(order, as, '没人'),
  assign: (order, as) => verbs.assign(order, as, { id: 'm-named', role: 'party-member' }),
  grab: (order, as) => verbs.grab(order, as),
  handBack: (order, as) => verbs.handBack(order, as, '有事'),
  start: (order, as) => verbs.start(order, as),
  finish: (order, as) => verbs.finish(order, as, []),
  noShow: (order, as) => verbs.noShow(order, as, '没人在家'),
  confirm: (order, as) => verbs.confirm(order, as),
  rate: (order, as) => verbs.rate(order, as, { stars: 4 }),
  notDone: (order, as) => verbs.notDone(order, as, '没来'),
  cancel: (order, as) => verbs.cancel(order, as, '不要了'),
  move: (order, as) => verbs.move(order, as, slotOn(aTheme(), '2026-11-25t0900')),
}

/** Written down by hand from the issue: who may do what from where, and what becomes of it. `=`: nothing to do. */
const expected: Record<Verb, Partial<Record<Part, Partial<Record<OrderStatus, OrderStatus | '='>>>>> = {
  accept: { keeper: { requested: 'accepted', accepted: '=', assigned: '=' } },
  decline: { keeper: { requested: 'declined', declined: '=' } },
  assign: { keeper: { accepted: 'assigned', assigned: 'assigned' } },
  grab: {
    grabber: { accepted: 'assigned' },
    helper: { assigned: '=', 'in-progress': '=', done: '=', confirmed: '=' },
    former: { assigned: '=', 'in-progress': '=', done: '=', confirmed: '=' },
  },
  handBack: { helper: { assigned: 'accepted' }, former: { assigned: 'accepted' } },
  start: {
    keeper: { accepted: 'in-progress', assigned: 'in-progress', 'in-progress': '=' },
    helper: { assigned: 'in-progress', 'in-progress': '=' },
  },
  finish: {
    keeper: { accepted: 'done', assigned: 'done', 'in-progress': 'done', done: '=', confirmed: '=' },
    helper: { assigned: 'done', 'in-progress': 'done', done: '=', confirmed: '=' },
  },
  noShow: {
    keeper: { accepted: 'no-show', assigned: 'no-show', 'in-progress': 'no-show', 'no-show': '=' },
    helper: { assigned: 'no-show', 'in-progress': 'no-show' },
  },
  confirm: { owner: { done: 'confirmed', confirmed: '=' } },
  rate: { owner: { done: 'confirmed', confirmed: 'confirmed' } },
  notDone: { owner: { done: 'in-progress' } },
  cancel: {
    owner: { requested: 'cancelled', accepted: 'cancelled', assigned: 'cancelled', cancelled: '=' },
    keeper: { requested: 'cancelled', accepted: 'cancelled', assigned: 'cancelled', cancelled: '=' },
  },
  move: {
    owner: { requested: 'requested', accepted: 'requested', assigned: 'requested' },
    keeper: { requested: 'requested', accepted: 'accepted', assigned: 'accepted' },
  },
}

const cases = (Object.keys(guards) as Verb[]).flatMap((verb) =>
  (Object.keys(actors) as (keyof typeof actors)[]).flatMap((who) =>
    orderStatuses.map((status) => [verb, who, status] as const),
  ),
)

// Whoever speaks for the group that offers it does what the station does, but names nobody.
for (const [verb, by] of Object.entries(expected)) if (by.keeper && verb !== 'assign') by.contact = by.keeper

const outcome = (order: Order, verb: Verb, as: verbs.Act) => {
  try {
    const next = run[verb](order, as)
    return next === order ? '=' : next.status
  } catch (error) {
    return `refused: ${(error as { code: string }).code}`
  }
}

/** Only whoever helps with this very order is its helper. */
const isReal = (order: Order, who: string) =>
  (who !== 'helper' && who !== 'former') || order.helperIds.includes(helper.id)

test.each(cases)('%s by %s from %s', (verb, who, status) => {
  const order = anOrderIn(status)
  if (!isReal(order, who)) return
  const at = verb === 'noShow' ? duringSlot : inTime
  const found = outcome(order, verb, act(actors[who], at))
  const wanted = who === 'outsider' ? undefined : expected[verb][who]?.[status]
  if (wanted) expect(found).toBe(wanted)
  else expect(found).toMatch(/^refused: (not-allowed|wrong-state|already-taken)$/)
  if (who === 'outsider') expect(found).toBe('refused: not-allowed')
  // What a page offers is what the call then does.
  const may = typeof mayDo(order, verb, actors[who], at) === 'object'
  if (wanted && wanted !== '=') expect(may).toBe(true)
  if (!wanted) expect(may).toBe(false)
})

test.each(orderStatuses)('the number, the people and the theme never change: %s', (status) => {
  const order = anOrderIn(status)
  for (const verb of Object.keys(run) as Verb[])
    for (const actor of Object.values(actors)) {
      try {
        const next = run[verb](order, act(actor, duringSlot))
        expect([next.number, next.people, next.themeId, next.forId]).toEqual([
          order.number,
          order.people,
          order.themeId,
          order.forId,
        ])
        if (next !== order) expect(next.revision).toBe(order.revision + 1)
      } catch (error) {
        expect((error as { code?: string }).code).toBeDefined()
      }
    }
})

test('again is nothing to do: every verb returns the same object the second time', () => {
  const from: Record<Verb, [OrderStatus, Actor]> = {
    accept: ['requested', keeper],
    decline: ['requested', keeper],
    assign: ['accepted', keeper],
    grab: ['accepted', grabber],
    handBack: ['assigned', helper],
    start: ['assigned', helper],
    finish: ['in-progress', helper],
    noShow: ['assigned', keeper],
    confirm: ['done', owner],
    rate: ['done', owner],
    notDone: ['done', owner],
    cancel: ['requested', owner],
    move: ['accepted', owner],
  }
  for (const verb of Object.keys(from) as Verb[]) {
    const [status, actor] = from[verb]
    const as = act(actor, verb === 'noShow' ? duringSlot : inTime)
    const once = run[verb](anOrderIn(status), as)
    expect([verb, run[verb](once, as) === once]).toEqual([verb, true])
  }
})

test('whoever ordered may change their mind until the cut-off, an unanswered request at any time, the station longer', () => {
  const accepted = anOrderIn('accepted')
  expect(cutoffAt(accepted)).toBe('2026-11-23T21:00:00.000Z')
  const late = new Date('2026-11-23T21:00:00.001Z')
  expect(outcome(accepted, 'cancel', act(owner, new Date(cutoffAt(accepted))))).toBe('cancelled')
  for (const verb of ['cancel', 'move'] as const)
    expect(outcome(accepted, verb, act(owner, late))).toBe('refused: too-late')
  expect(outcome(anOrderIn('requested'), 'cancel', act(owner, late))).toBe('cancelled')
  expect(outcome(accepted, 'cancel', act(keeper, late))).toBe('cancelled')
})

test('where people are needed for it to take place, nobody leaves once that is counted', () => {
  const order = anOrderIn('accepted', aTheme({ minimum: 3, leadHours: 12, cutoffHours: 1 }))
  expect(cutoffAt(order)).toBe('2026-11-23T13:00:00.000Z')
})

test('nobody is a no-show before the time', () => {
  const order = anOrderIn('assigned')
  expect(outcome(order, 'noShow', act(keeper, new Date(Date.parse(order.startsAt) - 1)))).toBe('refused: too-early')
  expect(outcome(order, 'noShow', act(keeper, new Date(order.startsAt)))).toBe('no-show')
})

test('only what is to be grabbed is grabbed, and only once', () => {
  const named = anOrderIn('accepted', aTheme({ dispatch: 'assign' }))
  expect(outcome(named, 'grab', act(grabber))).toBe('refused: not-allowed')
  expect(maySee(named, grabber, mondayTen)).toBe(false)
  const free = anOrderIn('accepted')
  expect(maySee(free, grabber, mondayTen)).toBe(true)
  expect(free.openTo).toBe('grab')
  const taken = verbs.grab(free, act(grabber))
  expect(taken.openTo).toBeUndefined()
  expect(outcome(taken, 'grab', act({ id: 'm-second', grabber: 'party-member' }))).toBe('refused: already-taken')
})

test('a move by whoever ordered asks anew and frees the helper; a move by the station stays accepted', () => {
  const order = anOrderIn('assigned')
  const to = slotOn(aTheme(), '2026-11-26t0900')
  const mine = verbs.move(order, act(owner), to)
  expect(mine).toMatchObject({
    status: 'requested',
    helperIds: [],
    number: order.number,
    slotId: to.slotId,
    startsAt: to.startsAt,
  })
  expect(mine.help).toBeUndefined()
  expect(mine.requestedAt).toBe(mondayTen.toISOString())
  expect(verbs.move(order, act(keeper), to)).toMatchObject({ status: 'accepted', requestedAt: order.requestedAt })
})

test('the rota’s group comes along with the accept; who cannot come leaves the others', () => {
  const request = aRequest(aTheme({ dispatch: 'rota' }))
  const group = { via: 'rota', name: '第一组', memberIds: ['m-1', 'm-2'] } as const
  const order = verbs.accept(request, act(keeper), group)
  expect(order).toMatchObject({ status: 'assigned', helperIds: ['m-1', 'm-2'], help: { via: 'rota', group: '第一组' } })
  const one = verbs.handBack(order, act({ id: 'm-1', helper: 'rota-group' }), '病了')
  expect(one).toMatchObject({ status: 'assigned', helperIds: ['m-2'] })
  const none = verbs.handBack(one, act({ id: 'm-2', helper: 'rota-group' }), '也病了')
  expect(none).toMatchObject({ status: 'accepted', helperIds: [] })
  expect(none.help).toBeUndefined()
  expect(verbs.accept(request, act(keeper), undefined).status).toBe('accepted')
})

describe('undo', () => {
  const later = (ms: number) => new Date(mondayTen.getTime() + ms)

  test.each([
    ['accept', anOrderIn('requested'), (o: Order) => verbs.accept(o, act(keeper))],
    ['decline', anOrderIn('requested'), (o: Order) => verbs.decline(o, act(keeper), '没人')],
    ['finish', anOrderIn('in-progress'), (o: Order) => verbs.finish(o, act(keeper), ['cloud://a/1.png'])],
  ])('of %s puts everything back but the memory of it', (_, before, doIt) => {
    const after = doIt(before)
    expect(canUndo(after, keeper, later(5_000))).toBe(true)
    const back = verbs.undo(after, act(keeper, later(5_000)))
    const { steps, revision, involved, dueAt: _dueAt, ...rest } = back
    const {
      steps: _steps,
      revision: _revision,
      involved: _involved,
      undo: _undo,
      isUnannounced: _told,
      dueAt: _due,
      ...old
    } = before
    expect(rest).toEqual(old)
    expect(steps.map(({ what }) => what).slice(-2)).toEqual([after.steps[after.steps.length - 1]?.what, 'undone'])
    expect(verbs.undo(back, act(keeper, later(6_000)))).toBe(back)
  })

  test('not after ten seconds, not by another, not after somebody acted on it, not of anything else', () => {
    const accepted = verbs.accept(anOrderIn('requested'), act(keeper))
    const refused = (order: Order, actor: Actor, ms: number) => {
      expect(() => verbs.undo(order, act(actor, later(ms)))).toThrow('too-late')
    }
    refused(accepted, keeper, 10_001)
    refused(accepted, { ...keeper, id: 'm-colleague' }, 1_000)
    refused(verbs.grab(accepted, act(grabber)), keeper, 1_000)
    refused(verbs.cancel(anOrderIn('requested'), act(owner), '不要了'), owner, 1_000)
  })
})
