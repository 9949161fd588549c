import type { SuggestionView } from '@/contracts/suggestion'
import { useActions } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { askToNotify } from '@/platform/notify'
import { WordsSheet } from '@/ui/words-sheet'
import { PhotosField } from './photos-field'

const copy = {
  note: {
    title: '说说进展',
    label: '办到哪一步了',
    placeholder: '比如：灯买好了，周六上午装',
    send: '说一声',
    mostWords: 100,
  },
  'not-good': {
    title: '还差什么',
    label: '哪里没办好',
    placeholder: '比如：灯装了，晚上没亮',
    send: '告诉办的人',
    mostWords: 100,
  },
  finish: {
    title: '办好了',
    label: '办成什么样了',
    placeholder: '比如：北门台阶边装了一盏灯',
    send: '报办好',
    mostWords: 200,
  },
}

interface SuggestionWordsSheetProps {
  suggestionId: string
  act: keyof typeof copy
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** A few words, with photos where something is to be proved. */
export function SuggestionWordsSheet({ suggestionId, act, onDone, onClose }: SuggestionWordsSheetProps) {
  const first = { words: '', photoIds: [] as string[] }
  const { draft, change, forget } = useDraft(`suggestion-${act}-${suggestionId}`, first)
  const action = useActions<'suggestion.note' | 'suggestion.feedback' | 'suggestion.finish'>(onDone)
  const send = (words: string) => {
    if (act === 'note') return action.run('suggestion.note', { suggestionId, note: words })
    if (act === 'finish') return action.run('suggestion.finish', { suggestionId, words, photos: draft.photoIds })
    askToNotify(['suggestion-done'])
    return action.run('suggestion.feedback', { suggestionId, isGood: false, words })
  }
  return (
    <WordsSheet
      {...copy[act]}
      missing="请写一句"
      kept={{ words: draft.words, write: (words) => change({ words }), forget }}
      action={action}
      onSend={send}
      onClose={onClose}
    >
      {act === 'finish' && (
        <PhotosField label="拍办好的样子" photoIds={draft.photoIds} onChange={(photoIds) => change({ photoIds })} />
      )}
    </WordsSheet>
  )
}
