import type { CallOf, Outcomes, WriteName, Writes } from './expectation'

const report = {
  kind: 'crash',
  code: 'TypeError',
  page: 'pages/map/index',
  frames: ['render@pages/map/index.js:1:204'],
  times: 1,
} as const

const input = { release: '0.1.0', reports: [{ ...report, frames: [...report.frames] }] }

export const reportOutcomes: Outcomes<CallOf<'report'>> = {
  'report.add': { input, outcome: { nobody: 'not-signed-in', others: 'ok' } },
}

export const reportWrites: Writes<CallOf<'report', WriteName>> = {
  'report.add': { by: 'stranger', input, other: { ...input, release: '0.2.0' } },
}
