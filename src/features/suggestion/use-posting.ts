import { useRef, useState } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { askToNotify } from '@/platform/notify'
import { goBack, replacePage } from '@/platform/route'
import { draftOf, emptyDraft, faultsOf } from './post-draft'

/** Writing a suggestion, or writing one anew that was asked back, up to the moment it is handed in. */
export function usePosting(suggestion?: SuggestionView, meetingId?: string) {
  const { draft, change, forget, clear, wasKept } = useDraft(
    suggestion ? `suggestion-${suggestion.id}` : 'suggestion',
    suggestion ? draftOf(suggestion) : emptyDraft,
  )
  const [isAsked, setAsked] = useState(false)
  const asked = useRef<Promise<boolean>>()
  const done = async ({ id }: SuggestionView) => {
    forget()
    // WeChat's question is still open; the page stays under it.
    await asked.current
    if (suggestion) goBack()
    else replacePage('suggestion', { id })
  }
  const post = useAction('suggestion.post', done)
  const revise = useAction('suggestion.revise', done)
  const failure = post.failure ?? revise.failure
  const isRefused = failure?.code === 'personal-data' || failure?.code === 'text-refused'
  const refused = Object.fromEntries(isRefused ? failure.fields.map((field) => [field, failure.message]) : [])

  const submit = () => {
    const { title, detail, kind, photoIds, forId } = draft
    if (!kind || Object.keys(faultsOf(draft)).length > 0) return setAsked(true)
    asked.current = askToNotify(['suggestion-moved', 'suggestion-done'])
    const words = { title: title.trim(), detail: detail.trim(), kind, photos: photoIds }
    if (suggestion) revise.run({ suggestionId: suggestion.id, ...words })
    else post.run({ ...words, ...(forId && { forId }), ...(meetingId && { meetingId }) })
  }
  return { draft, change, clear, wasKept, isAsked, refused, failure, isBusy: post.isBusy || revise.isBusy, submit }
}
