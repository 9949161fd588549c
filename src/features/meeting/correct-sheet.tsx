import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextArea } from '@/ui/text-area'

interface CorrectSheetProps {
  meetingId: string
  onDone: (meeting: MeetingView) => void
  onClose: () => void
}

/** A dated word beside what was published, which itself stays as it is. */
export function CorrectSheet({ meetingId, onDone, onClose }: CorrectSheetProps) {
  const { draft, change, forget } = useDraft(`correct-${meetingId}`, { words: '' })
  const [isAsked, setAsked] = useState(false)
  const correct = useAction('meeting.correct-minutes', (meeting) => {
    forget()
    onDone(meeting)
  })
  const words = draft.words.trim()
  const personal = personalDataError(words)
  const submit = () => {
    setAsked(true)
    if (words && !personal) correct.run({ meetingId, text: words })
  }
  return (
    <BottomSheet title="加一条更正" onClose={onClose}>
      <Text className="second">原来的纪要不改，更正写在最上面，带着日期。</Text>
      <TextArea
        label="哪里不对，应该是什么"
        maxLength={300}
        value={draft.words}
        onChange={(value) => change({ words: value })}
        error={personal ?? (isAsked && !words ? '请写一句' : undefined)}
      />
      <FaultLine failure={correct.failure} />
      <ActionButton label="加上去" isBusy={correct.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
