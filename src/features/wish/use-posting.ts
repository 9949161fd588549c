import { useRef, useState } from 'react'
import type { WishView } from '@/contracts/wish'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { askToNotify } from '@/platform/notify'
import { goBack, replacePage } from '@/platform/route'
import { draftFor, draftOf, emptyDraft, faultsOf, wishInput } from './wish-draft'

function beginning(wish?: WishView, forId?: string) {
  if (wish) return { name: `wish-${wish.id}`, first: draftOf(wish) }
  return forId ? { name: `wish-for-${forId}`, first: draftFor(forId) } : { name: 'wish', first: emptyDraft }
}

/** Writing a wish, for somebody helped as well, or one anew that was asked back, up to the moment it is handed in. */
export function usePosting(wish?: WishView, forId?: string) {
  const { name, first } = beginning(wish, forId)
  const { draft, change, forget, clear, wasKept } = useDraft(name, first)
  const [isAsked, setAsked] = useState(false)
  const asked = useRef<Promise<boolean>>()
  const done = async ({ id }: WishView) => {
    forget()
    // WeChat's question is still open; the page stays under it.
    await asked.current
    if (wish) goBack()
    else replacePage('wish', { id })
  }
  const post = useAction('wish.post', done)
  const revise = useAction('wish.revise', done)
  const failure = post.failure ?? revise.failure
  const isRefused = failure?.code === 'personal-data' || failure?.code === 'text-refused'
  const refused = Object.fromEntries(isRefused ? failure.fields.map((field) => [field, failure.message]) : [])

  const submit = (stationId: string | undefined) => {
    const input = wishInput(draft, wish?.stationId ?? stationId)
    if (!input || Object.keys(faultsOf(draft)).length > 0) return setAsked(true)
    asked.current = askToNotify(['wish-reviewed', 'wish-claimed', 'wish-done'])
    if (wish) revise.run({ wishId: wish.id, ...input })
    else post.run({ ...input, ...(draft.forId && { forId: draft.forId }) })
  }
  return { draft, change, clear, wasKept, isAsked, refused, failure, isBusy: post.isBusy || revise.isBusy, submit }
}
