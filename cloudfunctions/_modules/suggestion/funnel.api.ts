import { funnelStages, publicSuggestionStatuses } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import { everyRow } from '../../_platform/every-row'
import type { Handler } from '../../_platform/router'
import type { Query, Store } from '../../_platform/store'
import { publicWhere } from './read.api'
import type { Suggestion } from './suggestion.row'

const pageRows = 500

/** Every suggestion that fits. */
export const everySuggestion = (store: Pick<Store, 'find'>, where: Query['where']): Promise<Suggestion[]> =>
  everyRow(store, 'suggestions', where, pageRows)

/** How many came how far, counted from the records that the list opens. Silence changes no stage. */
export const suggestionFunnel: Handler<'suggestion.funnel'> = async (ctx, input) => {
  const { areaId } = input
  if (areaId !== undefined && !(await ctx.store.get('areas', areaId))) throw new AppError('not-found', ['areaId'])
  const where = { ...publicWhere(input), status: { in: publicSuggestionStatuses } }
  const all = await everySuggestion(ctx.store, where)
  return {
    stages: funnelStages.map((stage) => ({
      stage,
      suggestions: all.filter(({ reached }) => reached.includes(stage)).length,
    })),
  }
}
