import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { codeOf } from './code'

interface MemberSheetProps {
  action: { isBusy: boolean; failure?: { message: string; traceId?: string } }
  onAdd: (code: string, isContact: boolean) => void
  onClose: () => void
}

/** Takes somebody in by the code that they read out: that is how they agree. */
export function MemberSheet({ action, onAdd, onClose }: MemberSheetProps) {
  const [text, setText] = useState('')
  const [isContact, setContact] = useState(false)
  const code = codeOf(text)
  return (
    <BottomSheet title="加一个人" onClose={onClose}>
      <Text>请对方打开“我的 → 我的编号和职责”，把八位编号念给您。</Text>
      <TextField label="对方的编号" value={text} maxLength={12} onChange={setText} />
      <SwitchRow title="做联系人" detail="能发布服务、答复预约" isOn={isContact} onChange={setContact} />
      <FaultLine failure={action.failure} />
      {code ? (
        <ActionButton label="加进来" isBusy={action.isBusy} onTap={() => onAdd(code, isContact)} />
      ) : (
        <Text className="second">编号是八位字母和数字。</Text>
      )}
    </BottomSheet>
  )
}
