import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { WordsSheet } from '@/ui/words-sheet'
import type { ReasonCall } from './acts'

/** The usual reasons are one tap. */
const copy: Record<ReasonCall, { title: string; send: string; usual: string[] }> = {
  'suggestion.ask-back': {
    title: '请他改什么',
    send: '请他改一改',
    usual: ['请写清楚在哪里', '请去掉个人信息', '请一条只说一件事'],
  },
  'suggestion.decline': {
    title: '为什么不收',
    send: '不收',
    usual: ['已经有人提过了', '驿站马上能办，不用开会', '不归小区管，请打12345'],
  },
  'suggestion.withdraw': { title: '为什么不提了', send: '不提了', usual: ['已经解决了', '不需要了', '写错了'] },
}

interface ReasonSheetProps {
  suggestionId: string
  call: ReasonCall
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** What takes something back asks why; nothing is done before the reason is sent. */
export function ReasonSheet({ suggestionId, call, onDone, onClose }: ReasonSheetProps) {
  const action = useAction(call, onDone)
  return (
    <WordsSheet
      {...copy[call]}
      kept={useWords(`${call}-${suggestionId}`)}
      action={action}
      onSend={(reason) => action.run({ suggestionId, reason })}
      onClose={onClose}
    />
  )
}
