import { useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { useActions } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import type { Toast } from '@/ui/toast'
import { draftOf, minutesInput, onAgenda } from './minutes-draft'

const doneCopy = { 'meeting.save-minutes': '存好了', 'meeting.publish-minutes': '纪要给大家看了' } as const

/** Writing minutes: kept on the phone, saved to the cloud as a draft, published from there. */
export function useMinutes(meeting: MeetingView, onChange: (meeting: MeetingView) => void, toast: Toast) {
  const { id: meetingId, can } = meeting
  const kept = useDraft(`minutes-${meetingId}`, draftOf(meeting))
  const [isAsked, setAsked] = useState(false)
  const { run, ...state } = useActions<keyof typeof doneCopy>((next, name) => {
    kept.forget()
    onChange(next)
    toast.say(doneCopy[name])
  })
  const draft = onAgenda(kept.draft, meeting)
  const input = minutesInput(draft)
  const check = () => {
    setAsked(true)
    return input !== undefined
  }
  const save = async () =>
    check() && input !== undefined && (await run('meeting.save-minutes', { meetingId, ...input }))
  return {
    ...state,
    draft,
    wasKept: kept.wasKept,
    change: kept.change,
    clear: kept.clear,
    isAsked,
    check,
    save,
    /** Whoever runs the meeting. */
    mayPublish: can.people,
    /** What is written is saved first, so that what was looked at is what goes out. */
    publish: async () => {
      if (await save()) await run('meeting.publish-minutes', { meetingId })
    },
  }
}
