import { endOfDay, later } from '../../../src/contracts/day.calc'
import {
  type DeskGroup,
  type FunnelStage,
  publicSuggestionStatuses,
  type SuggestionStatus,
  type SuggestionStepKind,
} from '../../../src/contracts/suggestion.const'
import type { Suggestion, SuggestionStepRow } from './suggestion.row'

/** An overdue action is told of one level further up at its day's end and after each of these days. */
const raiseDays = [0, 7, 14] as const
const isAmong = (statuses: readonly SuggestionStatus[], { status }: Pick<Suggestion, 'status'>) =>
  statuses.includes(status)

export const isPublic = (suggestion: Pick<Suggestion, 'status'>) => isAmong(publicSuggestionStatuses, suggestion)

const stageOfStep: Partial<Record<SuggestionStepKind, FunnelStage>> = {
  collected: 'collected',
  discussed: 'discussed',
  'not-taken': 'discussed',
  submitted: 'submitted',
  passed: 'passed',
  'action-set': 'in-action',
}

/**
 * What has happened to it, by its history: a stage once reached stays, but that it is done goes when whoever raised it
 * says that it is not, and all go with a suggestion that was withdrawn.
 */
function reachedBy(suggestion: Suggestion): FunnelStage[] {
  if (!isPublic(suggestion)) return []
  const stages = suggestion.history.flatMap(({ what }) => stageOfStep[what] ?? [])
  const isDone = isAmong(['done', 'closed'], suggestion)
  return [...new Set<FunnelStage>([...stages, ...(isDone ? (['done'] as const) : [])])]
}

function groupOf({ status, discussed }: Suggestion): DeskGroup | undefined {
  switch (status) {
    case 'in-review':
      return 'review'
    case 'collected':
      return 'discuss'
    case 'discussed':
      return { 'to-owners': 'submit', 'to-action': 'act' }[discussed?.outcome as string] as DeskGroup | undefined
    case 'submitted':
      return 'vote'
    case 'passed':
      return 'act'
    case 'in-action':
      return 'finish'
    default:
      return undefined
  }
}

const raiseAtOf = ({ status, action, raised }: Suggestion): string | undefined => {
  const days = raiseDays[raised]
  return status === 'in-action' && action && days !== undefined ? later(endOfDay(action.dueOn), days) : undefined
}

/** Sorts by an instant, then by the id. */
const waitKey = (instant: string, id: string) => Date.parse(instant).toString(36).padStart(9, '0') + id

/** The suggestion with everything that follows from the rest. */
export function derived(suggestion: Suggestion): Suggestion {
  const { dueAt: _, raiseAt: __, dueOn: ___, group: ____, waitOrder: _____, ...rest } = suggestion
  const group = groupOf(suggestion)
  const raiseAt = raiseAtOf(suggestion)
  const { status, action, closesAt, meetingId, agenda, discussed } = suggestion
  const meetings = [meetingId, agenda?.meetingId, discussed?.meetingId]
  const everybody = [suggestion.raiserId, suggestion.byId, suggestion.proof?.by ?? '']
  return {
    ...rest,
    ...(status === 'done' && closesAt !== undefined && { dueAt: closesAt }),
    ...(raiseAt !== undefined && { raiseAt }),
    ...(status === 'in-action' && action && { dueOn: action.dueOn }),
    reached: reachedBy(suggestion),
    ...(group && { group, waitOrder: waitKey(suggestion.since, suggestion._id) }),
    meetingIds: [...new Set([...suggestion.meetingIds, ...meetings])].filter((id) => id !== undefined),
    involved: [...new Set([...everybody, ...suggestion.history.map(({ by }) => by), ...suggestion.reviewerIds])].filter(
      Boolean,
    ),
  }
}

/** A change with its line of history. */
export function stepped(
  suggestion: Suggestion,
  part: Partial<Suggestion>,
  step: Omit<SuggestionStepRow, 'revision'>,
): Suggestion {
  const revision = suggestion.revision + 1
  const isMoved = part.status !== undefined && part.status !== suggestion.status
  return derived({
    ...suggestion,
    ...part,
    history: [...suggestion.history, { ...step, revision }],
    revision,
    ...(isMoved && { since: step.at }),
    updatedAt: step.at,
  })
}

/** Whether its action is past its day and not done. */
export const isOverdue = ({ status, action }: Suggestion, at: Date): boolean =>
  status === 'in-action' && action !== undefined && endOfDay(action.dueOn) <= at.toISOString()
