import { checkedText } from '../../_platform/checked-text'
import type { Handler } from '../../_platform/router'
import { changeMeeting } from './meeting.save'
import { meetingView } from './meeting.view'
import * as rules from './minutes.rules'

/** A draft, for those who write and publish; `conflict` where another was saved since. Safe to retry. */
export const saveMinutes: Handler<'meeting.save-minutes'> = async (ctx, { meetingId, revision, summary, items }) => {
  const texts = items.flatMap(({ discussed, decision }, i) => [
    [`items.${i}.discussed`, discussed],
    [`items.${i}.decision`, decision],
  ])
  await checkedText(ctx, { summary, ...Object.fromEntries(texts) }, 3)
  return meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'saveMinutes', (meeting, doer) =>
      rules.onLatest(meeting, revision, (found) => rules.saveMinutes(found, { summary, items }, doer, ctx.now())),
    ),
  )
}

/** Publishes the minutes and closes the meeting; what it decided moves its suggestions on. Safe to retry. */
export const publishMinutes: Handler<'meeting.publish-minutes'> = async (ctx, { meetingId, revision }) =>
  meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'publishMinutes', (meeting, doer) =>
      rules.onLatest(meeting, revision, (found) => rules.publishMinutes(found, doer, ctx.now())),
    ),
  )

/** A dated word beside what was published. Safe to retry. */
export const correctMinutes: Handler<'meeting.correct-minutes'> = async (ctx, { meetingId, text }) => {
  await checkedText(ctx, { text }, 3)
  return meetingView(
    ctx,
    await changeMeeting(ctx, meetingId, 'correctMinutes', (meeting, doer) =>
      rules.correctMinutes(meeting, text, doer, ctx.now()),
    ),
  )
}
