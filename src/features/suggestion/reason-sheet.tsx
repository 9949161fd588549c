import { useState } from 'react'
import type { SuggestionView } from '@/contracts/suggestion'
import { useAction } from '@/platform/action'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextArea } from '@/ui/text-area'
import type { ReasonCall } from './acts'

const mostReason = 50

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
  const { title, send, usual } = copy[call]
  const { draft, change, forget } = useDraft(`${call}-${suggestionId}`, { reason: '' })
  const [isAsked, setAsked] = useState(false)
  const action = useAction(call, (next) => {
    forget()
    onDone(next)
  })
  const reason = draft.reason.trim()
  const personal = personalDataError(reason)
  const submit = () => {
    setAsked(true)
    if (reason && !personal) action.run({ suggestionId, reason })
  }
  return (
    <BottomSheet title={title} onClose={onClose}>
      <Choices
        label="常见的"
        options={usual.map((value) => ({ value, label: value }))}
        chosen={reason}
        onChoose={(value) => change({ reason: value })}
      />
      <TextArea
        label="也可以自己写"
        value={draft.reason}
        maxLength={mostReason}
        onChange={(value) => change({ reason: value })}
        error={personal ?? (isAsked && !reason ? '请写一句，好让对方明白' : undefined)}
      />
      <FaultLine failure={action.failure} />
      <ActionButton label={send} isBusy={action.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
