import { useState } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { openPage } from '@/platform/route'
import type { Toast } from '@/ui/toast'
import { type Act, doneCopy } from './acts'

/** What one tap does; the rest opens a sheet that asks first. */
export function useActs(id: string, onChange: (next: SuggestionView) => void, toast: Toast) {
  const [open, setOpen] = useState<Act>()
  const done = (act: Exclude<Act, 'revise'>) => (next: SuggestionView) => {
    setOpen(undefined)
    onChange(next)
    toast.say(doneCopy[act])
  }
  const good = useAction('suggestion.feedback', done('good'))

  /** For a list, where another row may have been meant before. */
  const startFor = (suggestionId: string, act: Act) => {
    if (act === 'good') good.run({ suggestionId, isGood: true })
    else if (act === 'revise') openPage('post-suggestion', { id: suggestionId })
    else setOpen(act)
  }
  return {
    open,
    startFor,
    start: (act: Act) => startFor(id, act),
    close: () => setOpen(undefined),
    sheetDone: (next: SuggestionView) => {
      if (open && open !== 'revise') done(open)(next)
    },
    isBusy: good.isBusy,
    failure: good.failure,
  }
}
