import { aWeek } from '../../support/factories'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const stationId = 'jn-1-1-001'
const place = { lng: 118.835, lat: 35.175 }
const anybody = { others: 'ok' } as const
const signedIn = { nobody: 'not-signed-in', others: 'ok' } as const
const staff = {
  'community-staff': 'ok',
  'street-staff': 'ok',
  'county-staff': 'ok',
  nobody: 'not-signed-in',
  others: 'not-allowed',
} as const
const keepers = { ...staff, 'station-manager': 'ok' } as const

export const stationOutcomes: Outcomes<CallOf<'station' | 'area'>> = {
  'area.search': { input: { text: '水木' }, outcome: anybody },
  'area.figures': { input: {}, outcome: anybody },
  'area.coverage': {
    input: {},
    outcome: { nobody: 'not-signed-in', 'county-staff': 'ok', others: 'not-allowed' },
  },
  'station.near': { input: { place }, outcome: anybody },
  'station.reach': { input: { place }, outcome: anybody },
  'station.walk': { input: { from: place, stationId }, outcome: anybody },
  'station.index': { input: {}, outcome: anybody },
  'station.get': { input: { stationId }, outcome: anybody },
  'station.list': { input: {}, outcome: anybody },
  'station.search': { input: { text: '水木' }, outcome: anybody },
  'station.history': { input: { stationId }, outcome: anybody },
  'station.register': {
    input: { communityId: 'jn-1-1', name: '新驿站', address: '人民路9号', place, phone: '0539-7000009' },
    outcome: staff,
  },
  'station.edit-hours': { input: { stationId, revision: 1, week: aWeek({ from: 0, until: 60 }) }, outcome: keepers },
  'station.close-on': { input: { stationId, day: '2026-11-30', reason: '检修' }, outcome: keepers },
  'station.check-item': { input: { stationId, item: 'sign', state: 'passed' }, outcome: staff },
  'station.borrow': { input: { stationId, item: 'umbrella' }, outcome: signedIn },
  'station.give-back': {
    input: { loanId: 'loan-of-the-party-member' },
    outcome: { nobody: 'not-signed-in', 'party-member': 'ok', others: 'not-found' },
  },
}

const registration = { communityId: 'jn-1-1', name: '新驿站', address: '人民路9号', place, phone: '0539-7000009' }

export const stationWrites: Writes<CallOf<'station', WriteName>> = {
  'station.register': { by: 'community-staff', input: registration, other: { ...registration, name: '另一处' } },
  'station.edit-hours': {
    by: 'station-manager',
    input: { stationId, revision: 1, week: aWeek({ from: 0, until: 60 }) },
    other: { stationId, revision: 1, week: aWeek() },
  },
  'station.close-on': {
    by: 'station-manager',
    input: { stationId, day: '2026-11-30' },
    other: { stationId, day: '2026-11-29' },
  },
  'station.check-item': {
    by: 'community-staff',
    input: { stationId, item: 'sign', state: 'passed' },
    other: { stationId, item: 'sign', state: 'failed' },
  },
  'station.borrow': {
    by: 'stranger',
    input: { stationId, item: 'umbrella' },
    other: { stationId, item: 'toolbox' },
  },
  'station.give-back': { by: 'party-member', input: { loanId: 'loan1' }, other: { loanId: 'loan2' } },
}
