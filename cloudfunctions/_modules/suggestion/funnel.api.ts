import { type FunnelStage, funnelStages, publicSuggestionStatuses } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import type { Handler } from '../../_platform/router'
import { publicWhere } from './read.api'

/** How many came how far, counted from the records that the list opens. Silence changes no stage. */
export const suggestionFunnel: Handler<'suggestion.funnel'> = async (ctx, input) => {
  const { areaId } = input
  if (areaId !== undefined && !(await ctx.store.get('areas', areaId))) throw new AppError('not-found', ['areaId'])
  const where = { ...publicWhere(input), status: { in: publicSuggestionStatuses } }
  const count = (stage: FunnelStage) => ctx.store.count('suggestions', { ...where, reached: { has: stage } })
  return {
    stages: await Promise.all(funnelStages.map(async (stage) => ({ stage, suggestions: await count(stage) }))),
  }
}
