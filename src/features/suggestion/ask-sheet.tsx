import { Text } from '@tarojs/components'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'

const copy = {
  'suggestion.collect': {
    title: '收下这条建议？',
    what: '收下以后大家都能看到，也会告诉提的人，收下就不能退回去了。',
    send: '没错，收下',
  },
  'suggestion.submit': {
    title: '交给业主大会？',
    what: '会告诉提的人，交了就不能退回去了。接着要发起投票，由业主来定。',
    send: '没错，交出去',
  },
}

interface AskSheetProps {
  suggestionId: string
  call: keyof typeof copy
  onDone: (next: SuggestionView) => void
  onClose: () => void
}

/** What somebody is told of at once and nothing takes back is asked for twice. */
export function AskSheet({ suggestionId, call, onDone, onClose }: AskSheetProps) {
  const { title, what, send } = copy[call]
  const action = useAction(call, onDone)
  return (
    <BottomSheet title={title} onClose={onClose}>
      <Text>{what}</Text>
      <FaultLine failure={action.failure} />
      <ActionButton label={send} isBusy={action.isBusy} onTap={() => action.run({ suggestionId })} />
    </BottomSheet>
  )
}
