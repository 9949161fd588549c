import type { WishView } from '@/contracts/wish'
import { useAction } from '@/platform/action'
import { useWords } from '@/platform/draft'
import { WordsSheet } from '@/ui/words-sheet'
import type { ReasonCall } from './acts'

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
  const action = useAction(call, onDone)
  return (
    <WordsSheet
      {...copy[call]}
      kept={useWords(`${call}-${wishId}`)}
      action={action}
      onSend={(reason) => action.run({ wishId, reason })}
      onClose={onClose}
    />
  )
}
