import type { CallOf, Outcomes } from './expectation'

export const photoOutcomes: Outcomes<CallOf<'photo'>> = {
  'photo.name': { input: { folder: 'wishes' }, outcome: { nobody: 'not-signed-in', others: 'ok' } },
}
