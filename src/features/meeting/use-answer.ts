import type { MeetingView } from '@/contracts/meeting'
import type { MeetingAnswer } from '@/contracts/meeting.const'
import { useAction } from '@/platform/action'
import { askToNotify } from '@/platform/notify'
import { answeredWord } from '@/ui/meeting-copy'
import type { Toast } from '@/ui/toast'

/** Says whether somebody comes: oneself, or somebody helped. WeChat's question comes first in the tap. */
export function useAnswer(meetingId: string, onChange: (meeting: MeetingView) => void, toast: Toast) {
  const { run, ...state } = useAction('meeting.answer', (meeting) => {
    onChange(meeting)
    if (meeting.mine?.answer) toast.say(answeredWord(meeting.mine))
  })
  const say = (answer: MeetingAnswer, forId?: string) => {
    if (answer !== 'no') askToNotify(['meeting-changed', 'meeting-reminder', 'meeting-minutes'])
    run({ meetingId, answer, ...(forId && { forId }) })
  }
  return { ...state, say }
}
