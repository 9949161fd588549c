import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { TextField } from '@/ui/text-field'

interface WhySheetProps {
  title: string
  /** What follows from it. */
  text: string
  /** The verb. */
  label: string
  action: { isBusy: boolean; failure?: { message: string; traceId?: string } }
  onDo: (why: string) => void
  onClose: () => void
}

/** Asks back, and why, before something ends. */
export function WhySheet({ title, text, label, action, onDo, onClose }: WhySheetProps) {
  const [why, setWhy] = useState('')
  const words = why.trim()
  return (
    <BottomSheet title={title} onClose={onClose}>
      <Text>{text}</Text>
      <TextField label="原因" value={why} maxLength={50} onChange={setWhy} />
      <FaultLine failure={action.failure} />
      {words && <ActionButton label={label} isBusy={action.isBusy} onTap={() => onDo(words)} />}
    </BottomSheet>
  )
}
