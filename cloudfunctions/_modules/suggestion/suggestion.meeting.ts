import type { SuggestionSource } from '../../../src/contracts/suggestion.const'
import { AppError } from '../../_platform/app-error'
import type { Context } from '../../_platform/context'

/**
 * How it was handed in, by the meeting's own time. One that was called off has no part in it. Throws `not-found`, and
 * `bad-input` for another estate's meeting.
 */
export async function sourceOf(
  ctx: Pick<Context, 'store' | 'now'>,
  meetingId: string | undefined,
  estateId: string,
): Promise<{ source: SuggestionSource; meetingId?: string }> {
  if (meetingId === undefined) return { source: 'any-time' }
  const meeting = await requireMeeting(ctx, meetingId, estateId)
  if (meeting.status === 'cancelled') return { source: 'any-time' }
  const now = ctx.now().toISOString()
  const isOver = now >= meeting.endsAt || meeting.status === 'closed'
  return { source: now < meeting.startsAt ? 'before-meeting' : isOver ? 'after-meeting' : 'at-meeting', meetingId }
}

/** Throws `not-found`, and `bad-input` for another estate's meeting. */
export async function requireMeeting(ctx: Pick<Context, 'store'>, meetingId: string, estateId: string) {
  const meeting = await ctx.store.get('meetings', meetingId)
  if (!meeting) throw new AppError('not-found', ['meetingId'])
  if (meeting.areaId !== estateId) throw new AppError('bad-input', ['meetingId'])
  return meeting
}
