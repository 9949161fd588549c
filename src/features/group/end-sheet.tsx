import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'

interface EndSheetProps {
  name: string
  action: { isBusy: boolean; failure?: { message: string; traceId?: string } }
  onEnd: (why: string) => void
  onClose: () => void
}

/** Asks back, and why, before a group ends. */
export function EndSheet({ name, action, onEnd, onClose }: EndSheetProps) {
  const [why, setWhy] = useState('')
  const words = why.trim()
  return (
    <BottomSheet title={`结束“${name}”`} onClose={onClose}>
      <Text>结束以后，它发布的服务不能再约；已经约好的，由驿站另外安排人。</Text>
      <TextField label="原因" value={why} maxLength={50} onChange={setWhy} />
      <FaultLine failure={action.failure} />
      {words && <ActionButton label="结束" isBusy={action.isBusy} onTap={() => onEnd(words)} />}
    </BottomSheet>
  )
}
