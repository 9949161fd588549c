import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { useDraft } from '@/platform/draft'
import { ActionButton } from '@/ui/action-button'
import { BottomSheet } from '@/ui/bottom-sheet'
import { FaultLine } from '@/ui/fault-line'
import { ReasonField, reasonFault } from './reason-field'
import type { Run } from './use-run'

const usual = ['天气不好', '会场用不了', '和别的会并在一起开']

/** Asks back before a meeting is called off: why, and who will hear of it. */
export function CancelSheet({ meeting, run }: { meeting: MeetingView; run: Run }) {
  const { draft, change, forget } = useDraft(`cancel-${meeting.id}`, { reason: '' })
  const [isAsked, setAsked] = useState(false)
  const submit = async () => {
    setAsked(true)
    if (!reasonFault(draft.reason) && (await run.cancel(draft.reason.trim()))) forget()
  }
  return (
    <BottomSheet title="这次真的不开了？" onClose={run.stopAsking}>
      <Text>
        {meeting.status === 'announced'
          ? '请过的人和报了名的人都会收到消息。取消以后不能再改回来。'
          : '还没通知过，不会发消息。取消以后不能再改回来。'}
      </Text>
      <ReasonField
        label="为什么"
        usual={usual}
        reason={draft.reason}
        onChange={(reason) => change({ reason })}
        isAsked={isAsked}
      />
      <FaultLine failure={run.failure} />
      <ActionButton label="确定不开" tone="plain" isBusy={run.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
