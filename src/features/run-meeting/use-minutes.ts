import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { useActions } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import type { Remote } from '@/platform/remote'
import type { Toast } from '@/ui/toast'
import { draftOf, minutesInput, onAgenda } from './minutes-draft'

const doneCopy = { 'meeting.save-minutes': '存好了', 'meeting.publish-minutes': '纪要给大家看了' } as const

/** Writing minutes: kept on the phone, saved to the cloud as a draft, published from there. */
export function useMinutes({ data: meeting, set, reload }: Remote<MeetingView> & { data: MeetingView }, toast: Toast) {
  const { id: meetingId, can } = meeting
  const kept = useDraft(`minutes-${meetingId}`, draftOf(meeting))
  const [isAsked, setAsked] = useState(false)
  const saved = useRef(0)
  const { run, ...state } = useActions<keyof typeof doneCopy>((next, name) => {
    saved.current = draftOf(next).revision
    kept.change({ revision: saved.current })
    kept.forget()
    set(next)
    toast.say(doneCopy[name])
  })
  const { failure } = state
  // Somebody else saved in the meantime: what they wrote is fetched, to be looked at.
  useEffect(() => {
    if (failure?.code === 'conflict') reload()
  }, [failure, reload])
  const draft = onAgenda(kept.draft, meeting)
  const theirs = draftOf(meeting)
  // One's own words, saved although the answer was lost.
  const isSame = JSON.stringify({ ...draft, revision: 0 }) === JSON.stringify({ ...theirs, revision: 0 })
  const input = minutesInput(isSame ? theirs : draft)
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
    clear: () => {
      kept.change(theirs)
      kept.forget()
    },
    isAsked,
    check,
    save,
    /** What somebody else saved since this was begun. */
    theirs: theirs.revision === draft.revision || isSame ? undefined : theirs,
    /** Goes on from theirs, or with one's own words knowing theirs. */
    takeTheirs: () => kept.change(theirs),
    keepMine: () => kept.change({ revision: theirs.revision }),
    /** Whoever runs the meeting. */
    mayPublish: can.people,
    /** What is written is saved first, so that what was looked at is what goes out. */
    publish: async () => {
      if (await save()) await run('meeting.publish-minutes', { meetingId, revision: saved.current })
    },
  }
}
