import * as verbs from '../../../cloudfunctions/_modules/order/order.verbs.rules'
import { mondayTen } from '../../support/memory-api'
import type { MemoryStore } from '../../support/memory-store'
import { act, anOrderIn, keeper, themeWords, withOrders } from '../../support/orders'
import { memberId } from '../../support/people'
import { photoBy } from '../../support/photos'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

type OrderCall = CallOf<'order' | 'theme'>

const stationId = 'jn-1-1-001'
const themeId = 'theme1'
const slotId = '2026-11-30t0900'
const reason = '来不了'
const given = withOrders
const { season: _, ...words } = themeWords()

const anybody = { others: 'ok' } as const
const staff = { 'community-staff': 'ok', 'street-staff': 'ok', 'county-staff': 'ok' } as const
const keepers = { 'station-manager': 'ok', ...staff } as const
/** What is not theirs to change, though it is there for all to see. */
const keepersOnly = { ...keepers, nobody: 'not-signed-in', others: 'not-allowed' } as const
const keepersRead = { ...keepers, others: 'not-allowed' } as const
/** To whom the order does not exist; the resident who ordered is the former manager, the helper the party member. */
const unseen = { nobody: 'not-signed-in', others: 'not-found' } as const
const keepersAct = { ...unseen, ...keepers, 'former-manager': 'not-allowed' } as const
const ownerActs = {
  ...unseen,
  'former-manager': 'ok',
  'station-manager': 'not-allowed',
  'community-staff': 'not-allowed',
  'street-staff': 'not-allowed',
  'county-staff': 'not-allowed',
  'party-member': 'not-allowed',
} as const
/** Somebody with the role to grab may see what is to be grabbed. */
const grabbersSee = { 'party-member': 'not-allowed', 'building-head': 'not-allowed' } as const

const justAccepted = (store: MemoryStore) => {
  const order = verbs.accept(
    anOrderIn('requested', undefined, { id: { _id: 'order-new', number: '', order: '' } }),
    act(keeper, mondayTen),
  )
  return withOrders(store).put('orders', order)
}

export const orderOutcomes: Outcomes<OrderCall> = {
  'order.catalogue': { input: {}, outcome: anybody, given },
  'order.put-item': {
    input: { classId: 'info', itemId: 'item-16', name: '新的一项', about: '不用发版' },
    outcome: { 'county-staff': 'ok', nobody: 'not-signed-in', others: 'not-allowed' },
    given,
  },
  'theme.list': { input: { stationId }, outcome: anybody, given },
  'theme.get': { input: { themeId }, outcome: anybody, given },
  'theme.publish': { input: { stationId, ...words }, outcome: keepersOnly, given },
  'theme.edit': { input: { themeId, revision: 1, ...words, about: '新的说明' }, outcome: keepersOnly, given },
  'theme.pause': { input: { themeId, isPaused: true, reason: '师傅休假' }, outcome: keepersOnly, given },
  'order.place': { input: { themeId, slotId }, outcome: { nobody: 'not-signed-in', others: 'ok' }, given },
  'order.get': {
    input: { orderId: 'order-assigned' },
    outcome: { ...keepers, 'former-manager': 'ok', 'party-member': 'ok', others: 'not-found' },
    given,
  },
  'order.mine': { input: {}, outcome: anybody, given },
  'order.tasks': { input: {}, outcome: anybody, given },
  'order.open': { input: {}, outcome: anybody, given },
  'order.day': { input: { stationId }, outcome: keepersRead, given },
  'order.month': { input: { stationId, month: '2026-11' }, outcome: keepersRead, given },
  'order.figures': { input: { stationId, month: '2026-11' }, outcome: keepersRead, given },
  'order.helpers': { input: { stationId }, outcome: keepersRead, given },
  'order.rota': { input: { stationId }, outcome: keepersRead, given },
  'order.set-rota': {
    input: { stationId, startsOn: '2026-11-23', groups: [{ name: '一组', memberIds: [memberId('party-member')] }] },
    outcome: keepersOnly,
    given,
  },
  'order.accept': { input: { orderId: 'order-requested' }, outcome: keepersAct, given },
  'order.decline': { input: { orderId: 'order-requested', reason }, outcome: keepersAct, given },
  'order.assign': {
    input: { orderId: 'order-accepted', helperId: memberId('party-member') },
    outcome: { ...keepersAct, ...grabbersSee },
    given,
  },
  'order.grab': {
    input: { orderId: 'order-accepted' },
    outcome: {
      ...unseen,
      'party-member': 'ok',
      'building-head': 'ok',
      'former-manager': 'not-allowed',
      'station-manager': 'not-allowed',
      'community-staff': 'not-allowed',
      'street-staff': 'not-allowed',
      'county-staff': 'not-allowed',
    },
    given,
  },
  'order.hand-back': {
    input: { orderId: 'order-assigned', reason },
    outcome: { ...ownerActs, 'former-manager': 'not-allowed', 'party-member': 'ok' },
    given,
  },
  'order.start': { input: { orderId: 'order-assigned' }, outcome: { ...keepersAct, 'party-member': 'ok' }, given },
  'order.finish': { input: { orderId: 'order-in-progress' }, outcome: { ...keepersAct, 'party-member': 'ok' }, given },
  'order.no-show': {
    input: { orderId: 'order-begun', reason },
    outcome: { ...keepersAct, 'party-member': 'ok' },
    given: (store) => {
      const begun = anOrderIn('in-progress', undefined, { id: { _id: 'order-begun', number: '', order: '' } })
      return store.put('orders', { ...begun, startsAt: '2026-11-23T01:00:00.000Z' })
    },
  },
  'order.confirm': { input: { orderId: 'order-done' }, outcome: ownerActs, given },
  'order.rate': { input: { orderId: 'order-done', stars: 5 }, outcome: ownerActs, given },
  'order.not-done': { input: { orderId: 'order-done', reason: '没有人来' }, outcome: ownerActs, given },
  'order.cancel': {
    input: { orderId: 'order-requested', reason },
    outcome: { ...unseen, ...keepers, 'former-manager': 'ok' },
    given,
  },
  'order.move': {
    input: { orderId: 'order-requested', slotId },
    outcome: { ...unseen, ...keepers, 'former-manager': 'ok' },
    given,
  },
  'order.undo': {
    input: { orderId: 'order-new' },
    outcome: {
      ...unseen,
      'station-manager': 'ok',
      'community-staff': 'too-late',
      'street-staff': 'too-late',
      'county-staff': 'too-late',
      'former-manager': 'not-allowed',
      ...grabbersSee,
    },
    given: justAccepted,
  },
}

