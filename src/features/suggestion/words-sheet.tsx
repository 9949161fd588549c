import { useState } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { askToNotify } from '@/platform/notify'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextArea } from '@/ui/text-area'
import { PhotosField } from './photos-field'

const copy = {
  note: { title: '说说进展', label: '办到哪一步了', hint: '比如：灯买好了，周六上午装', send: '说一声', most: 100 },
  'not-good': { title: '还差什么', label: '哪里没办好', hint: '比如：灯装了，晚上没亮', send: '告诉办的人', most: 100 },
  finish: { title: '办好了', label: '办成什么样了', hint: '比如：北门台阶边装了一盏灯', send: '报办好', most: 200 },
}

interface WordsSheetProps {
  suggestionId: string
  act: keyof typeof copy
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** A few words, with photos where something is to be proved. */
export function WordsSheet({ suggestionId, act, onDone, onClose }: WordsSheetProps) {
  const { title, label, hint, send, most } = copy[act]
  const first = { words: '', photoIds: [] as string[] }
  const { draft, change, forget } = useDraft(`suggestion-${act}-${suggestionId}`, first)
  const [isAsked, setAsked] = useState(false)
  const done = (next: SuggestionView) => {
    forget()
    onDone(next)
  }
  const note = useAction('suggestion.note', done)
  const feedback = useAction('suggestion.feedback', done)
  const finish = useAction('suggestion.finish', done)
  const all = [note, feedback, finish]
  const words = draft.words.trim()
  const personal = personalDataError(words)
  const submit = () => {
    setAsked(true)
    if (!words || personal) return
    if (act === 'note') note.run({ suggestionId, note: words })
    else if (act === 'finish') finish.run({ suggestionId, words, photos: draft.photoIds })
    else {
      askToNotify(['suggestion-done'])
      feedback.run({ suggestionId, isGood: false, words })
    }
  }
  return (
    <BottomSheet title={title} onClose={onClose}>
      <TextArea
        label={label}
        placeholder={hint}
        value={draft.words}
        maxLength={most}
        onChange={(value) => change({ words: value })}
        error={personal ?? (isAsked && !words ? '请写一句' : undefined)}
      />
      {act === 'finish' && (
        <PhotosField label="拍办好的样子" photoIds={draft.photoIds} onChange={(photoIds) => change({ photoIds })} />
      )}
      <FaultLine failure={all.find(({ failure }) => failure)?.failure} />
      <ActionButton label={send} isBusy={all.some(({ isBusy }) => isBusy)} onTap={submit} />
    </BottomSheet>
  )
}
