import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { WordsSheet } from '@/ui/words-sheet'

interface CancelSheetProps {
  ballotId: string
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** A vote is called off only with a reason, which everybody reads. */
export function CancelSheet({ ballotId, onDone, onClose }: CancelSheetProps) {
  const cancel = useAction('ballot.cancel', onDone)
  return (
    <WordsSheet
      title="为什么取消投票"
      usual={['要投的事写错了', '名册不对，要先改', '改到以后再投']}
      label="也可以自己写（大家会看到）"
      missing="请写一句，好让大家明白"
      kept={useWords(`ballot-cancel-${ballotId}`)}
      send="取消这次投票"
      action={cancel}
      onSend={(reason) => cancel.run({ ballotId, reason })}
      onClose={onClose}
    />
  )
}
