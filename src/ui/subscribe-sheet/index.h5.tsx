import { ActionButton } from '../action-button'
import { BottomSheet } from '../bottom-sheet'
import type { SubscribeSheetProps } from './subscribe-sheet'

/** Preview only: stands for WeChat's own question. */
export function SubscribeSheet({ question }: SubscribeSheetProps) {
  if (!question) return null
  const { titles, answer } = question
  return (
    <BottomSheet title="申请给您发送一次以下消息" onClose={() => answer(false)}>
      {titles.map((title) => (
        <div key={title}>{title}</div>
      ))}
      <ActionButton label="允许" onTap={() => answer(true)} />
      <ActionButton label="取消" tone="plain" onTap={() => answer(false)} />
    </BottomSheet>
  )
}
