import { memberId } from '../../support/people'
import { action, suggestionText, withSuggestions } from '../../support/suggestions'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const given = withSuggestions
const reason = '说不清楚'
const words = '装好了'
const outcome = 'to-action' as const
const decision = '物业下周装'
const anybody = { others: 'ok' } as const
const staff = { 'community-staff': 'ok', 'street-staff': 'ok', 'county-staff': 'ok' } as const
const reviewers = { 'station-manager': 'ok', ...staff } as const
/** Those to whom what was not reviewed does not exist. */
const unseen = { nobody: 'not-signed-in', others: 'not-found' } as const
const reviewersAct = { ...unseen, ...reviewers, 'former-manager': 'not-allowed' } as const
const reviewersActOnPublic = { nobody: 'not-signed-in', ...reviewers, others: 'not-allowed' } as const
/** The party member of these tests sits on the owners' committee. */
const managersAct = { nobody: 'not-signed-in', ...reviewers, 'party-member': 'ok', others: 'not-allowed' } as const
const raiserActs = { nobody: 'not-signed-in', 'former-manager': 'ok', others: 'not-allowed' } as const
const raiserActsUnseen = {
  ...unseen,
  'former-manager': 'ok',
  'station-manager': 'not-allowed',
  'community-staff': 'not-allowed',
  'street-staff': 'not-allowed',
  'county-staff': 'not-allowed',
} as const

export const suggestionOutcomes: Outcomes<CallOf<'suggestion'>> = {
  'suggestion.list': { input: {}, outcome: anybody, given },
  'suggestion.get': {
    input: { suggestionId: 'sugg-in-review' },
    outcome: { 'former-manager': 'ok', ...reviewers, others: 'not-found' },
    given,
  },
  'suggestion.mine': { input: {}, outcome: anybody, given },
  'suggestion.desk': { input: { areaId: 'jn-1-1-1' }, outcome: { ...managersAct, nobody: 'not-allowed' }, given },
  'suggestion.funnel': { input: {}, outcome: anybody, given },
  'suggestion.post': {
    input: suggestionText(),
    outcome: { nobody: 'not-signed-in', stranger: 'home-needed', others: 'ok' },
    given,
  },
  'suggestion.revise': {
    input: { suggestionId: 'sugg-asked-back', ...suggestionText({ detail: '写清楚了' }) },
    outcome: raiserActsUnseen,
    given,
  },
  'suggestion.withdraw': {
    input: { suggestionId: 'sugg-in-review', reason },
    outcome: raiserActsUnseen,
    given,
  },
  'suggestion.collect': { input: { suggestionId: 'sugg-in-review' }, outcome: reviewersAct, given },
  'suggestion.ask-back': { input: { suggestionId: 'sugg-in-review', reason }, outcome: reviewersAct, given },
  'suggestion.decline': { input: { suggestionId: 'sugg-in-review', reason }, outcome: reviewersAct, given },
  'suggestion.discuss': {
    input: { suggestionId: 'sugg-collected', meetingId: 'meeting-1', outcome, decision },
    outcome: reviewersActOnPublic,
    given,
  },
  'suggestion.submit': { input: { suggestionId: 'sugg-discussed' }, outcome: managersAct, given },
  'suggestion.set-action': { input: { suggestionId: 'sugg-passed', ...action }, outcome: managersAct, given },
  'suggestion.note': { input: { suggestionId: 'sugg-in-action', note: '灯买好了' }, outcome: managersAct, given },
  'suggestion.finish': { input: { suggestionId: 'sugg-in-action', words }, outcome: managersAct, given },
  'suggestion.feedback': { input: { suggestionId: 'sugg-done', isGood: true }, outcome: raiserActs, given },
}

export const suggestionWrites: Writes<CallOf<'suggestion', WriteName>> = {
  'suggestion.post': {
    by: 'building-head',
    input: { ...suggestionText(), forId: memberId('elder') },
    other: { ...suggestionText({ title: '另一条' }), forId: memberId('elder') },
    given,
  },
  'suggestion.revise': {
    by: 'former-manager',
    input: { suggestionId: 'sugg-asked-back', ...suggestionText({ detail: '写清楚了' }) },
    other: { suggestionId: 'sugg-asked-back', ...suggestionText() },
    given,
  },
  'suggestion.withdraw': {
    by: 'former-manager',
    input: { suggestionId: 'sugg-collected', reason },
    other: { suggestionId: 'sugg-collected', reason: '别的' },
    given,
  },
  'suggestion.collect': {
    by: 'station-manager',
    input: { suggestionId: 'sugg-in-review' },
    other: { suggestionId: 'sugg-asked-back' },
    given,
  },
  'suggestion.ask-back': {
    by: 'station-manager',
    input: { suggestionId: 'sugg-in-review', reason },
    other: { suggestionId: 'sugg-in-review', reason: '别的' },
    given,
  },
  'suggestion.decline': {
    by: 'station-manager',
    input: { suggestionId: 'sugg-in-review', reason },
    other: { suggestionId: 'sugg-in-review', reason: '别的' },
    given,
  },
  'suggestion.discuss': {
    by: 'station-manager',
    input: { suggestionId: 'sugg-collected', meetingId: 'meeting-1', outcome, decision },
    other: { suggestionId: 'sugg-collected', meetingId: 'meeting-1', outcome, decision: '别的' },
    given,
  },
  'suggestion.submit': {
    by: 'party-member',
    input: { suggestionId: 'sugg-discussed' },
    other: { suggestionId: 'sugg-not-passed' },
    given,
  },
  'suggestion.set-action': {
    by: 'party-member',
    input: { suggestionId: 'sugg-passed', ...action },
    other: { suggestionId: 'sugg-passed', ...action, owner: 'station' },
    given,
  },
  'suggestion.note': {
    by: 'party-member',
    input: { suggestionId: 'sugg-in-action', note: '灯买好了' },
    other: { suggestionId: 'sugg-in-action', note: '别的' },
    given,
  },
  'suggestion.finish': {
    by: 'party-member',
    input: { suggestionId: 'sugg-in-action', words },
    other: { suggestionId: 'sugg-in-action', words: '别的' },
    given,
  },
  'suggestion.feedback': {
    by: 'former-manager',
    input: { suggestionId: 'sugg-done', isGood: true },
    other: { suggestionId: 'sugg-done', isGood: false, words: '还是暗' },
    given,
  },
}
