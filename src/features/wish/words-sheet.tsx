import { useState } from 'react'
import type { WishView } from '@/contracts/wish'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextArea } from '@/ui/text-area'

const mostWords = 100
const copy = {
  note: { title: '说说进展', label: '办到哪一步了', hint: '比如：东西买好了，周六上午送去', send: '说一声' },
  thank: { title: '说声谢谢', label: '想说的话', hint: '比如：谢谢，灯修好了，晚上不怕黑了', send: '送出感谢' },
}

interface WordsSheetProps {
  wishId: string
  act: 'note' | 'thank'
  onDone: (wish: WishView) => void
  onClose: () => void
}

/** A few words: on how it goes, or of thanks. */
export function WordsSheet({ wishId, act, onDone, onClose }: WordsSheetProps) {
  const { title, label, hint, send } = copy[act]
  const { draft, change, forget } = useDraft(`${act}-${wishId}`, { words: '' })
  const [isAsked, setAsked] = useState(false)
  const done = (wish: WishView) => {
    forget()
    onDone(wish)
  }
  const note = useAction('wish.note', done)
  const thank = useAction('wish.thank', done)
  const words = draft.words.trim()
  const personal = personalDataError(words)
  const submit = () => {
    setAsked(true)
    if (!words || personal) return
    if (act === 'note') note.run({ wishId, note: words })
    else thank.run({ wishId, words })
  }
  const failure = note.failure ?? thank.failure
  return (
    <BottomSheet title={title} onClose={onClose}>
      <TextArea
        label={label}
        placeholder={hint}
        value={draft.words}
        maxLength={mostWords}
        onChange={(value) => change({ words: value })}
        error={personal ?? (isAsked && !words ? '请写一句' : undefined)}
      />
      <FaultLine failure={failure} />
      <ActionButton label={send} isBusy={note.isBusy || thank.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
