import { useState } from 'react'
import type { WishView } from '@/contracts/wish'
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
  'wish.ask-back': {
    title: '请许愿人改什么',
    send: '告诉许愿人',
    usual: ['请说清楚要什么', '请去掉个人信息', '请换一张照片'],
  },
  'wish.decline': {
    title: '为什么不通过',
    send: '不通过',
    usual: ['驿站已经有了，请来取', '不属于微心愿，请打驿站电话', '和别的心愿重复了'],
  },
  'wish.hand-back': { title: '为什么退回', send: '退回去', usual: ['时间凑不上', '东西没找到', '联系不上许愿人'] },
  'wish.not-done': { title: '还差什么', send: '告诉认领的人', usual: ['还没有人来', '只办了一半', '东西不合用'] },
  'wish.withdraw': { title: '为什么不要了', send: '不要了', usual: ['已经解决了', '不需要了', '写错了'] },
}

interface ReasonSheetProps {
  wishId: string
  call: ReasonCall
  onDone: (wish: WishView) => void
  onClose: () => void
}

/** What takes something back asks why; nothing is done before the reason is sent. */
export function ReasonSheet({ wishId, call, onDone, onClose }: ReasonSheetProps) {
  const { title, send, usual } = copy[call]
  const { draft, change, forget } = useDraft(`${call}-${wishId}`, { reason: '' })
  const [isAsked, setAsked] = useState(false)
  const action = useAction(call, (wish) => {
    forget()
    onDone(wish)
  })
  const reason = draft.reason.trim()
  const personal = personalDataError(reason)
  const error = personal ?? (isAsked && !reason ? '请写一句，好让对方明白' : undefined)
  const submit = () => {
    setAsked(true)
    if (reason && !personal) action.run({ wishId, reason })
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
        error={error}
      />
      <FaultLine failure={action.failure} />
      <ActionButton label={send} isBusy={action.isBusy} onTap={submit} />
    </BottomSheet>
  )
}
