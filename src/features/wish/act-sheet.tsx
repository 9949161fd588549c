import type { WishView } from '@/contracts/wish'
import type { Act } from './acts'
import { ClaimSheet } from './claim-sheet'
import { ReasonSheet } from './reason-sheet'
import { WishWordsSheet } from './words-sheet'

interface ActSheetProps {
  wish: WishView
  act: Act
  onDone: (wish: WishView) => void
  onTaken: () => void
  onClose: () => void
}

/** What must be said or confirmed before something is done. */
export function ActSheet({ wish, act, onDone, onTaken, onClose }: ActSheetProps) {
  switch (act) {
    case 'claim':
      return <ClaimSheet wish={wish} onDone={onDone} onTaken={onTaken} onClose={onClose} />
    case 'note':
    case 'thank':
      return <WishWordsSheet key={act} wishId={wish.id} act={act} onDone={onDone} onClose={onClose} />
    case 'wish.ask-back':
    case 'wish.decline':
    case 'wish.hand-back':
    case 'wish.not-done':
    case 'wish.withdraw':
      return <ReasonSheet key={act} wishId={wish.id} call={act} onDone={onDone} onClose={onClose} />
    default:
      return null
  }
}
