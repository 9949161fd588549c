import { useState } from 'react'
import type { BallotView } from '@/contracts/ballot'
import { useAction } from '@/platform/action'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { Choices } from '@/ui/choices'
import { FaultLine } from '@/ui/fault-line'
import { TextArea } from '@/ui/text-area'

interface CancelSheetProps {
  ballotId: string
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

const usual = ['要投的事写错了', '名册不对，要先改', '改到以后再投'].map((value) => ({ value, label: value }))

/** A vote is called off only with a reason, which everybody reads. */
export function CancelSheet({ ballotId, onDone, onClose }: CancelSheetProps) {
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const cancel = useAction('ballot.cancel', onDone)
  const reason = text.trim()
  const submit = () => {
    setAsked(true)
    if (reason) cancel.run({ ballotId, reason })
  }
  return (
    <BottomSheet title="为什么取消投票" onClose={onClose}>
      <Choices label="常见的" options={usual} chosen={reason} onChoose={setText} />
      <TextArea
        label="也可以自己写（大家会看到）"
        value={text}
        maxLength={50}
        onChange={setText}
        error={isAsked && !reason ? '请写一句，好让大家明白' : undefined}
      />
      <FaultLine failure={cancel.failure} />
      <ActionButton label="取消这次投票" isBusy={cancel.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
