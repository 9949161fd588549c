import { memberId } from '../../support/people'
import { wishText, withWishes } from '../../support/wishes'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const given = withWishes
const stationId = 'jn-1-1-001'
const reason = '说不清楚'
const anybody = { others: 'ok' } as const
const staff = { 'community-staff': 'ok', 'street-staff': 'ok', 'county-staff': 'ok' } as const
const reviewers = { 'station-manager': 'ok', ...staff } as const
/** Those to whom what is not public does not exist. */
const unseen = { nobody: 'not-signed-in', others: 'not-found' } as const
const reviewersAct = { ...unseen, ...reviewers, 'former-manager': 'not-allowed' } as const
const wisherActs = { nobody: 'not-signed-in', 'former-manager': 'ok', others: 'not-allowed' } as const
const wisherActsUnseen = {
  ...unseen,
  'former-manager': 'ok',
  'station-manager': 'not-allowed',
  'community-staff': 'not-allowed',
  'street-staff': 'not-allowed',
  'county-staff': 'not-allowed',
} as const
const claimerActs = { nobody: 'not-signed-in', 'party-member': 'ok', others: 'not-allowed' } as const

export const wishOutcomes: Outcomes<CallOf<'wish'>> = {
  'wish.wall': { input: {}, outcome: anybody, given },
  'wish.get': {
    input: { wishId: 'wish-in-review' },
    outcome: { 'former-manager': 'ok', ...reviewers, others: 'not-found' },
    given,
  },
  'wish.mine': { input: {}, outcome: anybody, given },
  'wish.claims': { input: {}, outcome: anybody, given },
  'wish.figures': { input: { month: '2026-11' }, outcome: anybody, given },
  'wish.records': { input: { month: '2026-11', figure: 'posted' }, outcome: anybody, given },
  'wish.review-list': { input: { stationId }, outcome: { ...reviewers, others: 'not-allowed' }, given },
  'wish.post': {
    input: wishText(),
    outcome: { nobody: 'not-signed-in', stranger: 'home-needed', others: 'ok' },
    given,
  },
  'wish.revise': { input: { wishId: 'wish-asked-back', ...wishText() }, outcome: wisherActsUnseen, given },
  'wish.approve': { input: { wishId: 'wish-in-review' }, outcome: reviewersAct, given },
  'wish.ask-back': { input: { wishId: 'wish-in-review', reason }, outcome: reviewersAct, given },
  'wish.decline': { input: { wishId: 'wish-in-review', reason }, outcome: reviewersAct, given },
  'wish.claim': {
    input: { wishId: 'wish-open' },
    outcome: { nobody: 'not-signed-in', stranger: 'home-needed', 'former-manager': 'own-wish', others: 'ok' },
    given,
  },
  'wish.hand-back': { input: { wishId: 'wish-claimed', reason }, outcome: claimerActs, given },
  'wish.note': { input: { wishId: 'wish-claimed', note: '明天去' }, outcome: claimerActs, given },
  'wish.finish': { input: { wishId: 'wish-claimed' }, outcome: claimerActs, given },
  'wish.confirm': { input: { wishId: 'wish-done' }, outcome: wisherActs, given },
  'wish.not-done': { input: { wishId: 'wish-done', reason }, outcome: wisherActs, given },
  'wish.withdraw': { input: { wishId: 'wish-in-review', reason }, outcome: wisherActsUnseen, given },
  'wish.thank': { input: { wishId: 'wish-confirmed', words: '谢谢您' }, outcome: wisherActs, given },
  'wish.review-thanks': {
    input: { wishId: 'wish-thanked', isShown: true },
    outcome: { nobody: 'not-signed-in', ...reviewers, others: 'not-allowed' },
    given,
  },
}

export const wishWrites: Writes<CallOf<'wish', WriteName>> = {
  'wish.post': {
    by: 'building-head',
    input: { ...wishText(), forId: memberId('elder') },
    other: { ...wishText({ title: '另一个心愿' }), forId: memberId('elder') },
    given,
  },
  'wish.revise': {
    by: 'former-manager',
    input: { wishId: 'wish-asked-back', ...wishText({ detail: '写清楚了' }) },
    other: { wishId: 'wish-asked-back', ...wishText() },
    given,
  },
  'wish.approve': {
    by: 'station-manager',
    input: { wishId: 'wish-in-review' },
    other: { wishId: 'wish-asked-back' },
    given,
  },
  'wish.ask-back': {
    by: 'station-manager',
    input: { wishId: 'wish-in-review', reason },
    other: { wishId: 'wish-in-review', reason: '别的' },
    given,
  },
  'wish.decline': {
    by: 'station-manager',
    input: { wishId: 'wish-in-review', reason },
    other: { wishId: 'wish-in-review', reason: '别的' },
    given,
  },
  'wish.claim': {
    by: 'party-member',
    input: { wishId: 'wish-open' },
    other: { wishId: 'wish-open', people: 2 },
    given,
  },
  'wish.hand-back': {
    by: 'party-member',
    input: { wishId: 'wish-claimed', reason },
    other: { wishId: 'wish-claimed', reason: '别的' },
    given,
  },
  'wish.note': {
    by: 'party-member',
    input: { wishId: 'wish-claimed', note: '明天去' },
    other: { wishId: 'wish-claimed', note: '后天去' },
    given,
  },
  'wish.finish': { by: 'party-member', input: { wishId: 'wish-claimed' }, other: { wishId: 'wish-done' }, given },
  'wish.confirm': { by: 'former-manager', input: { wishId: 'wish-done' }, other: { wishId: 'wish-confirmed' }, given },
  'wish.not-done': {
    by: 'former-manager',
    input: { wishId: 'wish-done', reason },
    other: { wishId: 'wish-done', reason: '别的' },
    given,
  },
  'wish.withdraw': {
    by: 'former-manager',
    input: { wishId: 'wish-claimed', reason },
    other: { wishId: 'wish-claimed', reason: '别的' },
    given,
  },
  'wish.thank': {
    by: 'former-manager',
    input: { wishId: 'wish-confirmed', words: '谢谢您' },
    other: { wishId: 'wish-confirmed', words: '太好了' },
    given,
  },
  'wish.review-thanks': {
    by: 'station-manager',
    input: { wishId: 'wish-thanked', isShown: true },
    other: { wishId: 'wish-thanked', isShown: false },
    given,
  },
}
