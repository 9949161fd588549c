import { useState } from 'react'
import type { WishView } from '@/contracts/wish'
import { useAction } from '@/platform/action'
import { openPage } from '@/platform/route'
import type { Toast } from '@/ui/toast'
import { type Act, doneCopy } from './acts'

/** What one tap does; the rest opens a sheet that asks first. */
export function useActs(wish: WishView, onChange: (wish: WishView) => void, toast: Toast) {
  const [open, setOpen] = useState<Act>()
  const done = (act: keyof typeof doneCopy) => (next: WishView) => {
    setOpen(undefined)
    onChange(next)
    toast.say(doneCopy[act])
  }
  const approve = useAction('wish.approve', done('wish.approve'))
  const finish = useAction('wish.finish', done('wish.finish'))
  const confirm = useAction('wish.confirm', done('wish.confirm'))
  const show = useAction('wish.review-thanks', done('show-thanks'))
  const hide = useAction('wish.review-thanks', done('hide-thanks'))
  const direct = [approve, finish, confirm, show, hide]
  const { id: wishId } = wish

  const start = (act: Act) => {
    if (act === 'wish.approve') approve.run({ wishId })
    else if (act === 'wish.finish') finish.run({ wishId })
    else if (act === 'wish.confirm') confirm.run({ wishId })
    else if (act === 'show-thanks') show.run({ wishId, isShown: true })
    else if (act === 'hide-thanks') hide.run({ wishId, isShown: false })
    else if (act === 'revise') openPage('post-wish', { id: wishId })
    else setOpen(act)
  }
  return {
    open,
    close: () => setOpen(undefined),
    start,
    sheetDone: (next: WishView) => {
      if (open && open !== 'revise') done(open)(next)
    },
    isBusy: direct.some(({ isBusy }) => isBusy),
    failure: direct.find(({ failure }) => failure)?.failure,
  }
}
