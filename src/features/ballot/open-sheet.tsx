import { Text } from '@tarojs/components'
import type { Input } from '@/contracts/api'
import type { Action } from '@/platform/action'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { dayWord } from '@/ui/time-copy'
import { matterCopy } from './ballot-copy'

interface OpenSheetProps {
  input: Input<'ballot.open'>
  /** What the register adds up to. */
  register?: string
  action: Action<'ballot.open'>
  onClose: () => void
}

/** Looked at once more: everybody is told, and what is asked cannot be changed. */
export function OpenSheet({ input, register, action, onClose }: OpenSheetProps) {
  const isElsewhere = action.failure?.code === 'wrong-state'
  const failure = isElsewhere ? { message: '有一条建议已经在别的投票里，或进度变了，请去掉它再试' } : action.failure
  return (
    <BottomSheet title="开始投票？" onClose={onClose}>
      <Text className="heading">{input.title}</Text>
      {input.items.map(({ title, matter }, i) => (
        <Text key={title}>{`${i + 1}. ${title}（${matterCopy[matter].name}）`}</Text>
      ))}
      {register && <Text className="second">{register}</Text>}
      <Text className="second">
        {`投到${dayWord(input.closesOn, new Date())}晚上 12 点。开始后会告诉登记了手机的业主，要投的事和名册都不能再改。`}
      </Text>
      <FaultLine failure={failure} />
      <ActionButton label="开始投票" isBusy={action.isBusy} onTap={() => action.run(input)} />
    </BottomSheet>
  )
}
