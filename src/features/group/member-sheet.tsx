import { Text } from '@tarojs/components'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { SwitchRow } from '@/ui/switch-row'
import { TextField } from '@/ui/text-field'
import { codeOf } from './code'

interface MemberSheetProps {
  groupId: string
  action: { isBusy: boolean; failure?: { message: string; traceId?: string } }
  onAdd: (code: string, isContact: boolean) => Promise<boolean>
  onClose: () => void
}

/** Takes somebody in by the code that they read out: that is how they agree. */
export function MemberSheet({ groupId, action, onAdd, onClose }: MemberSheetProps) {
  const { draft, change, clear } = useDraft(`group-add-${groupId}`, { text: '', isContact: false })
  const code = codeOf(draft.text)
  const add = async (known: string) => {
    if (await onAdd(known, draft.isContact)) clear()
  }
  // The next one who is taken in is somebody else; only a killed page keeps what was filled in.
  const leave = () => {
    clear()
    onClose()
  }
  return (
    <BottomSheet title="加一个人" onClose={leave}>
      <Text>请对方打开“我的 → 我的编号和职责”，把八位编号念给您。</Text>
      <TextField label="对方的编号" value={draft.text} maxLength={12} onChange={(text) => change({ text })} />
      <SwitchRow
        title="做联系人"
        detail="能发布服务、答复预约"
        isOn={draft.isContact}
        onChange={(isContact) => change({ isContact })}
      />
      <FaultLine failure={action.failure} />
      {code ? (
        <ActionButton label="加进来" isBusy={action.isBusy} onTap={() => add(code)} />
      ) : (
        <Text className="second">编号是八位字母和数字。</Text>
      )}
    </BottomSheet>
  )
}