export const orderWrites: Writes<CallOf<'order' | 'theme', WriteName>> = {
  'order.put-item': {
    by: 'county-staff',
    input: { classId: 'info', itemId: 'item-16', name: '新的一项', about: '不用发版' },
    other: { classId: 'info', itemId: 'item-17', name: '又一项', about: '也不用' },
    given,
  },
  'theme.publish': {
    by: 'station-manager',
    input: { stationId, ...words },
    other: { stationId, ...words, name: '另一个' },
    given,
  },
  'theme.edit': {
    by: 'station-manager',
    input: { themeId, revision: 1, ...words, about: '新的说明' },
    other: { themeId, revision: 1, ...words, about: '别的说明' },
    given,
  },
  'theme.pause': {
    by: 'station-manager',
    input: { themeId, isPaused: true, reason: '师傅休假' },
    other: { themeId, isPaused: false },
    given,
  },
  'order.place': { by: 'stranger', input: { themeId, slotId }, other: { themeId, slotId: '2026-12-01t0900' }, given },
  'order.set-rota': {
    by: 'station-manager',
    input: { stationId, startsOn: '2026-11-23', groups: [{ name: '一组', memberIds: [memberId('party-member')] }] },
    other: { stationId, startsOn: '2026-11-23', groups: [] },
    given,
  },
  'order.accept': {
    by: 'station-manager',
    input: { orderId: 'order-requested' },
    other: { orderId: 'order-accepted' },
    given,
  },
  'order.decline': {
    by: 'station-manager',
    input: { orderId: 'order-requested', reason },
    other: { orderId: 'order-requested', reason: '别的' },
    given,
  },
  'order.assign': {
    by: 'station-manager',
    input: { orderId: 'order-accepted', helperId: memberId('party-member') },
    other: { orderId: 'order-accepted', helperId: memberId('station-manager') },
    given,
  },
  'order.grab': { by: 'party-member', input: { orderId: 'order-accepted' }, other: { orderId: 'order-done' }, given },
  'order.hand-back': {
    by: 'party-member',
    input: { orderId: 'order-assigned', reason },
    other: { orderId: 'order-assigned', reason: '别的' },
    given,
  },
  'order.start': { by: 'party-member', input: { orderId: 'order-assigned' }, other: { orderId: 'order-done' }, given },
  'order.finish': {
    by: 'party-member',
    input: { orderId: 'order-in-progress', photos: [photoBy('party-member', 'orders/order-in-progress')] },
    other: { orderId: 'order-in-progress' },
    given,
  },
  'order.no-show': {
    by: 'station-manager',
    input: { orderId: 'order-begun', reason },
    other: { orderId: 'order-begun', reason: '别的' },
    given: orderOutcomes['order.no-show'].given,
  },
  'order.confirm': {
    by: 'former-manager',
    input: { orderId: 'order-done' },
    other: { orderId: 'order-requested' },
    given,
  },
  'order.rate': {
    by: 'former-manager',
    input: { orderId: 'order-done', stars: 5, words: '很好' },
    other: { orderId: 'order-done', stars: 1 },
    given,
  },
  'order.not-done': {
    by: 'former-manager',
    input: { orderId: 'order-done', reason: '没有人来' },
    other: { orderId: 'order-done', reason: '别的' },
    given,
  },
  'order.cancel': {
    by: 'former-manager',
    input: { orderId: 'order-requested', reason },
    other: { orderId: 'order-requested', reason: '别的' },
    given,
  },
  'order.move': {
    by: 'former-manager',
    input: { orderId: 'order-requested', slotId },
    other: { orderId: 'order-requested', slotId: '2026-12-01t0900' },
    given,
  },
  'order.undo': {
    by: 'station-manager',
    input: { orderId: 'order-new' },
    other: { orderId: 'order-done' },
    given: justAccepted,
  },
}
