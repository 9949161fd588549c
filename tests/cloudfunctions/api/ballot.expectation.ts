import { aUnit, estateId, firstUnit, withBallots, withFreshPapers } from '../../support/ballots'
import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const given = withBallots
const ballotId = 'ballot-1'
const unitId = firstUnit._id
const otherUnitId = aUnit('102')._id
const why = '看过房产证'
const choices = ['yes' as const, 'no' as const]
const runners = {
  'station-manager': 'ok',
  'community-staff': 'ok',
  'street-staff': 'ok',
  'county-staff': 'ok',
} as const
const runnersRead = { ...runners, others: 'not-allowed' } as const
const runnersAct = { nobody: 'not-signed-in', ...runners, others: 'not-allowed' } as const
const opening = {
  areaId: estateId,
  title: '充电棚',
  items: [{ title: '在北门建充电棚', matter: 'ordinary' as const }],
  closesOn: '2026-12-06',
}

export const ballotOutcomes: Outcomes<CallOf<'ballot' | 'unit'>> = {
  'ballot.list': { input: { areaId: estateId }, outcome: { others: 'ok' }, given },
  'ballot.get': { input: { ballotId }, outcome: { others: 'ok' }, given },
  'ballot.units': { input: { ballotId }, outcome: runnersRead, given },
  'ballot.open': { input: opening, outcome: runnersAct, given },
  'ballot.cast': {
    input: { ballotId, unitId, choices },
    outcome: { nobody: 'not-signed-in', 'former-manager': 'ok', others: 'not-allowed' },
    given,
  },
  'ballot.record': { input: { ballotId, unitId, choices }, outcome: runnersAct, given },
  // The papers of `ballot-full` were put down by the station's manager, an hour ago.
  'ballot.take-back': {
    input: { ballotId: 'ballot-full', unitId },
    outcome: { ...runnersAct, 'station-manager': 'too-late' },
    given,
  },
  'ballot.close': { input: { ballotId: 'ballot-full' }, outcome: runnersAct, given },
  'ballot.cancel': {
    // Somebody has voted: those above only.
    input: { ballotId: 'ballot-full', reason: '议题有误' },
    outcome: { ...runnersAct, 'station-manager': 'not-allowed' },
    given,
  },
  'unit.list': { input: { areaId: estateId }, outcome: runnersRead, given },
  'unit.link': { input: { unitId: otherUnitId, code: 'aaaaaaaa', why }, outcome: runnersAct, given },
  'unit.unlink': { input: { unitId, why }, outcome: runnersAct, given },
}

export const ballotWrites: Writes<CallOf<'ballot' | 'unit', WriteName>> = {
  'ballot.open': { by: 'station-manager', input: opening, other: { ...opening, title: '电梯' }, given },
  'ballot.cast': {
    by: 'former-manager',
    input: { ballotId, unitId, choices },
    other: { ballotId, unitId, choices: ['no', 'no'] },
    given,
  },
  'ballot.record': {
    by: 'station-manager',
    input: { ballotId, unitId, choices },
    other: { ballotId, unitId: otherUnitId, choices },
    given,
  },
  'ballot.take-back': {
    by: 'station-manager',
    input: { ballotId: 'ballot-fresh', unitId },
    other: { ballotId: 'ballot-fresh', unitId: otherUnitId },
    given: withFreshPapers,
  },
  'ballot.close': { by: 'station-manager', input: { ballotId: 'ballot-full' }, other: { ballotId }, given },
  'ballot.cancel': {
    by: 'station-manager',
    input: { ballotId, reason: '议题有误' },
    other: { ballotId, reason: '改期' },
    given,
  },
  'unit.link': {
    by: 'station-manager',
    input: { unitId: otherUnitId, code: 'aaaaaaaa', why },
    other: { unitId: aUnit('201')._id, code: 'aaaaaaaa', why },
    given,
  },
  'unit.unlink': { by: 'station-manager', input: { unitId, why }, other: { unitId: otherUnitId, why }, given },
}
