import type { WishView } from '@/contracts/wish'
import { useActions } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { WordsSheet } from '@/ui/words-sheet'

const copy = {
  note: { title: '说说进展', label: '办到哪一步了', placeholder: '比如：东西买好了，周六上午送去', send: '说一声' },
  thank: {
    title: '说声谢谢',
    label: '想说的话',
    placeholder: '比如：谢谢，灯修好了，晚上不怕黑了',
    send: '送出感谢',
  },
}

interface WishWordsSheetProps {
  wishId: string
  act: 'note' | 'thank'
  onDone: (wish: WishView) => void
  onClose: () => void
}

/** A few words: on how it goes, or of thanks. */
export function WishWordsSheet({ wishId, act, onDone, onClose }: WishWordsSheetProps) {
  const action = useActions<'wish.note' | 'wish.thank'>(onDone)
  return (
    <WordsSheet
      {...copy[act]}
      mostWords={100}
      missing="请写一句"
      kept={useWords(`${act}-${wishId}`)}
      action={action}
      onSend={(words) =>
        act === 'note' ? action.run('wish.note', { wishId, note: words }) : action.run('wish.thank', { wishId, words })
      }
      onClose={onClose}
    />
  )
}
