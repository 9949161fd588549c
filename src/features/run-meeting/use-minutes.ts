import { useEffect, useRef, useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { useActions } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import type { Remote } from '@/platform/remote'
import { kept as keptOnPhone } from '@/platform/storage'
import type { Toast } from '@/ui/toast'
import { draftOf, type MinutesDraft, minutesInput, onAgenda, othersSince, wordsOf } from './minutes-draft'

const doneCopy = { 'meeting.save-minutes': '存好了', 'meeting.publish-minutes': '纪要给大家看了' } as const

/** Where the draft begins. What the phone kept of a time before revisions were counted knows of nothing in the cloud. */
function beginning(name: string, meeting: MeetingView): MinutesDraft {
  const old = keptOnPhone<Partial<MinutesDraft>>(`draft-${name}`)
  const inCloud = draftOf(meeting)
  return old && old.revision === undefined ? { ...inCloud, revision: 0 } : inCloud
}

/** Writing minutes: kept on the phone, saved to the cloud as a draft, published from there. */
export function useMinutes({ data: meeting, set, reload }: Remote<MeetingView> & { data: MeetingView }, toast: Toast) {
  const { id: meetingId, can } = meeting
  const name = `minutes-${meetingId}`
  const [first] = useState(() => beginning(name, meeting))
  const kept = useDraft(name, first)
  const [isAsked, setAsked] = useState(false)
  const saved = useRef(0)
  const { run, ...state } = useActions<keyof typeof doneCopy>((next, name) => {
    saved.current = draftOf(next).revision
    kept.change({ revision: saved.current, sent: undefined })
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
  const inCloud = draftOf(meeting)
  const theirs = othersSince(draft, inCloud)
  // Words that are one's own, though their answer never came: the draft goes on from them.
  const isBehind = !theirs && inCloud.revision !== draft.revision
  const { change } = kept
  useEffect(() => {
    if (isBehind) change({ revision: inCloud.revision })
  }, [isBehind, change, inCloud.revision])
  const input = minutesInput(draft)
  const check = () => {
    setAsked(true)
    return input !== undefined
  }
  const save = async () => {
    if (!check() || input === undefined) return false
    change({ sent: wordsOf(draft) })
    return run('meeting.save-minutes', { meetingId, ...input })
  }
  return {
    ...state,
    draft,
    wasKept: kept.wasKept,
    change,
    /** From what the cloud has now, which may be later than this page. */
    clear: () => {
      change({ ...inCloud, sent: undefined })
      kept.forget()
    },
    isAsked,
    check,
    save,
    /** What somebody else saved since this was begun. */
    theirs,
    /** Goes on from theirs, or with one's own words knowing theirs. */
    takeTheirs: () => change(inCloud),
    keepMine: () => change({ revision: inCloud.revision }),
    /** Whoever runs the meeting. */
    mayPublish: can.people,
    /** What is written is saved first, so that what was looked at is what goes out. */
    publish: async () => {
      if (await save()) await run('meeting.publish-minutes', { meetingId, revision: saved.current })
    },
  }
}
