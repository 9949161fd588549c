import { useState } from 'react'
import type { Input } from '@/contracts/api'
import type { MeetingView } from '@/contracts/meeting'
import { useActions } from '@/platform/action'
import type { Toast } from '@/ui/toast'
import { doneCopy, type RunAct, type RunCall } from './run-copy'

/** Everything that its manager does with a meeting; what cannot be taken back opens a sheet first. */
export function useRun({ id: meetingId }: MeetingView, onChange: (meeting: MeetingView) => void, toast: Toast) {
  const [asking, ask] = useState<RunAct>()
  const { run, ...state } = useActions<RunCall>((meeting, name) => {
    ask(undefined)
    onChange(meeting)
    toast.say(doneCopy[name])
  })
  return {
    ...state,
    asking,
    ask,
    stopAsking: () => ask(undefined),
    confirm: () => run('meeting.confirm-date', { meetingId }),
    announce: () => run('meeting.announce', { meetingId }),
    move: (startsAt: string, reason: string) => run('meeting.move', { meetingId, startsAt, reason }),
    cancel: (reason: string) => run('meeting.cancel', { meetingId, reason }),
    setAgenda: (agenda: Omit<Input<'meeting.set-agenda'>, 'meetingId'>) =>
      run('meeting.set-agenda', { meetingId, ...agenda }),
    countWalkIns: (people: number) => run('meeting.walk-ins', { meetingId, people }),
  }
}
export type Run = ReturnType<typeof useRun>
