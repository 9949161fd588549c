import type { Output } from '../contracts/api'
import type { NoticeMoment } from '../contracts/notice.const'

export type NotifyTemplate = Output<'notice.templates'>['items'][number]
export interface Decision {
  templateId: string
  answer: 'accept' | 'reject' | 'ban'
}

/** WeChat's limit for one dialog. */
const mostAsked = 3

/**
 * Which templates to ask for at these moments, the first moment's first. Nobody is asked who still allows a message
 * for each of the moments, nor who has refused, unless they ask for it themselves (`isWanted`).
 */
export function templatesToAsk(
  templates: readonly NotifyTemplate[],
  moments: readonly NoticeMoment[],
  isWanted = false,
): string[] {
  const concerned = moments.flatMap((moment) => templates.filter((template) => template.moment === moment))
  const open = concerned.filter(({ templateId, left, isRefused }) => {
    if (isWanted) return true
    return !isRefused && left < concerned.filter((other) => other.templateId === templateId).length
  })
  return [...new Set(open.map(({ templateId }) => templateId))].slice(0, mostAsked)
}

/** The dialog's answers as the ledger takes them; what is neither yes nor no (`filter`) is no answer. */
export const decisionsOf = (answers: Record<string, string>): Decision[] =>
  Object.entries(answers).flatMap(([templateId, said]): Decision[] => {
    if (said.startsWith('accept')) return [{ templateId, answer: 'accept' }]
    return said === 'reject' || said === 'ban' ? [{ templateId, answer: said }] : []
  })
