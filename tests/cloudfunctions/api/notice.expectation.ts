import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const anybody = { others: 'ok' } as const
const keepers = {
  'station-manager': 'ok',
  'community-staff': 'ok',
  'street-staff': 'ok',
  'county-staff': 'ok',
  others: 'not-allowed',
} as const
const answers = [{ templateId: 't-wish', answer: 'accept' } as const]

export const noticeOutcomes: Outcomes<CallOf<'notice'>> = {
  'notice.inbox': { input: {}, outcome: anybody },
  'notice.unread': { input: {}, outcome: anybody },
  'notice.read': {
    input: { ids: ['line-1'] },
    outcome: { nobody: 'not-signed-in', 'building-head': 'ok', others: 'not-found' },
  },
  'notice.templates': { input: {}, outcome: anybody },
  'notice.ledger-add': { input: { answers }, outcome: { nobody: 'not-signed-in', others: 'ok' } },
  'notice.call-list': { input: { stationId: 'jn-1-1-001' }, outcome: keepers },
  'notice.told': { input: { callId: 'call-1' }, outcome: { ...keepers, nobody: 'not-signed-in' } },
  'notice.template-application': { input: {}, outcome: { 'county-staff': 'ok', others: 'not-allowed' } },
}

export const noticeWrites: Writes<CallOf<'notice', WriteName>> = {
  'notice.read': { by: 'building-head', input: { ids: ['line-1'] }, other: {} },
  'notice.ledger-add': {
    by: 'stranger',
    input: { answers },
    other: { answers: [{ templateId: 't-order', answer: 'accept' }] },
  },
  'notice.told': {
    by: 'station-manager',
    input: { callId: 'call-1' },
    other: { callId: 'call-1', undo: true },
  },
}
